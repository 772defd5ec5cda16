/** A place within a document as it is printed or cited: 二（二）4, 表三第2行, 附件一（二）第3段. */
import { idOf, type Place } from '../schema/ids.ts';
import { ordinal, readOrdinal } from '../schema/numerals.ts';

export interface Numbering {
  locator: string;
  /** How many levels it has: a numbering of one is a word unless a document is named beside it. */
  depth: number;
  /** Ids of which the first that exists is meant; none for the section itself. */
  anchors: string[];
}

const levels = new RegExp(`${ordinal}|\\d+`, 'g');
// Sign by sign: where parts could be divided in many ways, a long number would be tried in all of them.
const form = /^(附件|附)?[一二三四五六七八九十\d、，（）()．.\-第部分条节]*$/;

function readSection(typed: string): Pick<Numbering, 'locator' | 'depth'> | undefined {
  if (typed === '前言') return { locator: '0', depth: 1 };
  if (typed === '落款') return { locator: 'end', depth: 1 };
  if (!form.test(typed)) return undefined;
  const numbers = (typed.match(levels) ?? []).map(readOrdinal);
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const annex = typed.startsWith('附');
  if (!numbers.length && !annex) return undefined;
  return {
    locator: [...(annex ? ['annex'] : []), ...numbers].join('-'),
    depth: numbers.length + (annex ? 1 : 0),
  };
}

const number = `(\\d{1,3}|${ordinal})`;
const paragraphForm = new RegExp(`^(.*?)第${number}段(?:“[^”]*”|第\\d+字起)?$`);
const tableForm = new RegExp(
  `^(.*?)表${number}(?:(表头)?第${number}行)?(?:(行首)?第${number}[列格])?(?:“[^”]*”|第\\d+字起)?$`,
);

/** The ids a place in a table may have; a row without a column is where it begins. */
function tableIds(
  locator: string,
  [table, row, column]: (number | undefined)[],
  kind: 'head' | 'label' | 'cell',
): string[] {
  if (table === undefined) return [];
  const at = { locator, table };
  if (row === undefined) return [idOf({ kind: 'table', ...at })];
  const places: Place[] =
    column === undefined && kind === 'cell'
      ? [1, 2, 3].map((label) => ({ kind: 'label', ...at, row, column: label }))
      : [{ kind, ...at, row, column: column ?? 1 }];
  return places.map(idOf);
}

function readTable(typed: string): Numbering | undefined {
  const [, before = '', name = '', head, row, label, column] = tableForm.exec(typed) ?? [];
  if (!name) return undefined;
  // 表三 is what the forms call the table of 三、; 表1 the first table of the section named before it.
  const isForm = !before && !/\d/.test(name);
  const section = isForm ? { locator: `${readOrdinal(name) ?? 0}`, depth: 1 } : readSection(before);
  if (!section) return undefined;
  const [table, ...cell] = [isForm ? '1' : name, row, column].map((text) => text && readOrdinal(text));
  const kind = head ? 'head' : label ? 'label' : 'cell';
  const numbers = [table, ...cell].map((value) => (typeof value === 'number' ? value : undefined));
  return { ...section, depth: section.depth + 1, anchors: tableIds(section.locator, numbers, kind) };
}

/** Numbering as printed, cited or in an address; undefined for anything else. White space is left out before. */
export function readNumbering(typed: string): Numbering | undefined {
  const [, before, paragraph] = paragraphForm.exec(typed) ?? [];
  if (before !== undefined) {
    const section = readSection(before);
    const value = readOrdinal(paragraph ?? '');
    if (!section || !value) return undefined;
    const anchors = [idOf({ kind: 'paragraph', locator: section.locator, paragraph: value })];
    return { ...section, depth: section.depth + 1, anchors };
  }
  const section = readSection(typed);
  return section ? { ...section, anchors: [] } : readTable(typed);
}
