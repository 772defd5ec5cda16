/** Where something stands in a draft, in words a person finds it by. */
import { paragraphsIn } from '../../scripts/ingest/address.ts';
import { findWords, linesOf } from '../../scripts/ingest/printed.ts';
import { pathTo, type ArchiveDocument } from '../archive/archive.ts';
import type { TableBlock } from '../archive/body.ts';
import { findQuantity, placesById } from '../archive/places.ts';
import { blockOfId, parseId } from '../schema/ids.ts';
import { namesOf, type CellNames } from '../tables/cell-names.ts';
import { placeCells } from '../tables/placed-block.ts';
import type { Draft } from './draft.ts';
import type { FoundPlace } from './finding.ts';

const numerals = '一二三四五六七八九十';
export const dense = (text: string): string => text.replace(/\s/gu, '');

/** `第三部分`, `第一部分（二）`, `前言`, `落款`. */
export function sectionName(document: ArchiveDocument, locator: string): string {
  if (locator === '0') return '前言';
  if (locator === 'end') return '落款';
  if (locator.startsWith('annex')) return '附件';
  const [part, ...rest] = locator.split('-');
  const number = numerals[Number(part) - 1] ?? part ?? '';
  const inner = pathTo(document, locator)
    .slice(1)
    .map(({ marker }) => dense(marker));
  const below = inner.length === rest.length ? inner.join('') : rest.join('.');
  return `第${number}部分${below}`;
}

export const partName = (part: number): string => `第${numerals[part - 1] ?? part}部分`;

const tables = new WeakMap<ArchiveDocument, ReadonlyMap<string, TableBlock>>();

/** The tables of a document by the ids of their cells. */
function tablesOf(document: ArchiveDocument): ReadonlyMap<string, TableBlock> {
  const known =
    tables.get(document) ??
    new Map(
      document.sections
        .flatMap(({ blocks }) => blocks)
        .flatMap((block) =>
          block.type === 'table'
            ? block.rows.flatMap(({ cells }) => cells.map(({ id }): [string, TableBlock] => [id, block]))
            : [],
        ),
    );
  tables.set(document, known);
  return known;
}

/** The names of a cell's row and column as printed; empty for what is no cell. */
export function cellNames(document: ArchiveDocument, id: string): CellNames {
  const table = tablesOf(document).get(id);
  if (!table) return { rows: [], columns: [] };
  const placed = placeCells(table);
  const own = placed.find((one) => one.id === id);
  return own
    ? namesOf(
        own.cell,
        placed.map(({ cell }) => cell),
      )
    : { rows: [], columns: [] };
}

/** A long label is known by its first words. */
export const shorten = (words: string): string => {
  const plain = dense(words);
  return plain.length > 26 ? `${plain.slice(0, 22)}…` : plain;
};

export const rowName = (document: ArchiveDocument, id: string): string =>
  shorten(cellNames(document, id).rows.at(-1) ?? '');
export const columnName = (document: ArchiveDocument, id: string): string =>
  cellNames(document, id).columns.map(shorten).join('·');

/** The place of an id in words, without its quote. */
export function placeName(document: ArchiveDocument, id: string): string {
  const place = parseId(id);
  if (!place) return '';
  const section = sectionName(document, place.locator);
  if (place.kind === 'section') return `${section}的标题`;
  if (place.kind === 'paragraph')
    return place.locator === '0' || place.locator === 'end' ? section : `${section}第${place.paragraph}段`;
  if (place.kind === 'table') return `${section}的表`;
  const [row, column] = [rowName(document, id), columnName(document, id)];
  const names = [row && `“${row}”一行`, column && `“${column}”一列`].filter(Boolean).join('、');
  return `${section}的表${names && `，${names}`}`;
}

/** The place of an id: line, words, quote. */
export function placeOf(draft: Draft, id: string, quote?: string): FoundPlace {
  const { document, titleMade } = draft;
  const found = placesById(document).get(blockOfId(id));
  const line = findQuantity(document, id)?.lines.start ?? quotedLine(draft, id, quote) ?? found?.lines?.start;
  return {
    line: line === undefined ? null : printedLine(line, titleMade),
    id,
    name: placeName(document, id),
    quote: quote ?? found?.text ?? '',
  };
}

/** The line on which the quoted words of a paragraph begin. */
function quotedLine({ reading }: Draft, id: string, quote: string | undefined): number | undefined {
  if (quote === undefined || quote === '') return undefined;
  const paragraph = paragraphsIn(reading.sections).find((one) => one.id === id);
  const [first] = paragraph ? findWords(paragraph.printed.text, dense(quote)) : [];
  return paragraph && first ? linesOf(paragraph.printed, ...first).start : undefined;
}

/** A line of the text as it was given. */
export const printedLine = (line: number, titleMade: boolean): number => (titleMade ? line - 1 : line);
