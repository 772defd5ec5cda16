/** Files of a folder that nobody listed: left by an edition before, or put there by somebody. A host would hand them out too. */
import { isPublished } from '../hosts/host-files.ts';
import type { Fault } from './fault.ts';

/** What a host or a version control keeps for itself, and the list, which cannot name itself. */
const kept =
  /^(?:SHA256SUMS|CNAME|\.git(?:\/.*|ignore|attributes)?|\.(?:htaccess|domains|well-known\/acme-challenge\/.*))$/;

export const unlisted = (paths: readonly string[], sums: ReadonlyMap<string, string>): Fault[] =>
  paths
    .filter((path) => isPublished(path) && !sums.has(path) && !kept.test(path))
    .map((path) => ({
      check: 'only',
      path,
      expected: 'nothing but what SHA256SUMS lists',
      found: 'a file that it does not list',
      todo: 'take it away: empty the folder before a new edition is copied into it',
    }));
