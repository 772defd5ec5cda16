/** Changes to the text of a draft at places that a reading of it knows: cells, numbers of the prose, headings. */
import type { AddressedCell, AddressedRow } from '../../ingest/address.ts';
import { linesOf } from '../../ingest/printed.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import { shapedTables } from '../../../src/self-check/tables.ts';
import type { Random } from '../random.ts';

export type Lines = readonly string[];

export const linesIn = ({ text }: Pick<Draft, 'text'>): string[] => text.split('\n');
export const joined = (lines: Lines): string => lines.join('\n');

/** The rows with values of a table, in order. */
export const rowsOf = (draft: Draft, part: 2 | 3 | 4): AddressedRow[] =>
  shapedTables(draft)
    .filter(({ shape }) => shape.part === part)
    .flatMap(({ block }) => block.rows.filter(({ type }) => type === 'values'));

export const valuesOf = ({ cells }: AddressedRow): AddressedCell[] =>
  cells.filter(({ kind }) => kind === 'value');

export const lineOf = ({ printed }: AddressedCell): number => printed.pieces[0]?.line ?? 0;

/** The text with another word in a cell; undefined where the cell cannot be told from its neighbours. */
export function withCell(
  draft: Draft,
  row: AddressedRow,
  cell: AddressedCell,
  words: string,
): string | undefined {
  const lines = linesIn(draft);
  const line = lineOf(cell);
  const own = lines[line - 1];
  if (own === undefined || line === 0) return undefined;
  const onLine = valuesOf(row).filter((one) => lineOf(one) === line);
  // From the right: what stands before the values is the row's label, which may hold digits.
  let end = own.length;
  for (const other of onLine.toReversed()) {
    const at = own.lastIndexOf(other.printed.text, end - other.printed.text.length);
    if (at === -1 || other.printed.text === '') return undefined;
    if (other === cell) {
      const changed = own.slice(0, at) + words + own.slice(at + cell.printed.text.length);
      return joined(lines.with(line - 1, changed));
    }
    end = at;
  }
  return undefined;
}

/** The text with other words on a line; undefined where they do not stand there once. */
export function withWords(draft: Draft, line: number, old: string, fresh: string): string | undefined {
  const lines = linesIn(draft);
  const own = lines[line - 1];
  if (own === undefined || own.split(old).length !== 2) return undefined;
  return joined(
    lines.with(
      line - 1,
      own.replace(old, () => fresh),
    ),
  );
}

/** A sentence more, at the end of a paragraph of part one that ends in a stop. */
export function withSentence(draft: Draft, sentence: string, random: Random): string | undefined {
  const paragraphs = draft.reading.sections
    .filter(({ locator }) => /^1(?:-|$)/.test(locator))
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'paragraph' && block.printed.text.endsWith('。') ? [linesOf(block.printed).end] : [],
      ),
    );
  if (paragraphs.length === 0) return undefined;
  const lines = linesIn(draft);
  const line = random.pick(paragraphs);
  const own = lines[line - 1]?.trimEnd();
  if (!own?.endsWith('。')) return undefined;
  return joined(lines.with(line - 1, own + sentence));
}

/** A count that is not this one. */
export const otherThan = (value: number, random: Random): number =>
  value > 2 && random.chance(0.4) ? value - random.between(1, 2) : value + random.between(1, 9);

export const numberOf = (words: string): number | undefined =>
  /^\d+$/.test(words.trim()) ? Number(words.trim()) : undefined;
