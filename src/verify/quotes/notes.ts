/** What is said of a quotation, in a sentence or two. */
import type { HeldDocument } from '../held.ts';
import type { Comparison, Found } from './compare.ts';

const titled = ({ title }: HeldDocument): string => `《${title}》`;

/** How much a difference weighs: what changes a number or turns a sentence round is said first. */
const number = /[\d０-９.．%％‰万亿千百十两元件条次个项]/;
const negation = /[不未非无没否]/;

const rankOf = ({ article, printed }: Found): number =>
  /[\d０-９]/.test(article + printed)
    ? 0
    : negation.test(article + printed)
      ? 1
      : number.test(article + printed)
        ? 2
        : 3;

const heads = ['数字不同', '否定词不同', '数字或单位不同', '用字不同'] as const;

function differenceInWords({ article, printed, number: whole }: Found): string {
  if (whole && /\d/.test(whole.article) && /\d/.test(whole.printed))
    return `引文作“${whole.article}”，原文作“${whole.printed}”`;
  const [own, theirs] = [article.trim(), printed.trim()];
  if (own === '') return `引文少了“${theirs}”`;
  if (theirs === '') return `引文多了“${own}”`;
  return `引文作“${own}”，原文作“${theirs}”`;
}

const mostTold = 3;

/** 数字不同：引文作“653”，原文作“554”。 */
function differencesInWords(words: readonly Found[]): string {
  const inOrder = words.toSorted((a, b) => rankOf(a) - rankOf(b));
  const first = inOrder[0];
  if (!first) return '';
  const told = inOrder.slice(0, mostTold).map(differenceInWords).join('；');
  const more = words.length > mostTold ? `；等共${words.length}处` : '';
  return `${heads[rankOf(first)] ?? heads[3]}：${told}${more}。`;
}

interface Origin {
  document: HeldDocument;
  /** How many other documents print the same. */
  others: number;
  /** All held documents were looked through. */
  isComplete: boolean;
  /** What the article speaks of, where that is another report. */
  spoken: HeldDocument | undefined;
}

/** Where the words stand. */
function originInWords({ document, others, isComplete, spoken }: Origin): string {
  const more = others > 0 ? `，另有${isComplete ? '' : '至少'}${others}份文件也有` : '';
  const other = spoken ? `文章说的是${titled(spoken)}，这些话却不在其中。` : '';
  return `见于${titled(document)}${more}。${other}`;
}

const comparedWith = (document: HeldDocument): string => `对照的是${titled(document)}。`;

const formOnly = '只有标点、空白、全半角或繁简与原文不同。';
const formToo = '另有标点、空白、全半角或繁简的不同。';
/** The words begin or end inside of a number. */
export const cutNumber = (printed: string): string => `引文截去了数字的一部分，原文为“${printed}”。`;
export const inParts = '引文有省略，各段依次见于原文。';
export const ownWords = '方括号或注中的话是引用者所加，未作比较。';

const correctedInWords = (corrected: readonly Found[]): string =>
  corrected.map(({ article, printed }) => `原文印作“${printed}”，引文用的是更正后的“${article}”。`).join('');

/** Of a report that was looked through. */
export const absentInWords = (documents: readonly HeldDocument[]): string =>
  `已逐字查过${documents.map(titled).join('')}，没有这些话，也没有相近的话。`;

export const maybeReported = '这句话没有加引号，也可能是转述。';
export const notHeld = '本档案未收这份报告。';
export const noReport = {
  complete: '文章没有说明出自哪份报告；本档案所收的文件都没有这些话。',
  part: '文章没有说明出自哪份报告；在查过的文件中没有找到。',
} as const;
export const short = {
  complete: '只是几个字，可能是名称或用语；本档案所收的文件都没有印。',
  part: '只是几个字，可能是名称或用语；在查过的文件中没有找到。',
} as const;
export const partlyPrinted = (words: string, document: HeldDocument): string =>
  `其中“${words}”见于${titled(document)}。`;

/** Of words that were found; `between` stands before where they are printed. */
export function foundInWords(
  verdict: 'exact' | 'form' | 'differs',
  { words, form, corrected }: Pick<Comparison, 'words' | 'form' | 'corrected'>,
  origin: Origin,
  between = '',
): string {
  const said = {
    exact: '',
    form: formOnly,
    differs: differencesInWords(words) + (form.length > 0 ? formToo : ''),
  }[verdict];
  const where = verdict === 'differs' ? comparedWith(origin.document) : originInWords(origin);
  return said + between + where + correctedInWords(corrected);
}
