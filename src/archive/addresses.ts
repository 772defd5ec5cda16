/** Every address the content gives rise to (design §3), each on its canonical page, with the words it stands for. */
import type { Change } from '../schema/corrections-log.ts';
import type { Observation } from '../schema/observation.ts';
import type { Archive, ArchiveDocument, ArchiveSection } from './archive.ts';
import type { Cell, PrintedQuantity } from './body.ts';
import { repairsOf } from './repairs.ts';
import { sectionId } from '../schema/ids.ts';
import { urls } from './urls.ts';

export interface Address {
  url: string;
  /**
   * The published words, a value after `=`; undefined where the address has none of its own: pages, tables and headless
   * sections consist of places that have theirs.
   */
  words: string | undefined;
}

interface Content {
  archive: Archive;
  /** Seed texts by file name. */
  seeds: ReadonlyMap<string, string>;
  changes: readonly Change[];
}

/** In order of reading: documents with their sections and source lines, then repairs and later changes. */
export function addressesOf({ archive, seeds, changes }: Content): Address[] {
  const page = (url: string): Address => ({ url, words: undefined });
  return [
    ...archive.documents.flatMap((document) => [
      page(urls.document(document.key)),
      ...document.sections.flatMap((section) => ofSection(document, section)),
      page(urls.source(document.key)),
      ...ofSource(document, seeds.get(document.source.file)),
    ]),
    ...archive.documents.flatMap(repairsOf).map(({ id, before, after }) => ({
      url: `${urls.corrections()}#${id}`,
      words: `${before}→${after}`,
    })),
    ...changes.map(({ before, after }, index) => ({ url: changeUrl(index), words: `${before}→${after}` })),
  ];
}

/** So many changes are told of on a page: the first of the log with the corrections, later ones on pages of their own. */
export const changesOnPage = 200;
export const changesPage = (page: number): string =>
  page === 1 ? urls.corrections() : urls.laterChanges(page);

/** Changes are numbered from 1 in the order of the log, which is only added to: none ever comes to another page. */
export const changeUrl = (index: number): string =>
  `${changesPage(Math.floor(index / changesOnPage) + 1)}#change-${index + 1}`;

function ofSection(document: ArchiveDocument, section: ArchiveSection): Address[] {
  const place = (id: string, words?: string): Address => ({
    url: urls.place(document.key, section.locator, id),
    words,
  });
  const quantity = ({ id, printed, value, unit, qualifier }: PrintedQuantity): Address =>
    place(id, `${printed}=${value}${unit}${qualifier}`);
  const values = Map.groupBy(
    document.observations.filter(({ printedIn }) => printedIn === 'table'),
    ({ at }) => at,
  );
  const cell = (found: Cell): Address[] => [
    place(found.id, [found.text, ...(values.get(found.id) ?? []).map(valueWords)].join('=')),
    ...found.quantities.map(quantity),
  ];
  return [
    { url: urls.section(document.key, section.locator), words: undefined },
    place(sectionId(section.locator), section.heading?.text),
    ...section.blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? [place(block.id, block.text), ...block.quantities.map(quantity)]
        : [place(block.id), ...block.rows.flatMap(({ cells }) => cells.flatMap(cell))],
    ),
  ];
}

/** A cell's value is published beside its words: 977.25万元=9772500元. */
function valueWords({ value, unit, qualifier, state }: Observation): string {
  return state === 'reported' ? `${value}${unit}${qualifier}` : state;
}

function ofSource(document: ArchiveDocument, text: string | undefined): Address[] {
  if (text === undefined) throw new Error(`${document.key}: its seed, ${document.source.file}, was not read`);
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => ({ url: urls.sourceLine(document.key, index + 1), words: line }));
}
