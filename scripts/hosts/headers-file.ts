import { everywhere, forAYear, hashedFolder, headersOfKind, pages, secure, type Headers } from './headers.ts';
import { kinds } from './kinds.ts';

/** What Cloudflare Pages takes; Netlify says no limits. */
export const limits = { rules: 100, line: 2000 } as const;

/** A rule of `_headers`: what is sent with the paths that fit. */
export interface Rule {
  path: string;
  headers: Headers;
}

/**
 * The rules for hosts that read `_headers`. Both ask again for what is not named after its content, by themselves, and both answer
 * by https only. What ends in a slash is a page for Cloudflare; Netlify takes that rule for one of everything and lets a later
 * rule win: so the kinds come after it.
 */
export function rulesFor(base: string): Rule[] {
  const rule = (path: string, headers: Headers): Rule => ({ path: `${base}${path}`, headers });
  const year = { 'Cache-Control': forAYear };
  return [
    rule('*', { ...everywhere, ...secure }),
    rule('', pages),
    rule('*/', pages),
    rule(`${hashedFolder}*`, year),
    ...Object.entries(kinds)
      .filter(([extension]) => extension !== '')
      .map(([extension, kind]) =>
        rule(`*.${extension}`, { ...headersOfKind(extension, kind), ...(kind.hashed ? year : {}) }),
      ),
    rule('SHA256SUMS', headersOfKind('', kinds[''])),
  ];
}

/** `_headers`, as Cloudflare Pages and Netlify read it. Ends with an error where it would not be read whole. */
export function headersFile(base: string): string {
  const rules = rulesFor(base);
  const lines = rules.flatMap(({ path, headers }) => [
    path,
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    '',
  ]);
  const long = lines.find((line) => line.length > limits.line);
  if (rules.length > limits.rules || long !== undefined) {
    throw new Error(
      `_headers: expected at most ${limits.rules} rules and ${limits.line} characters a line, found ${rules.length} rules` +
        `${long === undefined ? '' : ` and a line of ${long.length}: ${long.slice(0, 60)}…`}. Cloudflare Pages would leave out the rest: ` +
        'shorten scripts/hosts/headers.ts or src/shell/policy.ts',
    );
  }
  return lines.join('\n');
}
