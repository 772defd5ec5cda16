import { z } from 'astro/zod';
import { permalinkSchema } from '../../src/schema/permalinks.ts';
import { toRedirects, type Redirect } from '../hosts/redirects.ts';
import { diagnose } from './bytes.ts';
import type { CheckId, Fault } from './fault.ts';
import { wrongHeaders } from './headers.ts';
import { attempt, isRedirect, said, sameAddress, targetOf, type Host } from './manners.ts';
import type { Options } from './options.ts';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { Answer, Source } from './source.ts';
import { inTurns } from '../lib/in-turns.ts';
import { sampled } from './sampled.ts';

/** Requests at a time: a host is not put under load. */
const width = 4;
/** After so many files without an answer no more are asked for. */
const patience = 20;

export interface Seen {
  asked: number;
  edition: string | undefined;
  redirects: Redirect[];
  faults: Fault[];
}

const partSchema = z.object({ entries: z.array(permalinkSchema) });
const editionSchema = z.object({ version: z.string(), hash: z.string() });

/** Ask for the files, those first that say what moved: their pages may be answered with a redirect. */
export async function lookAtFiles(
  source: Source,
  sums: ReadonlyMap<string, string>,
  options: Options,
): Promise<Seen> {
  const isPart = ([path]: readonly [string, string]): boolean => /(?:^|\/)permalinks\.json$/.test(path);
  const chosen = sampled([...sums], options.sample ?? Infinity, ([path]) =>
    ['index.html', 'permalinks.json', 'data/edition.json'].includes(path),
  );
  const seen: Seen = { asked: 0, edition: undefined, redirects: [], faults: [] };
  let silent = 0;
  const look = async ([path]: readonly [string, string]): Promise<void> => {
    if (silent >= patience) return;
    seen.asked += 1;
    const answer = await attempt(source, addressOf(source, path));
    silent = typeof answer === 'string' ? silent + 1 : 0;
    seen.faults.push(...faultsOf(source, path, answer, sums, seen.redirects, options));
    if (typeof answer !== 'string') learn(path, answer, seen);
  };
  await inTurns(chosen.filter(isPart), width, look);
  await inTurns(
    chosen.filter((entry) => !isPart(entry)),
    width,
    look,
  );
  if (silent >= patience)
    seen.faults.push({
      check: 'complete',
      path: '',
      expected: `answers for ${chosen.length} files`,
      found: `none for the last ${patience}; no more were asked for`,
      todo: 'see whether the host is up and lets so many requests through, and ask again',
    });
  return seen;
}

/** What a file says of the site: which edition it is, which pages moved. */
function learn(path: string, { status, body }: Answer, seen: Seen): void {
  if (status !== 200 || !path.endsWith('.json')) return;
  if (path === 'data/edition.json') {
    const { data } = editionSchema.safeParse(parsed(body));
    if (data) seen.edition = `${data.version}+${data.hash}`;
  } else if (path.endsWith('permalinks.json')) {
    const entries = partSchema.safeParse(parsed(body)).data?.entries ?? [];
    seen.redirects.push(...toRedirects(entries.map((entry) => ({ ...entry, since: undefined }))));
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined; // its bytes are wrong, which is told of
  }
}

/** A page is asked for as readers do, by its folder. */
const addressOf = ({ kind }: Source, path: string): string =>
  kind === 'folder'
    ? path
    : path
        .replace(/(^|\/)index\.html$/, '$1')
        .split('/')
        .map(encodeURIComponent)
        .join('/');

function faultsOf(
  source: Source,
  path: string,
  answer: Answer | string,
  sums: ReadonlyMap<string, string>,
  redirects: readonly Redirect[],
  { headers = true }: Options,
): Fault[] {
  const fault = (check: CheckId, expected: string, found: string, todo: string): Fault[] => [
    { check, path, expected, found, todo },
  ];
  if (typeof answer === 'string')
    return fault('complete', 'an answer', answer, 'see whether the host is up, and ask again');
  if (source.kind === 'host' && answer.status !== 200) {
    // Hosts answer for it with 404, or lead to /404: what they do with what is not there is looked at by itself.
    if (path === '404.html') return [];
    const asked = new URL(addressOf(source, path), source.address);
    if (isRedirect(answer) && leadsToWhereItMoved(source, path, answer, redirects)) return [];
    const todo = isRedirect(answer)
      ? 'take out the rule that leads away from here'
      : 'copy this file to the host';
    return fault('complete', 'status 200', said(answer, asked), todo);
  }
  if (answer.status !== 200) return fault('complete', 'the file', 'none', 'copy this file');
  const isWhole = sha256Of(answer.body) === sums.get(path);
  const { found, todo } = isWhole ? { found: '', todo: '' } : diagnose(path, answer.body, sums);
  const isSecure = source.kind === 'host' && source.address.protocol === 'https:';
  return [
    ...(isWhole
      ? []
      : fault('intact', `SHA-256 ${sums.get(path)?.slice(0, 12) ?? ''}…, as SHA256SUMS has it`, found, todo)),
    ...(answer.headers ? wrongHeaders(path, answer.headers, headers, isSecure) : []),
  ];
}

/** What stood there moved, and the host leads on before the page does. */
function leadsToWhereItMoved(
  host: Host,
  path: string,
  answer: Answer,
  redirects: readonly Redirect[],
): boolean {
  const from = `/${path.replace(/index\.html$/, '')}`;
  const to = redirects.find((redirect) => redirect.from === from)?.to;
  return to !== undefined && sameAddress(targetOf(answer, host.address), new URL(to.slice(1), host.address));
}
