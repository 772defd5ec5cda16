/** A redirect leads straight to something that is there. */
import { fileOf } from '../parts.ts';
import type { Permalink } from '../registry.ts';
import type { Fault, Inspected } from './fault.ts';
import type { Present } from './present.ts';

export function redirectFaults(_: Inspected, { known, alive }: Present): Fault[] {
  return [...known.values()].flatMap((entry): Fault[] => {
    if (entry.state !== 'moved') return [];
    const target = known.get(entry.target);
    if (target ? target.state === 'active' : alive.has(entry.target)) return [];
    const file = fileOf(entry.url);
    const todo =
      entry.since === undefined
        ? `take the line out of ${file} and retire the address anew`
        : `add a line at the end of ${file}: the same address, its target where it is in the end, or gone`;
    const place = entry.url;
    const expected = `a target that is there; ${entry.target} is not`;
    const found = (words: string): Fault[] => [{ kind: 'no-target', place, expected, found: words, todo }];
    if (!target) return found('a target that was never published, and is not on the site');
    if (target.state === 'gone') return found('a target that is gone');
    const path = pathFrom(entry, known);
    const loops = path.at(-1) === path.at(-2) || new Set(path).size < path.length;
    return [{ kind: loops ? 'loop' : 'chain', place, expected, found: path.join(' → '), todo }];
  });
}

/** The addresses a redirect leads over, up to the first that repeats or that leads no further. */
function pathFrom(entry: Permalink, known: ReadonlyMap<string, Permalink>): string[] {
  const path = [entry.url];
  for (let next: Permalink | undefined = entry; next?.state === 'moved'; next = known.get(next.target)) {
    const seen = path.includes(next.target);
    path.push(next.target);
    if (seen) break;
  }
  return path;
}
