/** What the corrections log tells of a document's words: `/{year}/{document}/changes.json`, for addresses of passages. */
import type { ArchiveDocument } from '../archive/archive.ts';
import { changeUrl } from '../archive/addresses.ts';
import type { Lookup } from '../archive/permalinks/lookup.ts';
import { fragmentOf } from '../archive/permalinks/registry.ts';
import { placesById } from '../archive/places.ts';
import { urls } from '../archive/urls.ts';
import type { Change } from '../schema/corrections-log.ts';

/** A change of a block's words after they were published, as the corrections log tells it. */
export interface WordsChange {
  /** Id of the block. */
  id: string;
  before: string;
  after: string;
  /** The edition that shows it first. */
  since: string;
  reason: string;
  /** Its entry among the corrections, as a link. */
  url: string;
}

interface Shown {
  lookup: Lookup;
  /** What the edition at hand is called. */
  edition: string;
  /** An address as a link of this host. */
  link: (url: string) => string;
}

/** Changes of the words of its headings, paragraphs and cells, the earliest first; not of what we read out of them. */
export function wordsChanged(
  document: ArchiveDocument,
  changes: readonly Change[],
  { lookup, edition, link }: Shown,
): WordsChange[] {
  const places = placesById(document);
  const tabled = new Set(
    document.observations.filter(({ printedIn }) => printedIn === 'table').map(({ at }) => at),
  );
  return changes.flatMap(({ url, before, after, reason }, index): WordsChange[] => {
    const id = fragmentOf(url) ?? '';
    if (!url.startsWith(urls.document(document.key)) || !places.has(id)) return [];
    // A cell's value is published beside its words, after `=`.
    const words = (text: string): string => (tabled.has(id) ? text.replace(/=.*$/s, '') : text);
    const [was, now] = [words(before), words(after)];
    if (was === now) return [];
    const entry = changeUrl(index);
    const since = lookup.latest.get(entry)?.since ?? edition;
    return [{ id, before: was, after: now, since, reason, url: link(entry) }];
  });
}
