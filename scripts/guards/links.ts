import { posix } from 'node:path';
import { findingAt, type Finding, type Guard, type Page, type Site } from './guard.ts';
import { addressesOf } from './page-addresses.ts';
import { leavesSite, withoutOrigin, writtenIn, type Home, type Written } from './written-addresses.ts';

/** An address that leads into this site. */
interface Target {
  /** The file it is answered with. */
  readonly file: string;
  readonly id: string;
}

/** Ids that scripts make when they are asked for: `#L12` stands on the source page, `#s2-p1:3-9` is a run of characters of `s2-p1`. */
const passage = /:\d+(?:-\d+)?(?:~\w+)?$/;
/** What a browser keeps for itself, or a page's own script answers. */
const kept = /^(?:top|:~:.*|)$/;

/** Everything that is linked to is there, and every page can be come to from the home page. */
export const links: Guard = {
  id: 'links',
  says: 'every link, and every address in data, feeds and lists, leads to a page, file and place that is there; every page is linked to',
  watch(site) {
    const ids = new Map<string, ReadonlySet<string>>();
    const first = new Map<string, { target: Target; from: string; finding: Finding }>();
    const reaches = new Map<string, Set<string>>();
    const standIns = new Set<string>();
    return {
      page(page) {
        ids.set(page.file, idsOf(page));
        const own = new Set<string>();
        reaches.set(page.file, own);
        if (page.elements.some(({ attributes }) => attributes.has('data-stands-in'))) standIns.add(page.file);
        return page.elements.flatMap((element) =>
          addressesOf(element).flatMap((written) => {
            const target = toTarget(written, page.file, site);
            if (target === undefined) return [];
            const finding = findingAt(
              page,
              element.at,
              `<${element.name}> leads to ${written}`,
              'an address of this site that is there',
            );
            if (target === 'outside') return [finding];
            own.add(target.file);
            if (!site.files.has(target.file)) return [finding];
            const key = `${target.file}#${target.id}`;
            if (!first.has(key)) first.set(key, { target, from: page.file, finding });
            return [];
          }),
        );
      },
      end: () => [
        ...[...first.values()].flatMap(({ target, finding }) =>
          isThere(ids, target) ? [] : [{ ...finding, expected: placeOf(target) }],
        ),
        ...unreached(reaches, standIns),
        ...brokenInFiles(site, ids),
      ],
    };
  },
};

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether the place is on its page; a file that is no page has none. */
function isThere(ids: Ids, { file, id }: Target): boolean {
  const there = ids.get(file);
  return !there || kept.test(id) || there.has(id) || there.has(id.replace(passage, ''));
}

const placeOf = ({ file, id }: Target): string => `id="${id}" on ${file}`;

/** Addresses in files that are no pages. */
function brokenInFiles(site: Site, ids: Ids): Finding[] {
  const sound = new Set<string>();
  const unread: Finding[] = [];
  const broken = [...site.files.keys()].flatMap((file) =>
    addressesWritten(site, file, unread).flatMap(({ line, address, url }) => {
      if (sound.has(url)) return [];
      // Data has addresses without the base: where a folder of the site has its name (`/data/`), only a file that is there tells.
      const meant = address.startsWith('/') ? [url, address] : [url];
      const targets = meant.flatMap((one) => toTarget(one, 'index.html', { base: '/', origin: '' }) ?? []);
      const inSite = targets.filter((target) => target !== 'outside');
      const [target] = inSite.filter(({ file: to }) => site.files.has(to));
      if (inSite.length === 0 || (target && isThere(ids, target))) {
        sound.add(url);
        return [];
      }
      const expected = target ? placeOf(target) : 'an address of this site that is there';
      return [{ file, ...(line ? { line: line() } : {}), found: address, expected }];
    }),
  );
  return [...unread, ...broken];
}

/** The addresses in a file; one that cannot be read is added to `unread`. */
function addressesWritten(site: Site, file: string, unread: Finding[]): Written[] {
  try {
    return [...writtenIn(file, () => site.read(file).toString('utf8'), site)];
  } catch (error) {
    unread.push({ file, found: String(error), expected: 'what its name says it is' });
    return [];
  }
}

const idsOf = (page: Page): ReadonlySet<string> =>
  new Set(page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []));

/** What an address of a page leads to; nothing where it leaves the site, `outside` where it leaves the base the site was built for. */
function toTarget(written: string, file: string, { base, origin }: Home): Target | 'outside' | undefined {
  const address = withoutOrigin(written, origin);
  if (leavesSite(address)) return undefined;
  const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? [];
  const id = decoded(hash);
  if (path === '') return { file, id };
  const here = `${base}${file}`;
  const full = path.startsWith('/') ? decoded(path) : posix.join(posix.dirname(here), decoded(path));
  if (!`${full}/`.startsWith(base)) return 'outside';
  const inside = full.slice(base.length);
  return { file: inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside, id };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Pages that no way leads to from the home page. A page that stands in for a retired one is reached by its old address, and the page
 * for what is not found by its host.
 */
function unreached(
  reaches: ReadonlyMap<string, ReadonlySet<string>>,
  standIns: ReadonlySet<string>,
): Finding[] {
  const seen = new Set<string>(['index.html']);
  const waiting = ['index.html'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop())
    for (const next of reaches.get(file) ?? [])
      if (!seen.has(next)) {
        seen.add(next);
        waiting.push(next);
      }
  return [...reaches.keys()]
    .filter((file) => !seen.has(file) && !standIns.has(file) && file !== '404.html')
    .map((file) => ({
      file,
      found: 'no way leads here from the home page',
      expected: 'a link on a page that is reached',
    }));
}
