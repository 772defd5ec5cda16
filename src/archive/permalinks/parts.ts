/**
 * How the registry lies in files: the addresses of a document in a part beside it, the site's own pages in another. So
 * neither a file nor a diff grows with the archive, and a document is added, reviewed and merged by itself.
 */
import { parseFile } from '../parse-file.ts';
import {
  documentOf,
  documentPartSchema,
  sitePartSchema,
  type DocumentPart,
  type PublishedEdition,
} from '../../schema/permalinks.ts';
import { urls } from '../urls.ts';
import type { Permalink, Registry } from './registry.ts';

type Part = Omit<DocumentPart, 'document'>;

/** Below the content folder: `2018/citywide/permalinks.json`. */
const partFile = (document: string | undefined): string =>
  document === undefined ? 'permalinks.json' : `${document}/permalinks.json`;

/** Whether a path below the content folder is a part's, whatever is in it. */
export const isPartFile = (path: string): boolean => /^(?:[^/]+\/[^/]+\/)?permalinks\.json$/.test(path);

/** The file that has, or is to have, the lines of an address. */
export const fileOf = (url: string): string => `content/${partFile(documentOf(url))}`;

/** The registry in these files, by path below the content folder. Throws on what no registry can be, with its place. */
export function parseParts(files: ReadonlyMap<string, string>): Registry {
  const documents = [...files.keys()]
    .filter((path) => path !== partFile(undefined))
    .toSorted()
    .map((path) => {
      const part = parseFile(path, files.get(path) ?? '', documentPartSchema);
      if (partFile(part.document) === path) return part;
      throw new Error(`content/${path}, at document: ${part.document} has its part elsewhere`);
    });
  const text = files.get(partFile(undefined));
  const site =
    text === undefined
      ? { editions: [], published: [], entries: [] }
      : parseFile(partFile(undefined), text, sitePartSchema);
  const lines = [...documents, site].flatMap(linesOf);
  const bySince = Map.groupBy(lines, ({ since }) => since);
  const names = site.editions.map(({ edition }) => edition);
  // Lines of an edition that the list lacks are kept, for the guards to name.
  const unlisted = [...bySince.keys()].filter((since) => since !== undefined && !names.includes(since));
  return {
    editions: site.editions,
    entries: [...names, ...unlisted, undefined].flatMap((since) => bySince.get(since) ?? []),
  };
}

/** The files of a registry, by path below the content folder. A registry without a line has only its site's part. */
export function formatParts(registry: Registry): Map<string, string> {
  const { site, documents } = toParts(registry);
  return new Map([
    ...documents.map(({ document, published, entries }): [string, string] => [
      partFile(document),
      formatObject({ document: JSON.stringify(document), ...partFields({ published, entries }) }),
    ]),
    [
      partFile(undefined),
      formatObject({ editions: formatList(registry.editions.map(formatEdition)), ...partFields(site) }),
    ],
  ]);
}

/** The files a site publishes, by address: the parts as they are, and with the site's own where the others are. */
export function publishedParts(registry: Registry): Map<string, string> {
  const { site, documents } = toParts(registry);
  const places = documents.map(({ document }) =>
    JSON.stringify({ document, url: urls.documentPermalinks(document) }),
  );
  return new Map([
    ...[...formatParts(registry)].map(([path, text]): [string, string] => [`/${path}`, text]),
    [
      urls.permalinks(),
      formatObject({
        editions: formatList(registry.editions.map(formatEdition)),
        documents: formatList(places),
        ...partFields(site),
      }),
    ],
  ]);
}

/** Lines in the order in which an edition counts them: documents by key, then the site's own, each as they are. */
export function inOrderOfParts(entries: readonly Permalink[]): Permalink[] {
  const byPart = Map.groupBy(entries, ({ url }) => documentOf(url));
  return [...documentsAmong(byPart), undefined].flatMap((document) => byPart.get(document) ?? []);
}

function toParts({ entries }: Registry): { site: Part; documents: DocumentPart[] } {
  const byPart = Map.groupBy(entries, ({ url }) => documentOf(url));
  const part = (document: string | undefined): Part => {
    const lines = byPart.get(document) ?? [];
    const ends = lines.flatMap(({ since }, index) =>
      since !== undefined && since !== lines[index + 1]?.since
        ? [{ edition: since, entries: index + 1 }]
        : [],
    );
    return { published: ends, entries: lines.map(({ since: _, ...line }) => line) };
  };
  return {
    site: part(undefined),
    documents: documentsAmong(byPart).map((document) => ({ document, ...part(document) })),
  };
}

const documentsAmong = (byPart: ReadonlyMap<string | undefined, unknown>): string[] =>
  [...byPart.keys()].filter((document) => document !== undefined).toSorted();

function linesOf({ published, entries }: Part): Permalink[] {
  const bounds = published.toReversed();
  let edition = bounds.pop();
  return entries.map((line, index) => {
    while (edition && index >= edition.entries) edition = bounds.pop();
    return { ...line, since: edition?.edition };
  });
}

/** An object with its fields as they are handed in, a list with one thing a line: so that a diff shows what is new. */
export const formatObject = (fields: Readonly<Record<string, string>>): string =>
  `{\n${Object.entries(fields)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(',\n')}\n}\n`;

export const formatList = (lines: readonly string[]): string =>
  lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;

const partFields = ({ published, entries }: Part): { published: string; entries: string } => ({
  published: formatList(published.map(({ edition, entries }) => JSON.stringify({ edition, entries }))),
  entries: formatList(entries.map(formatLine)),
});

function formatLine(line: Part['entries'][number]): string {
  const { url, state } = line;
  if (state === 'active') return JSON.stringify({ url, state, hash: line.hash });
  const { kind, reason } = line;
  return JSON.stringify(
    state === 'moved' ? { url, state, target: line.target, kind, reason } : { url, state, kind, reason },
  );
}

export const formatEdition = ({
  edition,
  date,
  entries,
  changes,
  record,
  sha256,
}: PublishedEdition): string => JSON.stringify({ edition, date, entries, changes, record, sha256 });
