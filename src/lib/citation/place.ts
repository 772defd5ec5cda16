/** How a citation names a place: sections by their printed markers, what is inside them by its kind and number. */

/** The section an id begins with: `s2-1-4` of `s2-1-4-p2`. */
export const sectionForm = /^s(?:\d+|end|annex)(?:-\d+)*/;

/** `['二、', '（一）', '4．']` → `二（一）4`; the preface, the signature and the annex by name. */
export function numberingOf(path: readonly { locator: string; marker: string }[]): string {
  return path.map(({ locator, marker }) => named[locator] ?? marker.replace(/[、．.\s]+$/, '')).join('');
}

const named: Readonly<Record<string, string>> = { '0': '前言', end: '落款', annex: '附件' };

const steps: readonly (readonly [form: RegExp, words: (first: string, second: string) => string])[] = [
  [/^-p(\d+)/, (count) => `第${count}段`],
  [/^-t(\d+)/, (count) => `表${count}`],
  [/^-r(\d+)/, (count) => `第${count}行`],
  [/^-c(\d+)/, (count) => `第${count}列`],
  [/^-l(\d+)/, (count) => `行首第${count}格`],
  [/^-h(\d+)-(\d+)/, (row, cell) => `表头第${row}行第${cell}格`],
  // Offsets count from 0, people from 1.
  [/^-q(\d+)/, (offset) => `第${Number(offset) + 1}字起`],
];

/**
 * The words for an id within its section: `s3-t1-r3-c7` → `表1第3行第7列`; nothing for the section itself. A quantity is
 * named by its printed words where they are given.
 */
export function placeWords(id: string, printed?: string): string {
  let rest = id.replace(sectionForm, '');
  let words = '';
  while (rest) {
    const step = steps.find(([form]) => form.test(rest));
    const match = step?.[0].exec(rest);
    if (!step || !match) return words;
    words += match[0].startsWith('-q') && printed ? `“${printed}”` : step[1](match[1] ?? '', match[2] ?? '');
    rest = rest.slice(match[0].length);
  }
  return words;
}
