/**
 * The permalink registry as a journal: reading it, adding to it, closing an edition. Nothing here takes a line away that
 * an edition was published with; `permalink-guards.ts` says when a registry and a site do not fit.
 */
import type { Change } from '../schema/corrections-log.ts';
import type { Permalink, PublishedEdition, Registry, RetiredPermalink } from '../schema/permalinks.ts';
import type { Address } from './addresses.ts';

/** Hex SHA-256 of a text; handed in, for it comes from the platform. */
export type Sha256 = (text: string) => string;

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

export function retired(registry: Registry): RetiredPermalink[] {
  return [...latest(registry.entries).values()].filter((entry) => entry.state !== 'active');
}

/**
 * Retired ids that a page answers for: its own and, with `deep`, those of pages below it (a section shows its
 * subsections, a document all its sections; the lines of the source stay on the source page).
 */
export function retiredOn(registry: Registry, page: string, deep = false): RetiredPermalink[] {
  const isBelow = (url: string): boolean =>
    (url.startsWith(page) || url.startsWith(page.replace(/\/$/, '-'))) && !/\/source\/#/.test(url);
  return retired(registry).filter(
    ({ url }) => fragmentOf(url) !== undefined && (pageOf(url) === page || (deep && isBelow(url))),
  );
}

/** How many lines belong to published editions; what follows is a draft. */
export function publishedLength({ editions }: Registry): number {
  return editions.at(-1)?.entries ?? 0;
}

/** The published edition a line of the journal belongs to; undefined for a draft. */
export function editionOfLine({ editions }: Registry, index: number): PublishedEdition | undefined {
  return editions.find(({ entries }) => index < entries);
}

/**
 * Add what is new, under this edition; an address whose words changed gets a new line where the log tells of the change.
 * Nothing is taken away, and no word changes silently: what does not fit stays for the guards to name.
 */
export function register(
  registry: Registry,
  addresses: readonly Address[],
  { changes, edition, sha256 }: { changes: readonly Change[]; edition: string; sha256: Sha256 },
): Registry {
  const known = latest(registry.entries);
  const added = addresses.flatMap(({ url, words }): Permalink[] => {
    const entry = known.get(url);
    const hash = words === undefined ? undefined : hashOf(words, sha256);
    const line: Permalink = { url, state: 'active', since: edition, ...(hash === undefined ? {} : { hash }) };
    if (!entry) return [line];
    if (entry.state !== 'active' || entry.hash === hash) return [];
    return isLogged(changes, url, entry.hash, hash, sha256) ? [line] : [];
  });
  return { ...registry, entries: stamp([...registry.entries, ...added], publishedLength(registry), edition) };
}

/** Whether the log tells of a change from words with the one hash to words with the other. */
export function isLogged(
  changes: readonly Change[],
  url: string,
  from: string | undefined,
  to: string | undefined,
  sha256: Sha256,
): boolean {
  return changes.some(
    (change) =>
      change.url === url && hashOf(change.before, sha256) === from && hashOf(change.after, sha256) === to,
  );
}

/** Lines that no edition was published with yet belong to the one at hand. */
function stamp(entries: readonly Permalink[], published: number, edition: string): Permalink[] {
  return entries.map((entry, index) => (index < published ? entry : { ...entry, since: edition }));
}

/**
 * Forget what was registered and never published, but for the retirement of addresses that were published. For the
 * time before an edition goes out; `register` follows.
 */
export function withoutDraft(registry: Registry): Registry {
  const length = publishedLength(registry);
  const published = registry.entries.slice(0, length);
  const known = latest(published);
  const kept = registry.entries
    .slice(length)
    .filter(({ url, state }) => state !== 'active' && known.has(url));
  return { ...registry, entries: [...published, ...kept] };
}

/**
 * Retire an address that is no longer on the site, and with a page everything below it. Ids go to the same id at the
 * target where there is one (`s2-1-p1` of section 2-1 to `s2-3-p1` of section 2-3), else to the target itself. What had
 * moved to a retired address moves on with it, so that no redirect leads to another.
 */
export function retire(
  registry: Registry,
  {
    url,
    target,
    reason,
    edition,
  }: { url: string; target?: string | undefined; reason: string; edition: string },
  alive: ReadonlySet<string>,
): Registry {
  const known = latest(registry.entries);
  const isPage = fragmentOf(url) === undefined;
  const leaving = [...known.values()].filter(
    (entry) =>
      entry.state === 'active' &&
      !alive.has(entry.url) &&
      (entry.url === url || (isPage && entry.url.startsWith(url))),
  );
  const lines = new Map(
    leaving.map((entry): [string, Permalink] => {
      const to = target === undefined ? undefined : targetFor(entry.url, url, target, alive);
      return [
        entry.url,
        to === undefined
          ? { url: entry.url, state: 'gone', since: edition, reason }
          : { url: entry.url, state: 'moved', since: edition, target: to, reason },
      ];
    }),
  );
  const following = [...known.values()].flatMap((entry): Permalink[] => {
    const onward = entry.state === 'moved' ? lines.get(entry.target) : undefined;
    return onward ? [{ ...onward, url: entry.url }] : [];
  });
  return { ...registry, entries: [...registry.entries, ...lines.values(), ...following] };
}

function targetFor(address: string, from: string, to: string, alive: ReadonlySet<string>): string {
  const rest = address.slice(from.length);
  const [before = '', after = ''] = [from, to].map((page) => page.split('/').at(-2));
  const renumbered = rest.startsWith(`#s${before}`) ? `#s${after}${rest.slice(before.length + 2)}` : rest;
  return [`${to}${rest}`, `${to}${renumbered}`].find((candidate) => alive.has(candidate)) ?? to;
}

/** One line of the journal, its keys always in the same order: what hashes are made of. */
export function formatEntry(entry: Permalink): string {
  const { url, state, since } = entry;
  if (state === 'active') return JSON.stringify({ url, state, since, hash: entry.hash });
  if (state === 'moved')
    return JSON.stringify({ url, state, since, target: entry.target, reason: entry.reason });
  return JSON.stringify({ url, state, since, reason: entry.reason });
}

/** SHA-256 over the first lines of the journal and the first changes of the log. */
export function prefixHash(
  { entries }: Registry,
  changes: readonly Change[],
  length: { entries: number; changes: number },
  sha256: Sha256,
): string {
  const lines = entries.slice(0, length.entries).map(formatEntry);
  const told = changes
    .slice(0, length.changes)
    .map(({ url, before, after, reason }) => JSON.stringify({ url, before, after, reason }));
  return sha256([...lines, '', ...told].join('\n'));
}

/** Close an edition: from here on its lines, and those before them, are not to change. */
export function publish(
  registry: Registry,
  {
    changes,
    edition,
    date,
    sha256,
  }: { changes: readonly Change[]; edition: string; date: string; sha256: Sha256 },
): Registry {
  const entries = stamp(registry.entries, publishedLength(registry), edition);
  const length = { entries: entries.length, changes: changes.length };
  const sum = prefixHash({ ...registry, entries }, changes, length, sha256);
  return { editions: [...registry.editions, { edition, date, ...length, sha256: sum }], entries };
}

/** The file: valid JSON, one edition a line, one entry a line. */
export function formatRegistry({ editions, entries }: Registry): string {
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `{\n"editions": ${list(formatEditions(editions))},\n"entries": ${list(entries.map(formatEntry))}\n}\n`;
}

export function formatEditions(editions: readonly PublishedEdition[]): string[] {
  return editions.map(({ edition, date, entries, changes, sha256 }) =>
    JSON.stringify({ edition, date, entries, changes, sha256 }),
  );
}
