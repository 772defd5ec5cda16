import { posix } from 'node:path';
import { findingAt, type Finding, type Guard, type Page } from './guard.ts';

/** Attributes that hold an address; `srcset` holds several. */
const addresses = ['href', 'src', 'action', 'poster', 'data', 'xlink:href', 'srcset', 'formaction'];

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
  says: 'every link of the site leads to a page, file and place that is there, and every page is linked to',
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
          addressesOf(element.attributes).flatMap((written) => {
            const target = toTarget(written, page.file, site.base);
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
        ...[...first.values()].flatMap(({ target, finding }) => {
          const there = ids.get(target.file);
          const isThere =
            !there ||
            kept.test(target.id) ||
            there.has(target.id) ||
            there.has(target.id.replace(passage, ''));
          return isThere ? [] : [{ ...finding, expected: `id="${target.id}" on ${target.file}` }];
        }),
        ...unreached(reaches, standIns),
      ],
    };
  },
};

const idsOf = (page: Page): ReadonlySet<string> =>
  new Set(page.elements.flatMap(({ attributes }) => attributes.get('id') ?? []));

function addressesOf(attributes: ReadonlyMap<string, string>): string[] {
  return addresses.flatMap((name) => {
    const value = attributes.get(name);
    if (value === undefined) return [];
    return name === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [value];
  });
}

/** What an address of a page leads to; nothing where it leaves the site, `outside` where it leaves the base the site was built for. */
function toTarget(written: string, file: string, base: string): Target | 'outside' | undefined {
  if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(written)) return undefined;
  const [, path = '', , hash = ''] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(written) ?? [];
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
