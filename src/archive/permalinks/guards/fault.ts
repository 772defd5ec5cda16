/** What the guards look at, and what they say. */
import type { Change } from '../../../schema/corrections-log.ts';
import type { Address } from '../../addresses.ts';
import type { Registry, Sha256 } from '../registry.ts';

/** Something to mend, in the words of every other message of the project. */
export interface Fault {
  kind:
    | 'vanished'
    | 'changed'
    | 'chain'
    | 'loop'
    | 'no-target'
    | 'collision'
    | 'unanswered'
    | 'rewritten'
    | 'log';
  /** The address, or the file. */
  place: string;
  expected: string;
  found: string;
  todo: string;
}

/** A page as it was built. */
export interface BuiltPage {
  /** Every id on it, as often as it occurs. */
  ids: readonly string[];
  /** It stands in for a retired page. */
  standsIn: boolean;
}

export interface Inspected {
  registry: Registry;
  changes: readonly Change[];
  /** What the content gives rise to. */
  addresses: readonly Address[];
  /** The built site, by address of page. */
  pages: ReadonlyMap<string, BuiltPage>;
  sha256: Sha256;
}

/** What occurs more than once, with how often. */
export function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1);
}

export const short = (text: string): string =>
  `“${[...text].slice(0, 40).join('')}${[...text].length > 40 ? '…' : ''}”`;

/** An address with `#` needs quotation marks in a shell. */
export const shell = (url: string): string => (url.includes('#') ? `'${url}'` : url);
