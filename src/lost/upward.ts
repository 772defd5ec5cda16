/** Where a page that does not exist would stand: what may be said of its address. */

/** The year an address asks for; undefined where it names none. */
export function yearAskedFor(path: string, base: string): number | undefined {
  const year = /^(\d{4})(?:\/|$)/.exec(within(path, base))?.[1];
  return year === undefined ? undefined : Number(year);
}

/** The addresses above one, the nearest first, without the site's own: `/2018/citywide/9/` → `/2018/citywide/`, `/2018/`. */
export function pagesAbove(path: string, base: string): string[] {
  const steps = within(path, base).split('/').filter(Boolean).slice(0, 8);
  return steps
    .slice(0, -1)
    .map((_, index) => `${withSlash(base)}${steps.slice(0, index + 1).join('/')}/`)
    .toReversed();
}

const withSlash = (base: string): string => (base.endsWith('/') ? base : `${base}/`);

const within = (path: string, base: string): string =>
  path.startsWith(withSlash(base)) ? path.slice(withSlash(base).length) : '';
