/**
 * How people write what is printed otherwise. Each rewriting is small and says only what it says: it is tried when a term
 * is printed nowhere as typed, and what was found by it is said to the reader.
 */

/** The term in another form; itself where the rewriting has nothing to say about it. */
type Rewriting = (term: string) => string;

const digit = '[\\d０-９]';
const year = `(?:19|20|１９|２０)${digit}{2}`;
const opening = '“‘「『《"\'＂＇〝';
const closing = '”’」』》"\'＂＇〞';

/** `“双随机”` as an exact wording: the marks are the reader's. */
const withoutQuotes: Rewriting = (term) =>
  term.replace(new RegExp(`^[${opening}]([^${opening}${closing}]+)[${closing}]$`), '$1');

/** `双随机、一公开。`: punctuation that came along with what was copied. */
const withoutEnds: Rewriting = (term) =>
  term.replace(/^[，。、；：！？,.;:!?…]+|[，。、；：！？,.;:!?…]+$/g, '');

/** `1,266,912` → `1266912`. */
const withoutSeparators: Rewriting = (term) =>
  term.replace(new RegExp(`(?<=${digit})[,，](?=${digit}{3}(?!${digit}))`, 'g'), '');

/** `1266912` → `1,266,912`. */
const withSeparators: Rewriting = (term) =>
  term.replace(new RegExp(`(?<=${digit})(?=(?:${digit}{3})+(?!${digit}))`, 'g'), ',');

/** `国办发2012年第26号` → `国办发〔2012〕26号`. */
const asDocumentNumber: Rewriting = (term) =>
  term.replace(
    new RegExp(`^(\\p{Script=Han}{2,})[([（［【〔]?(${year})年?[)\\]）］】〕]?第?(${digit}{1,4})号?$`, 'u'),
    '$1〔$2〕$3号',
  );

const chineseDigits = '零一二三四五六七八九';

/** `二〇一八年` → `2018年`. */
const yearInDigits: Rewriting = (term) =>
  term.replace(/[零〇○一二三四五六七八九]{4}(?=年)/g, (written) =>
    [...written].map((character) => Math.max(0, chineseDigits.indexOf(character))).join(''),
  );

/** `2018政府信息公开` → `2018年政府信息公开`. */
const withYearMark: Rewriting = (term) =>
  term.replace(new RegExp(`(?<!${digit})(${year})(?!${digit}|年)`, 'g'), '$1年');

/** `2018年政府信息公开` → `2018政府信息公开`. */
const withoutYearMark: Rewriting = (term) => term.replace(new RegExp(`(?<!${digit})(${year})年`, 'g'), '$1');

const rewritings: Rewriting[] = [
  withoutEnds,
  withoutQuotes,
  withoutSeparators,
  asDocumentNumber,
  yearInDigits,
  withYearMark,
  withoutYearMark,
  withSeparators,
];

/** Rewritings of one term are combined, but not without end. */
const mostCandidates = 24;

/** The term itself, then what it may stand for, the least rewritten first. None twice. */
export function candidatesOf(term: string): string[] {
  const steps = new Map([[term, 0]]);
  for (const rewrite of rewritings) {
    for (const [text, taken] of [...steps]) {
      const other = rewrite(text);
      if (other && !steps.has(other)) steps.set(other, taken + 1);
    }
  }
  return [...steps]
    .toSorted(([, a], [, b]) => a - b)
    .map(([text]) => text)
    .slice(0, mostCandidates);
}
