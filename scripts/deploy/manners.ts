/** How a host behaves beside its files. */
import { secure } from '../hosts/headers.ts';
import type { Redirect } from '../hosts/redirects.ts';
import type { Fault } from './fault.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import { askOnce, NoAnswer, type Answer, type Source } from './source.ts';

export type Host = Extract<Source, { kind: 'host' }>;

export const isRedirect = ({ status }: Answer): boolean => [301, 302, 303, 307, 308].includes(status);

/** Where an answer leads, as a whole address. */
export const targetOf = ({ headers }: Answer, asked: URL): URL | undefined => {
  const location = headers?.get('location');
  return location && URL.canParse(location, asked) ? new URL(location, asked) : undefined;
};

/** What came, in words. */
export function said(answer: Answer, asked: URL): string {
  const to = targetOf(answer, asked);
  if (!to) return `status ${answer.status}`;
  const elsewhere = to.hostname === asked.hostname ? '' : ', another host';
  return `status ${answer.status} to ${to.href}${elsewhere}`;
}

/** An answer or why there was none. */
export async function attempt(source: Source, path: string): Promise<Answer | string> {
  try {
    return await source.ask(path);
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}

/** Nothing has this name; it says what asks. */
const nowhere = 'no-such-page-deploy-check/';

export async function missingIsSaid(source: Host, sums: ReadonlyMap<string, string>): Promise<Fault[]> {
  const wrong = (found: string, todo: string): Fault[] => [
    { check: 'missing', path: nowhere, expected: 'status 404 with the page 404.html', found, todo },
  ];
  const answer = await attempt(source, nowhere);
  if (typeof answer === 'string') return wrong(answer, 'see whether the host is up, and ask again');
  if (answer.status !== 404) {
    const isFirst = sha256Of(answer.body) === sums.get('index.html');
    return wrong(
      `${said(answer, new URL(nowhere, source.address))}${isFirst ? ' with the first page' : ''}`,
      'switch off the fallback for single-page apps: readers and search engines take what it answers for a page',
    );
  }
  return sha256Of(answer.body) === sums.get('404.html')
    ? []
    : wrong('status 404 with another page', 'name 404.html as the page for errors, and send it as it is');
}

/** A page of each depth, asked for without its last slash. */
export async function slashIsAdded(
  source: Host,
  sums: ReadonlyMap<string, string>,
  redirects: readonly Redirect[],
): Promise<Fault[]> {
  const moved = new Set(redirects.map(({ from }) => from));
  const folders = [...sums.keys()].flatMap((path) => /^(.+)\/index\.html$/.exec(path)?.[1] ?? []);
  const standing = folders.filter((folder) => !moved.has(`/${folder}/`)).toReversed();
  const some = new Map(standing.map((folder) => [folder.split('/').length, folder])).values();
  const faults: Fault[] = [];
  for (const folder of some) {
    const asked = new URL(`${folder}?q=%E5%8D%81&a=1`, source.address);
    const wanted = new URL(`${folder}/?q=%E5%8D%81&a=1`, source.address);
    const answer = await attempt(source, `${folder}?q=%E5%8D%81&a=1`);
    const isRight =
      typeof answer !== 'string' && isRedirect(answer) && sameAddress(targetOf(answer, asked), wanted);
    if (!isRight)
      faults.push({
        check: 'slash',
        path: folder,
        expected: `a redirect to ${wanted.pathname}${wanted.search}`,
        found: typeof answer === 'string' ? answer : said(answer, asked),
        todo: 'have the host add the last slash and nothing else: relative links of a page need it',
      });
  }
  return faults;
}

/** Whichever of the two schemes; a host that is reached by another port than it knows of is none of the site's. */
export const sameAddress = (found: URL | undefined, wanted: URL): boolean =>
  found?.hostname === wanted.hostname && found.pathname === wanted.pathname && found.search === wanted.search;

/** A page that moved may lead on by itself, from where it stood, or by the host. */
export async function movedLeadOn(source: Host, redirects: readonly Redirect[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { from, to } of redirects) {
    const path = from.slice(1);
    const asked = new URL(path, source.address);
    const wanted = new URL(to.slice(1), source.address);
    const answer = await attempt(source, path);
    const leads =
      typeof answer !== 'string' && isRedirect(answer) && targetOf(answer, asked)?.href === wanted.href;
    const stands = typeof answer !== 'string' && answer.status === 200 && answer.body.includes(to.slice(1));
    if (!leads && !stands)
      faults.push({
        check: 'moved',
        path,
        expected: `the page that tells of ${to}, or a redirect there`,
        found: typeof answer === 'string' ? answer : said(answer, asked),
        todo: 'copy _redirects, and the pages that stand at old addresses; or make the recipe anew: npm run hosts',
      });
  }
  return faults;
}

/** `plain`: where the same host answers by plain http; undefined where that cannot be known, behind a port of its own. */
export async function plainLeadsToHttps(
  plain: URL | undefined,
  address: URL,
  timeout: number,
): Promise<Fault[]> {
  if (!plain) return [];
  const wrong = (found: string): Fault[] => [
    {
      check: 'https',
      path: '',
      expected: `a redirect from ${plain.href} to https on the same host, and there ${Object.entries(secure)[0]?.join(': ') ?? ''}`,
      found,
      todo: 'lead plain http to the same address by https (npm run hosts -- nginx --certificate … --key …)',
    },
  ];
  try {
    const answer = await askOnce(plain, timeout);
    const to = targetOf(answer, plain);
    const isRight = isRedirect(answer) && to?.protocol === 'https:' && to.hostname === address.hostname;
    return isRight ? [] : wrong(said(answer, plain));
  } catch {
    return []; // nothing answers by plain http: nothing to lead
  }
}
