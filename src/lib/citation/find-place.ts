/** The way back: from a citation of ours, pasted somewhere, to the place it cites. */

export interface CitedPlace {
  document: string;
  /** `null`: the document as a whole. */
  locator: string | null;
  /** Id of a heading, paragraph, table, cell or quantity. */
  anchor?: string;
}

const locatorForm = '(?:0|end|annex(?:-\\d+)*|[1-9]\\d*(?:-[1-9]\\d*)*)';
const addressForm = new RegExp(
  `(?:^|/|[^\\w-])(\\d{4}/[a-z0-9]+(?:-[a-z0-9]+)*)(?:/(${locatorForm})(?![\\w-]))?/?(?:#(s${locatorForm}(?:-[a-z]\\d[a-z\\d-]*)?))?`,
  'g',
);

/**
 * The place that a citation names, in any of its formats: by the address in it, else by the document's title and the
 * words for the place after it. Nothing for other texts. Whether the place exists is for the caller to see.
 */
export function findPlaceInCitation(
  text: string,
  documents: readonly { key: string; title?: string }[],
): CitedPlace | undefined {
  for (const [, key, locator, anchor] of text.matchAll(addressForm)) {
    if (key === undefined || !documents.some((document) => document.key === key)) continue;
    const own = anchor?.slice(1).replace(/-[a-z]\d.*$/, '');
    return { document: key, locator: locator ?? own ?? null, ...(anchor ? { anchor } : {}) };
  }
  const named = documents.find(({ title }) => title && text.includes(title));
  if (!named?.title) return undefined;
  const place = readWords(text.slice(text.indexOf(named.title) + named.title.length));
  return { document: named.key, ...place };
}

const numeral = '[一二三四五六七八九十]+';
const wordsForm = new RegExp(
  `(?:^|[\\s）》：，.])(?:(前言|落款)|(附件)?(${numeral})?、?(?:（(${numeral})）)?(?:(\\d+)[．.]?)?(?:（(\\d+)）)?)` +
    `(?:.*?(?:第(\\d+)段|表(\\d+)(?:第(\\d+)行第(\\d+)列)?))?`,
  'g',
);

/** `. 二（一）4第2段.` → 2-1-4, its second paragraph. */
function readWords(text: string): Omit<CitedPlace, 'document'> {
  for (const match of text.matchAll(wordsForm)) {
    const [, special, annex, ...numbers] = match;
    const levels = numbers.slice(0, 4).filter((level) => level !== undefined);
    const isSection = special ?? annex ?? numbers[0];
    if (isSection === undefined) continue;
    const locator =
      special === undefined
        ? [...(annex ? ['annex'] : []), ...levels.map(readNumeral)].join('-')
        : special === '前言' ? '0' : 'end';
    const [paragraph, table, row, column] = numbers.slice(4);
    const cell = row && column ? `-r${row}-c${column}` : '';
    const within = paragraph ? `-p${paragraph}` : table ? `-t${table}${cell}` : '';
    return { locator, ...(within ? { anchor: `s${locator}${within}` } : {}) };
  }
  return { locator: null };
}

const digits = '一二三四五六七八九';

/** 十二 → 12; up to 九十九. */
function readNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const value = (digit = '') => digits.indexOf(digit) + 1;
  if (!numeral.includes('十')) return value(numeral);
  const [tens, ones] = numeral.split('十');
  return (value(tens) || 1) * 10 + value(ones || '');
}
