import { fragmentOf, latest, pageOf, type Permalink } from '../../src/archive/permalinks/registry.ts';

/** A page that stands elsewhere now; both root-relative and without a base. */
export interface Redirect {
  from: string;
  to: string;
}

/**
 * The pages that a host may lead on from. A page of which some id went its own way is not among them: only the page that stands at
 * the old address knows whither, for a host is not told the fragment.
 */
export function toRedirects(entries: readonly Permalink[]): Redirect[] {
  const now = [...latest(entries).values()];
  const withOwnWays = new Set(
    now
      .filter(({ url, state }) => state !== 'active' && fragmentOf(url) !== undefined)
      .map(({ url }) => pageOf(url)),
  );
  return now.flatMap((entry) =>
    entry.state === 'moved' && fragmentOf(entry.url) === undefined && !withOwnWays.has(entry.url)
      ? [{ from: entry.url, to: entry.target }]
      : [],
  );
}

/** What Cloudflare Pages takes; of more, the page that stands at the old address leads on. */
const mostRedirects = 2000;

/** `_redirects`, as Cloudflare Pages and Netlify read it; the newest where there are too many. */
export const redirectsFile = (redirects: readonly Redirect[], base: string): string =>
  redirects
    .slice(-mostRedirects)
    .map(({ from, to }) => `${base}${from.slice(1)} ${base}${to.slice(1)} 301\n`)
    .join('');
