/** What was read of a file, held against what is known to stand in it. */
import { forms } from '../../../src/schema/forms/index.ts';
import type { ValueShape } from '../../../src/schema/forms/tables.ts';
import { TOTAL } from '../../../src/schema/vocabulary.ts';
import type { Inspected } from './inspected.ts';
import type { TablePart, Truth } from './made.ts';

/** A number, or null for a cell that prints none. */
type Value = number | null;
interface CellId {
  measure: string;
  /** A column of table 三; `total` for a whole. */
  member: string;
}

export type Difference =
  | { kind: 'fact'; fact: Fact; expected: string; found: string }
  | { kind: 'lost-heading'; locator: string; expected: string }
  | { kind: 'invented-heading'; locator: string; found: string }
  | { kind: 'changed-heading'; locator: string; expected: string; found: string }
  | ({ kind: 'lost-cell'; expected: Value } & CellId)
  | ({ kind: 'changed-cell'; expected: Value; found: Value } & CellId);

const facts = ['title', 'year', 'issuer', 'form', 'scope'] as const;
type Fact = (typeof facts)[number];

/** How a file was read: `WRONG` says something false, or leaves something out without a word. */
export type Verdict = 'completely' | 'with issues' | 'WRONG';

/** Every difference, those of facts first, then headings, then cells in printed order. */
export function compare(truth: Truth, inspected: Inspected): Difference[] {
  return [
    ...compareFacts(truth, inspected),
    ...compareHeadings(truth, inspected),
    ...compareCells(truth, inspected),
  ];
}

/** A value that is not the printed one is wrong whatever is said about it; what is lost is not, if an issue says so. */
export function judge(differences: readonly Difference[], issues: Inspected['issues']): Verdict {
  if (differences.some(isFalse)) return 'WRONG';
  if (issues.length > 0) return 'with issues';
  return differences.some((one) => one.kind !== 'fact' || one.fact !== 'scope') ? 'WRONG' : 'completely';
}

function isFalse(difference: Difference): boolean {
  if (difference.kind === 'changed-cell') return true;
  if (difference.kind !== 'fact' || difference.found === '') return false;
  return difference.fact === 'year' || difference.fact === 'form';
}

/** `2 lost headings, 1 changed cell`; empty where nothing differs. */
export function summaryOf(differences: readonly Difference[]): string {
  const counts = new Map<string, number>();
  for (const one of differences) {
    const what = one.kind === 'fact' ? `other ${one.fact}` : one.kind.replace('-', ' ');
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return [...counts].map(([what, count]) => `${count} ${what}${count === 1 ? '' : 's'}`).join(', ');
}

/** One difference in words. */
export function tell(difference: Difference): string {
  if (difference.kind === 'fact')
    return `${difference.fact}: ${difference.expected} was read as ${difference.found || 'nothing'}`;
  if (difference.kind === 'lost-heading')
    return `heading ${difference.locator} ${difference.expected} was lost`;
  if (difference.kind === 'invented-heading')
    return `heading ${difference.locator} ${difference.found} does not stand in the file`;
  if (difference.kind === 'changed-heading')
    return `heading ${difference.locator} ${difference.expected} was read as ${difference.found}`;
  const cell = `${difference.measure} of ${difference.member}: ${difference.expected ?? 'blank'}`;
  return difference.kind === 'lost-cell'
    ? `${cell} was lost`
    : `${cell} was read as ${difference.found ?? 'blank'}`;
}

/** Layout adds and takes white space; no other character may differ. */
const tight = (text: string): string => text.replace(/\s/gu, '');

/** A scope is seldom printed, and `unstated` says no more than nothing. */
function compareFacts(truth: Truth, inspected: Inspected): Difference[] {
  return facts.flatMap((fact) => {
    const [expected, found] = [tight(String(truth[fact])), tight(String(inspected[fact] ?? ''))];
    const silent = fact === 'scope' && (found === '' || found === 'unstated');
    return expected === found || silent ? [] : [{ kind: 'fact' as const, fact, expected, found }];
  });
}

/** Sections without a number have no heading of their own: the preface is called as the document, the end as nothing. */
const isNumbered = (locator: string): boolean => /^[1-9]/.test(locator);

function compareHeadings(truth: Truth, { sections }: Inspected): Difference[] {
  const found = new Map(sections.map(({ locator, title }) => [locator, title]));
  const known = new Set(truth.headings.map(({ locator }) => locator));
  const strange = sections.filter(
    ({ locator }) => !known.has(locator) && (isNumbered(locator) || locator.startsWith('annex')),
  );
  return [
    ...truth.headings.flatMap(({ locator, text }): Difference[] => {
      const title = found.get(locator);
      if (title === undefined) return [{ kind: 'lost-heading', locator, expected: text }];
      if (tight(title) === tight(text)) return [];
      return [{ kind: 'changed-heading', locator, expected: text, found: title }];
    }),
    ...strange.map(({ locator, title }): Difference => ({ kind: 'invented-heading', locator, found: title })),
  ];
}

interface TrueCell extends CellId {
  value: Value;
}

/** Every value cell of a report's tables, in printed order. Throws where the rows are not those of the form. */
export function trueCells({ form, cells }: Truth): TrueCell[] {
  return forms[form].tables.flatMap(({ part, rows }) => {
    const shapes = rows.flatMap((row) => (row.type === 'values' ? [row.values] : []));
    const printed = cells[part] ?? [];
    if (printed.length !== shapes.length) throw unlike(part, form);
    return shapes.flatMap((values, row) => {
      const texts = printed[row] ?? [];
      if (texts.length !== values.length) throw unlike(part, form);
      return values.map((shape, column) => trueCell(shape, texts[column] ?? ''));
    });
  });
}

const unlike = (part: TablePart, form: string): RangeError =>
  new RangeError(`the truth's table ${part} has other rows than the form of ${form}`);

function trueCell(shape: ValueShape, text: string): TrueCell {
  const { measure, factor = 1 } = shape;
  const member = shape.member ?? TOTAL;
  if (/^[-/]?$/.test(text)) return { measure, member, value: null };
  const [, number, scale] = /^(-?\d+(?:\.\d+)?)(?:(万)?元)?$/.exec(text) ?? [];
  if (number === undefined) throw new RangeError(`the truth has no value in a cell: “${text}”`);
  return { measure, member, value: Number(number) * (scale ? 10_000 : 1) * factor };
}

/** A figure of the prose is quoted with words; a cell is a number, its unit, or a mark for none. */
const isCell = (quote: string): boolean => !/[^\s\d\p{P}\p{S}万元]/u.test(quote);

function compareCells(truth: Truth, { observations }: Inspected): Difference[] {
  const read = Map.groupBy(
    observations.filter(({ quote, state }) => isCell(quote) && state !== 'unreadable'),
    ({ measure, member }) => keyOf({ measure, member: member || TOTAL }),
  );
  const known = trueCells(truth);
  return known.flatMap(({ value: expected, ...cell }): Difference[] => {
    const found = read.get(keyOf(cell)) ?? [];
    const other = found.find(({ value }) => !isSame(value, expected));
    if (other) return [{ kind: 'changed-cell', ...cell, expected, found: other.value }];
    return found.length === 0 && expected !== null ? [{ kind: 'lost-cell', ...cell, expected }] : [];
  });
}

const keyOf = ({ measure, member }: CellId): string => `${measure} ${member}`;

/** 59237.2449 times 10000 is not 592372449 to the engine. */
function isSame(a: Value, b: Value): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= Math.abs(b) * 1e-12;
}
