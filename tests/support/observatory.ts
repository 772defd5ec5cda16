/**
 * The ten tests of Mozilla's HTTP Observatory and what each adds to a score of 100: mdn/mdn-http-observatory, src/grader/charts.js and
 * src/analyzer/tests/, read on 29 November 2026. Only what a static site can be told is here: it sets no cookies that could be good.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { attribute, byTag, type Element } from './site.ts';

/** What the Observatory looks at. */
export interface Scan {
  /** The answer of `https://host/`; undefined where there is none. */
  secure?: { headers: IncomingHttpHeaders } | undefined;
  /** The answer of `http://host/`. */
  plain?: { status: number; location: string | undefined } | undefined;
  host: string;
}

export interface Judged {
  test: string;
  result: string;
  modifier: number;
}

type Outcome = readonly [result: string, modifier: number];
interface Seen {
  header: (name: string) => string | undefined;
  page: Element;
  scan: Scan;
}

const tests: Readonly<Record<string, (seen: Seen) => Outcome>> = {
  'content-security-policy': ({ header, page }) => {
    const meta = byTag(page, 'meta').find(
      (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
    );
    const texts = [header('content-security-policy'), meta && attribute(meta, 'content')];
    const policies = texts.flatMap((text) => (text ? [directivesOf(text)] : []));
    if (policies.length === 0) return ['csp-not-implemented', -25];
    const sources = (...names: string[]): string[] =>
      policies.flatMap((one) => names.map((name) => one.get(name)).find((found) => found) ?? ['*']);
    const scripts = withoutIdle(sources('script-src', 'default-src'));
    const styles = withoutIdle(sources('style-src', 'default-src'));
    const broad = /^(?:ftp:|https?:|(?:https?:\/\/)?\*(?:\.\*)?)$/;
    const loose = (source: string): boolean =>
      broad.test(source) || /^(?:'unsafe-inline'|data:)$/.test(source);
    if (scripts.some(loose) || sources('object-src', 'default-src').some((source) => broad.test(source)))
      return ['csp-implemented-with-unsafe-inline', -20];
    if (scripts.some((source) => source.startsWith('http:')))
      return ['csp-implemented-with-insecure-scheme', -20];
    if ([...scripts, ...styles].includes("'unsafe-eval'")) return ['csp-implemented-with-unsafe-eval', -10];
    if (sources('img-src', 'default-src').some((source) => source.startsWith('http:')))
      return ['csp-implemented-with-insecure-scheme-in-passive-content-only', -10];
    if (styles.some(loose)) return ['csp-implemented-with-unsafe-inline-in-style-src-only', 0];
    return policies.every((one) => one.get('default-src')?.join() === "'none'")
      ? ['csp-implemented-with-no-unsafe-default-src-none', 10]
      : ['csp-implemented-with-no-unsafe', 5];
  },
  cookies: ({ header }) =>
    header('set-cookie') === undefined ? ['cookies-not-found', 0] : ['cookies-without-secure-flag', -20],
  'cross-origin-resource-sharing': ({ header }) => {
    if (header('access-control-allow-origin') === undefined)
      return ['cross-origin-resource-sharing-not-implemented', 0];
    return header('access-control-allow-credentials') === 'true'
      ? ['cross-origin-resource-sharing-implemented-with-universal-access', -50]
      : ['cross-origin-resource-sharing-implemented-with-public-access', 0];
  },
  'cross-origin-resource-policy': ({ header }) => {
    const said = header('cross-origin-resource-policy');
    if (said === undefined) return ['cross-origin-resource-policy-not-implemented', 0];
    if (/^same-(?:origin|site)$/.test(said))
      return [`cross-origin-resource-policy-implemented-with-${said}`, 10];
    return said === 'cross-origin'
      ? ['cross-origin-resource-policy-implemented-with-cross-origin', 0]
      : ['cross-origin-resource-policy-header-invalid', -5];
  },
  redirection: ({ scan: { plain, host } }) => {
    if (!plain) return ['redirection-not-needed-no-http', 0];
    if (![301, 302, 307, 308].includes(plain.status) || plain.location === undefined)
      return ['redirection-missing', -20];
    const to = new URL(plain.location, `http://${host}/`);
    if (to.protocol !== 'https:') return ['redirection-not-to-https', -20];
    return to.hostname === new URL(`http://${host}/`).hostname
      ? ['redirection-to-https', 0]
      : ['redirection-off-host-from-http', -5];
  },
  'referrer-policy': ({ header }) => {
    const said = header('referrer-policy');
    if (said === undefined) return ['referrer-policy-not-implemented', 0];
    return /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(said)
      ? ['referrer-policy-private', 5]
      : ['referrer-policy-unsafe', -5];
  },
  'strict-transport-security': ({ header, scan }) => {
    if (!scan.secure) return ['hsts-not-implemented-no-https', -20];
    const age = /(?:^|;)\s*max-age=(\d+)/.exec(header('strict-transport-security') ?? '')?.[1];
    if (age === undefined) return ['hsts-not-implemented', -20];
    return Number(age) >= 15_768_000
      ? ['hsts-implemented-max-age-at-least-six-months', 0]
      : ['hsts-implemented-max-age-less-than-six-months', -10];
  },
  'subresource-integrity': ({ page }) => {
    const foreign = byTag(page, 'script').filter((element) =>
      /^(?:https?:)?\/\//.test(attribute(element, 'src') ?? ''),
    );
    return foreign.length === 0
      ? ['sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0]
      : ['sri-not-implemented-but-external-scripts-loaded-securely', -5];
  },
  'x-content-type-options': ({ header }) =>
    header('x-content-type-options') === 'nosniff'
      ? ['x-content-type-options-nosniff', 0]
      : ['x-content-type-options-not-implemented', -5],
  'x-frame-options': ({ header }) => {
    const ancestors = directivesOf(header('content-security-policy') ?? '').get('frame-ancestors');
    if (ancestors && !ancestors.includes('*')) return ['x-frame-options-implemented-via-csp', 5];
    return /^(?:deny|sameorigin)$/i.test(header('x-frame-options') ?? '')
      ? ['x-frame-options-sameorigin-or-deny', 0]
      : ['x-frame-options-not-implemented', -20];
  },
};

export const testNames = Object.keys(tests);

/** Every test, in the order of the list. */
export function judge(scan: Scan, page: Element): Judged[] {
  const header = (name: string): string | undefined => scan.secure?.headers[name]?.toString();
  return Object.entries(tests).map(([test, of]) => {
    const [result, modifier] = of({ header, page, scan });
    return { test, result, modifier };
  });
}

/** What is good counts only where the rest comes to 90 or more. */
export function scoreOf(judged: readonly Judged[]): number {
  const sum = (wanted: (modifier: number) => boolean): number =>
    judged.reduce((total, { modifier }) => total + (wanted(modifier) ? modifier : 0), 0);
  const without = 100 + sum((modifier) => modifier < 0);
  return Math.max(0, without >= 90 ? without + sum((modifier) => modifier > 0) : without);
}

const grades = [
  'F',
  'F',
  'F',
  'F',
  'F',
  'D-',
  'D',
  'D',
  'D+',
  'C-',
  'C',
  'C',
  'C+',
  'B-',
  'B',
  'B',
  'B+',
  'A-',
  'A',
  'A',
  'A+',
];
export const gradeOf = (score: number): string => grades[Math.floor(Math.min(score, 100) / 5)] ?? 'F';

/** A policy by its directives; the first of a name counts. */
export function directivesOf(policy: string): Map<string, string[]> {
  const directives = policy.split(';').map((text) => text.trim().split(/\s+/));
  const named = directives.flatMap(([name = '', ...sources]) =>
    name ? [[name.toLowerCase(), sources] as const] : [],
  );
  return new Map(named.toReversed());
}

/** A hash makes browsers pass over `'unsafe-inline'`. */
const withoutIdle = (sources: readonly string[]): string[] =>
  sources.some((source) => /^'(?:sha\d+|nonce)-/.test(source))
    ? sources.filter((source) => source !== "'unsafe-inline'")
    : [...sources];
