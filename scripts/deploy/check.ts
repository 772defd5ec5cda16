import { headersOf, secure } from '../hosts/headers.ts';
import { isPublished } from '../hosts/host-files.ts';
import { inTurns } from '../lib/in-turns.ts';
import { sha256, type Answer, type Source } from './source.ts';

/** What is wrong with a deployed site: where, and what to do. */
export interface Fault {
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly todo: string;
}

export interface Report {
  /** Files of the site's list that were asked for, of so many. */
  readonly asked: number;
  readonly listed: number;
  readonly faults: readonly Fault[];
}

/** `SHA256SUMS` → path and hash of every file of the site. */
export function readSums(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, hash = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      return path === '' ? [] : [[path, hash]];
    }),
  );
}

/** Every nth file, so that `sample` are asked for, the first and the last among them. */
function sampled<Item>(items: readonly Item[], sample: number): Item[] {
  if (items.length <= sample) return [...items];
  const step = (items.length - 1) / Math.max(1, sample - 1);
  return Array.from({ length: sample }, (_, index) => items[Math.round(index * step)]).flatMap(
    (item) => item ?? [],
  );
}

/**
 * Hold a site to its own list of files: each is there, whole, and comes with the right headers; what is not there is said so;
 * an address without its last slash leads on; retired addresses answer. `sample` files are asked for, four at a time.
 */
export async function checkDeployment(source: Source, sample = Infinity): Promise<Report> {
  const list = await answerOf(source, 'SHA256SUMS');
  const sums = readSums('body' in list ? list.body.toString('utf8') : '');
  if (!('body' in list) || list.status !== 200 || sums.size === 0) {
    const found = 'body' in list ? `status ${list.status}, ${sums.size} lines of hashes` : list.failed;
    const todo =
      'copy the whole of dist/, SHA256SUMS too, or name the folder or address at which its first page stands';
    return {
      asked: 0,
      listed: 0,
      faults: [{ path: 'SHA256SUMS', expected: 'the list of the site’s files', found, todo }],
    };
  }
  const files = [...sums].filter(([path]) => !source.isHost || isPublished(path));
  const chosen = sampled(files, sample);
  const faults = await inTurns(chosen, 4, async ([path, hash]) => faultsOf(source, path, hash));
  return {
    asked: chosen.length,
    listed: files.length,
    faults: [...faults.flat(), ...(source.isHost ? await manners(source, sums) : [])],
  };
}

/** A page is asked for as readers do, by its folder. */
const addressOf = (source: Source, path: string): string =>
  (source.isHost ? path.replace(/(^|\/)index\.html$/, '$1') : path)
    .split('/')
    .map(encodeURIComponent)
    .join('/');

async function answerOf(source: Source, path: string): Promise<Answer | { failed: string }> {
  try {
    return await source.ask(path);
  } catch (error) {
    // fetch says “fetch failed” and keeps the reason in the cause.
    const { message, cause } = error instanceof Error ? error : new Error(String(error));
    return { failed: `no answer: ${cause instanceof Error ? cause.message : message}` };
  }
}

async function faultsOf(source: Source, path: string, hash: string): Promise<Fault[]> {
  const answer = await answerOf(source, source.isHost ? addressOf(source, path) : path);
  if ('failed' in answer)
    return [
      {
        path,
        expected: 'an answer',
        found: answer.failed,
        todo: 'see whether the host is up, and ask again',
      },
    ];
  // Hosts answer for 404.html with 404, 200 or a redirect to /404: all are right.
  if (path === '404.html' && answer.status !== 200) return [];
  if (answer.status !== 200)
    return [
      {
        path,
        expected: 'status 200',
        found: `status ${answer.status}${leadsTo(answer)}`,
        todo: 'copy this file to the host',
      },
    ];
  const faults: Fault[] = [];
  if (sha256(answer.body) !== hash)
    faults.push({
      path,
      expected: `SHA-256 ${hash.slice(0, 12)}…, as SHA256SUMS has it`,
      found: `${sha256(answer.body).slice(0, 12)}…, ${answer.body.length} bytes`,
      todo: 'copy the file again; if it stays so, the host changes what it hands out: switch that off',
    });
  return [...faults, ...wrongHeaders(path, answer)];
}

const leadsTo = ({ headers }: Answer): string =>
  headers?.get('location') ? ` to ${headers.get('location') ?? ''}` : '';

/** Media types that mean the same; charset counts for text only. */
const sameType = (wanted: string, found: string): boolean => {
  const plain = (type: string): string => type.toLowerCase().replace(/\s/g, '');
  return (
    plain(wanted) === plain(found) ||
    (!/charset/.test(found) && plain(wanted).split(';')[0] === plain(found) && !wanted.startsWith('text/'))
  );
};

function wrongHeaders(path: string, { headers }: Answer): Fault[] {
  if (!headers) return [];
  const todo = 'use a recipe of README (“deploy”); a host that takes no headers cannot say this';
  return Object.entries(headersOf(path)).flatMap(([name, value]) => {
    const found = headers.get(name);
    const isRight = name === 'Content-Type' ? sameType(value, found ?? '') : found === value;
    const expected = `${name}: ${value}`;
    return isRight
      ? []
      : [{ path, expected, found: found === null ? 'no such header' : `${name}: ${found}`, todo }];
  });
}

/** How the host behaves beside its files. */
async function manners(source: Source, sums: ReadonlyMap<string, string>): Promise<Fault[]> {
  const nothing = await answerOf(source, 'no-such-page-0/');
  const folder = [...sums.keys()]
    .find((path) => /^[^/]+\/index\.html$/.test(path))
    ?.replace('/index.html', '');
  const bare = folder === undefined ? undefined : await answerOf(source, `${folder}?q=1`);
  const first = await answerOf(source, '');
  return [
    ...('status' in nothing && nothing.status === 404
      ? []
      : [
          {
            path: 'no-such-page-0/',
            expected: 'status 404, with 404.html',
            found: 'status' in nothing ? `status ${nothing.status}` : nothing.failed,
            todo: 'switch off the fallback for single-page apps; search engines and readers take it for a page',
          },
        ]),
    ...(bare && !leadsOn(bare, source, folder ?? '')
      ? [
          {
            path: `${folder ?? ''}?q=1`,
            expected: `a redirect to ${folder ?? ''}/, on this host`,
            found: 'status' in bare ? `status ${bare.status}${leadsTo(bare)}` : bare.failed,
            todo: 'have the host add the last slash: relative links of a page need it',
          },
        ]
      : []),
    ...(source.name.startsWith('https:') &&
    'headers' in first &&
    !/max-age=\d{7,}/.test(first.headers?.get('strict-transport-security') ?? '')
      ? [
          {
            path: '',
            expected: `Strict-Transport-Security: ${secure['Strict-Transport-Security'] ?? ''}`,
            found: 'no such header, or a short one',
            todo: 'add it where https is answered',
          },
        ]
      : []),
  ];
}

function leadsOn(answer: Answer | { failed: string }, source: Source, folder: string): boolean {
  if (!('status' in answer) || ![301, 302, 307, 308].includes(answer.status)) return false;
  const to = new URL(answer.headers?.get('location') ?? '', new URL(folder, source.name));
  return to.pathname === new URL(`${folder}/`, source.name).pathname && to.host === new URL(source.name).host;
}
