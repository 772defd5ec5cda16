/** When a registry, the content and a built site break the promise that an address works for ever. */
import type { Change } from '../schema/corrections-log.ts';
import type { Permalink, PublishedEdition, Registry } from '../schema/permalinks.ts';
import type { Address } from './addresses.ts';
import {
  fragmentOf,
  hashOf,
  isLogged,
  latest,
  pageOf,
  prefixHash,
  publishedLength,
  type Sha256,
} from './permalinks.ts';

/** Something to mend, in the words of every other message of the project. */
export interface Fault {
  kind:
    | 'vanished'
    | 'unregistered'
    | 'changed'
    | 'chain'
    | 'loop'
    | 'no-target'
    | 'collision'
    | 'unanswered'
    | 'rewritten'
    | 'log';
  /** The address, or the file. */
  place: string;
  expected: string;
  found: string;
  todo: string;
}

/** A page as it was built. */
export interface BuiltPage {
  /** Every id on it, as often as it occurs. */
  ids: readonly string[];
  /** It stands in for a retired page. */
  standsIn: boolean;
}

export interface Inspected {
  registry: Registry;
  changes: readonly Change[];
  /** What the content gives rise to. */
  addresses: readonly Address[];
  /** The built site, by address of page. */
  pages: ReadonlyMap<string, BuiltPage>;
  sha256: Sha256;
}

export function findFaults(inspected: Inspected): Fault[] {
  return [journalFaults, targetFaults, addressFaults, siteFaults, logFaults].flatMap((guard) =>
    guard(inspected),
  );
}

/** Addresses of the content, and pages that are no document's: the site has them, the content does not name them. */
export function allAddresses({ addresses, pages }: Pick<Inspected, 'addresses' | 'pages'>): Address[] {
  const named = new Set(addresses.map(({ url }) => url));
  const others = [...pages].filter(([url, page]) => !page.standsIn && !named.has(url)).map(([url]) => url);
  return [...addresses, ...others.toSorted().map((url) => ({ url, words: undefined }))];
}

/** Addresses a redirect may lead to. */
export function aliveUrls({ addresses, pages }: Pick<Inspected, 'addresses' | 'pages'>): Set<string> {
  return new Set(
    allAddresses({ addresses, pages })
      .map(({ url }) => url)
      .filter((url) => pages.get(pageOf(url))?.standsIn === false),
  );
}

const file = 'content/permalinks.json';

/** Every registered address is there with its words, every address is registered, and none stands for two things. */
function addressFaults(inspected: Inspected): Fault[] {
  const { registry, changes, sha256 } = inspected;
  const all = allAddresses(inspected);
  const byUrl = new Map(all.map((address) => [address.url, address]));
  const known = latest(registry.entries);
  const alive = aliveUrls(inspected);
  const published = new Set(registry.entries.slice(0, publishedLength(registry)).map(({ url }) => url));
  /** What never went out may still be forgotten. */
  const orRedraft = (url: string, todo: string): string =>
    published.has(url) ? todo : `${todo}. It was never published: npm run permalinks -- --redraft forgets it`;
  const twice = counted(all.map(({ url }) => url)).map(([url, count]): Fault => ({
    kind: 'collision',
    place: url,
    expected: 'an address for one thing',
    found: `${count} things in the content with it`,
    todo: 'number one of them anew, in scripts/ingest or beside the seed',
  }));
  const vanished = [...known.values()]
    .filter(({ url, state }) => state === 'active' && !(byUrl.has(url) && alive.has(url)))
    .map(({ url }): Fault => ({
      kind: 'vanished',
      place: url,
      expected: 'the address, which is registered as active',
      found: byUrl.has(url) ? 'content that has it, but no page of the site' : 'nothing that has it',
      todo: orRedraft(
        url,
        `restore it; or say where it went: npm run permalinks -- --retire ${shell(url)} --reason 理由 [--to /address/], ` +
          'then npm run build',
      ),
    }));
  const others = all.flatMap(({ url, words }): Fault[] => {
    const entry = known.get(url);
    const hash = words === undefined ? undefined : hashOf(words, sha256);
    if (!entry) {
      return [
        {
          kind: 'unregistered',
          place: url,
          expected: `an entry in ${file}`,
          found: 'none',
          todo: 'npm run permalinks, look at the diff, then npm run build',
        },
      ];
    }
    if (entry.state !== 'active') {
      return [
        {
          kind: 'collision',
          place: url,
          expected: `nothing there: the address is ${entry.state} since ${entry.since}`,
          found: `${words === undefined ? 'a page or place' : short(words)} with the same address`,
          todo:
            'give the new one another address; if the old one is back, word for word, add an active line for it at the ' +
            `end of ${file}, with the hash it had`,
        },
      ];
    }
    if (entry.hash === hash) return [];
    if (isLogged(changes, url, entry.hash, hash, sha256)) {
      return [
        {
          kind: 'unregistered',
          place: url,
          expected: `the hash of its words as corrected, ${hash}`,
          found: `${entry.hash}, that of the words before`,
          todo: 'npm run permalinks, then npm run build',
        },
      ];
    }
    return [
      {
        kind: 'changed',
        place: url,
        expected: `the words it was registered with (hash ${entry.hash ?? 'none'})`,
        found: words === undefined ? 'no words of its own' : `${short(words)} (hash ${hash})`,
        todo: orRedraft(
          url,
          'restore them; or say why they changed: npm run permalinks -- --log --reason 理由 takes the words before from git ' +
            'and writes content/corrections.yml; then npm run build, npm run permalinks and npm run build',
        ),
      },
    ];
  });
  return [...twice, ...vanished, ...others];
}

/** A redirect leads straight to something that is there. */
function targetFaults({ registry }: Inspected): Fault[] {
  const known = latest(registry.entries);
  return [...known.values()].flatMap((entry): Fault[] => {
    if (entry.state !== 'moved') return [];
    const target = known.get(entry.target);
    if (target?.state === 'active') return [];
    const todo = `add a line at the end of ${file}: the same address, its target where it is in the end, or gone`;
    const place = entry.url;
    const expected = `a target that is there; ${entry.target} is not`;
    if (!target)
      return [{ kind: 'no-target', place, expected, found: 'a target that was never registered', todo }];
    if (target.state === 'gone')
      return [{ kind: 'no-target', place, expected, found: 'a target that is gone', todo }];
    const path = pathFrom(entry, known);
    const loops = path.at(-1) === path.at(-2) || new Set(path).size < path.length;
    return [{ kind: loops ? 'loop' : 'chain', place, expected, found: path.join(' → '), todo }];
  });
}

/** The addresses a redirect leads over, up to the first that repeats or that leads no further. */
function pathFrom(entry: Permalink, known: ReadonlyMap<string, Permalink>): string[] {
  const path = [entry.url];
  for (let next: Permalink | undefined = entry; next?.state === 'moved'; next = known.get(next.target)) {
    const seen = path.includes(next.target);
    path.push(next.target);
    if (seen) break;
  }
  return path;
}

/** Every address answers on the built site, retired ones too, and no id stands twice on a page. */
function siteFaults(inspected: Inspected): Fault[] {
  const { registry, addresses, pages } = inspected;
  const idsOf = new Map([...pages].map(([url, { ids }]) => [url, new Set(ids)]));
  const twice = [...pages].flatMap(([url, { ids }]) =>
    counted(ids).map(([id, count]): Fault => ({
      kind: 'collision',
      place: `${url}#${id}`,
      expected: 'an id once on a page',
      found: `${count} elements with it`,
      todo: 'rename one: an id of a source’s text stays, one of ours gives way',
    })),
  );
  const unanswered = (url: string, page: string, todo: string): Fault => ({
    kind: 'unanswered',
    place: url,
    expected: `an element with the id on ${page}`,
    found: idsOf.has(page) ? 'a page without it' : 'no such page',
    todo,
  });
  const silent = addresses.flatMap(({ url }) => {
    const id = fragmentOf(url);
    if (id === undefined) return [];
    return pagesShowing(url)
      .filter((page) => !idsOf.get(page)?.has(id))
      .map((page) => unanswered(url, page, 'the component that shows it must put its id on the element'));
  });
  const forgotten = [...latest(registry.entries).values()].flatMap((entry): Fault[] => {
    if (entry.state === 'active') return [];
    const id = fragmentOf(entry.url);
    const page = pageOf(entry.url);
    const todo =
      'the page must have <Retired page=…>; a retired page is made by src/pages/[...gone].astro. Build again';
    if (id !== undefined) return idsOf.get(page)?.has(id) ? [] : [unanswered(entry.url, page, todo)];
    return pages.get(page)?.standsIn
      ? []
      : [
          {
            kind: 'unanswered',
            place: page,
            expected: 'a page that says where it went',
            found: 'none',
            todo,
          },
        ];
  });
  return [...twice, ...silent, ...forgotten];
}

/** The pages an id stands on: its canonical one, and the whole document's for the text of a section. */
function pagesShowing(url: string): string[] {
  const page = pageOf(url);
  const [, document, rest] = /^(\/\d{4}\/[^/]+\/)([^/]+)\/$/.exec(page) ?? [];
  return document === undefined || rest === 'source' ? [page] : [page, document];
}

/** The journal was only added to, and each line goes on from the one before about the same address. */
function journalFaults({ registry, changes, sha256 }: Inspected): Fault[] {
  const seen = new Map<string, Permalink>();
  const words = new Map<string, string | undefined>();
  const steps = registry.entries.flatMap((entry, index): Fault[] => {
    const before = seen.get(entry.url);
    seen.set(entry.url, entry);
    const place = `${file}, entry ${index + 1}: ${entry.url}`;
    const todo = 'take the line out if it was never published; else add another that puts it right';
    const wrong = (expected: string): Fault[] => [
      { kind: 'rewritten', place, expected, found: entry.state, todo },
    ];
    if (entry.state !== 'active') {
      if (!before) return wrong('an active line first: only what was there can go');
      return formatStep(before) === formatStep(entry) ? wrong('a line that says something new') : [];
    }
    const hash = words.get(entry.url);
    words.set(entry.url, entry.hash);
    if (!before) return [];
    if (before.state !== 'active') {
      return hash === entry.hash
        ? []
        : wrong('the words it had before it went: an address never means another thing');
    }
    if (hash === entry.hash) return wrong('a line that says something new');
    return isLogged(changes, entry.url, hash, entry.hash, sha256)
      ? []
      : wrong('an entry in content/corrections.yml that tells of the change of words');
  });
  return [...publishedFaults(registry, changes, registry.editions, sha256), ...steps];
}

const formatStep = (entry: Permalink): string => JSON.stringify({ ...entry, since: '' });

/** What was published stands unchanged at the head of registry and log; `editions` are the ones to hold them to. */
export function publishedFaults(
  registry: Registry,
  changes: readonly Change[],
  editions: readonly PublishedEdition[],
  sha256: Sha256,
): Fault[] {
  return editions.flatMap((edition, index): Fault[] => {
    const before = editions[index - 1];
    const place = `${file}, edition ${edition.edition}`;
    const todo = `restore ${file} and content/corrections.yml as published (git log -p shows them); add at the end only`;
    const fault = (expected: string, found: string): Fault => ({
      kind: 'rewritten',
      place,
      expected,
      found,
      todo,
    });
    if (JSON.stringify(registry.editions[index]) !== JSON.stringify(edition)) {
      return [
        fault(
          'the record of the edition as it was published',
          JSON.stringify(registry.editions[index]) ?? 'none',
        ),
      ];
    }
    if (edition.entries < (before?.entries ?? 0) || edition.changes < (before?.changes ?? 0)) {
      return [
        fault('as many lines as the edition before, or more', `${edition.entries} and ${edition.changes}`),
      ];
    }
    if (registry.entries.length < edition.entries || changes.length < edition.changes) {
      return [
        fault(
          `${edition.entries} entries and ${edition.changes} changes`,
          `${registry.entries.length} and ${changes.length}: something was taken away`,
        ),
      ];
    }
    const stray = registry.entries
      .slice(before?.entries ?? 0, edition.entries)
      .find(({ since }) => since !== edition.edition);
    if (stray) return [fault(`“since” ${edition.edition} on its lines`, `${stray.since} at ${stray.url}`)];
    const sum = prefixHash(registry, changes, edition, sha256);
    return sum === edition.sha256
      ? []
      : [fault(`lines with the SHA-256 ${edition.sha256}`, `${sum}: a line was edited`)];
  });
}

/** The log tells of changes that happened: from registered words to registered or present ones. */
function logFaults({ registry, changes, addresses, sha256 }: Inspected): Fault[] {
  const hashes = Map.groupBy(
    registry.entries.filter((entry) => entry.state === 'active'),
    ({ url }) => url,
  );
  const present = new Map(addresses.map(({ url, words }) => [url, words]));
  return changes.flatMap(({ url, before, after }, index): Fault[] => {
    const registered = (hashes.get(url) ?? []).map(({ hash }) => hash);
    const now = present.get(url);
    const known = [...registered, ...(now === undefined ? [] : [hashOf(now, sha256)])];
    const place = `content/corrections.yml, change ${index + 1}: ${url}`;
    const todo = 'write `before` and `after` whole, as the page has them; white space does not matter';
    if (!registered.includes(hashOf(before, sha256))) {
      return [
        {
          kind: 'log',
          place,
          expected: '`before`: words the address was registered with',
          found: short(before),
          todo,
        },
      ];
    }
    return known.includes(hashOf(after, sha256))
      ? []
      : [
          {
            kind: 'log',
            place,
            expected: '`after`: words the address has, or had',
            found: short(after),
            todo,
          },
        ];
  });
}

/** What occurs more than once, with how often. */
function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1);
}

const short = (text: string): string =>
  `“${[...text].slice(0, 40).join('')}${[...text].length > 40 ? '…' : ''}”`;

/** An address with `#` needs quotation marks in a shell. */
const shell = (url: string): string => (url.includes('#') ? `'${url}'` : url);

/** How far the journal is published, in words for the command line. */
export function summary(registry: Registry): string {
  const last = registry.editions.at(-1);
  const draft = registry.entries.length - publishedLength(registry);
  return `${latest(registry.entries).size} addresses, ${
    last ? `published with ${last.edition}` : 'none published yet'
  }${draft > 0 ? `; ${draft} lines wait for the next edition` : ''}`;
}
