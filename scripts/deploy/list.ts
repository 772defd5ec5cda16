import { isPublished } from '../hosts/host-files.ts';
import type { Fault } from './fault.ts';
import { attempt } from './manners.ts';
import type { Source } from './source.ts';

/** `SHA256SUMS` → path and hash of every file of the site. */
export function readSums(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, hash = '', path = ''] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
      return path === '' ? [] : [[path, hash]];
    }),
  );
}

/** The list to hold the site to: that of whoever asks, else its own. */
export async function readList(
  source: Source,
  trusted: string | undefined,
): Promise<{ sums: Map<string, string>; faults: Fault[] }> {
  const answer = await attempt(source, 'SHA256SUMS');
  const text = typeof answer !== 'string' && answer.status === 200 ? answer.body.toString('utf8') : '';
  const own = readSums(text);
  const fault = (found: string, todo: string): Fault => ({
    check: 'list',
    path: 'SHA256SUMS',
    expected: trusted === undefined ? 'the list of the site’s files' : 'the list that was given',
    found,
    todo,
  });
  if (trusted !== undefined) {
    const sums = readSums(trusted);
    const different = [...new Set([...sums.keys(), ...own.keys()])].filter(
      (path) => sums.get(path) !== own.get(path),
    );
    const shown = different.slice(0, 3).join(', ');
    const todo = 'another edition, or a list that someone changed: copy the site again';
    return {
      sums,
      faults: different.length > 0 ? [fault(`${different.length} other lines: ${shown}`, todo)] : [],
    };
  }
  if (own.size > 0) return { sums: new Map([...own].filter(([path]) => isPublished(path))), faults: [] };
  const found = typeof answer === 'string' ? answer : `status ${answer.status}, ${own.size} lines of hashes`;
  const todo =
    'copy the whole of dist/, SHA256SUMS too, or name the folder or address at which its first page stands';
  return { sums: own, faults: [fault(found, todo)] };
}
