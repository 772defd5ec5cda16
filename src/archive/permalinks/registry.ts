/** The registry as one journal, from all its parts in order of time: see `parts.ts` for how it lies on disk. */
import type { z } from 'astro/zod';
import type { permalinkSchema, PublishedEdition } from '../../schema/permalinks.ts';

/** Hex SHA-256 of a text; handed in, for it comes from the platform. */
export type Sha256 = (text: string) => string;

/** A line of the journal; `since` is the edition that published it, undefined while it waits for one. */
export type Permalink = z.output<typeof permalinkSchema> & { since: string | undefined };
export type RetiredPermalink = Exclude<Permalink, { state: 'active' }>;

export interface Registry {
  editions: readonly PublishedEdition[];
  /** Lines of every part, edition by edition; those that wait for the next come last. */
  entries: readonly Permalink[];
}

export const emptyRegistry: Registry = { editions: [], entries: [] };

/** `/2018/citywide/2/#s2-p1` → `/2018/citywide/2/`. */
export const pageOf = (url: string): string => url.replace(/#.*$/, '');

/** `/2018/citywide/2/#s2-p1` → `s2-p1`; undefined for a page. */
export const fragmentOf = (url: string): string | undefined => url.split('#')[1];

/** White space counts for nothing: a text wrapped anew is the same text. */
export function hashOf(words: string, sha256: Sha256): string {
  return sha256(words.replace(/\s/gu, '')).slice(0, 12);
}

/** What holds now: the last line of each address. */
export function latest(entries: readonly Permalink[]): Map<string, Permalink> {
  return new Map(entries.map((entry) => [entry.url, entry]));
}

/**
 * The pages an id stands on: its own first; for the text of a section also the sections it lies in, which show it in
 * full, and the whole document. Lines of a source are on the source page only.
 */
export function pagesShowing(url: string): string[] {
  const page = pageOf(url);
  const [, document, locator] = /^(\/\d{4}\/[^/]+\/)([^/]+)\/$/.exec(page) ?? [];
  if (document === undefined || locator === undefined || locator === 'source') return [page];
  const steps = locator.split('-');
  const above = steps.slice(1).map((_, index) => `${document}${steps.slice(0, index + 1).join('-')}/`);
  return [page, ...above.toReversed(), document];
}
