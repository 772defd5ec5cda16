/** Letting a published address go without breaking its links. */
import type { ChangeKind } from '../../schema/change-kinds.ts';
import { fragmentOf, latest, type Permalink, type Registry } from './registry.ts';

interface Departure {
  url: string;
  target?: string | undefined;
  /** What kind of change it is where words went with the address. */
  kind?: ChangeKind | undefined;
  reason: string;
}

/**
 * Retire an address that is no longer on the site, and with a page everything below it; the lines wait for the next
 * edition. Ids go to the same id at the target where there is one (`s2-1-p1` of section 2-1 to `s2-3-p1` of section 2-3),
 * else to the target itself. What had moved to a retired address moves on with it, so that no redirect leads to another.
 */
export function retire(
  registry: Registry,
  { url, target, kind, reason }: Departure,
  alive: ReadonlySet<string>,
): Registry {
  const known = [...latest(registry.entries).values()];
  const isPage = fragmentOf(url) === undefined;
  const leaving = known.filter(
    (entry) =>
      entry.state === 'active' &&
      !alive.has(entry.url) &&
      (entry.url === url || (isPage && entry.url.startsWith(url))),
  );
  const lines = new Map(
    leaving.map((entry): [string, Permalink] => {
      const to = target === undefined ? undefined : targetFor(entry.url, url, target, alive);
      const line = { url: entry.url, since: undefined, kind, reason };
      return [
        entry.url,
        to === undefined ? { ...line, state: 'gone' } : { ...line, state: 'moved', target: to },
      ];
    }),
  );
  const following = known.flatMap((entry): Permalink[] => {
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
