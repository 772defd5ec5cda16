import type { Fault } from '../../src/archive/permalinks/guards/fault.ts';
import { pageOf } from '../../src/archive/permalinks/registry.ts';

/** So many faults of one kind are shown in full; the rest is counted. */
const shown = 12;

function describeFault({ place, expected, found, todo }: Fault): string {
  return `${place}\n  expected: ${expected}\n  found:    ${found}\n  to do:    ${todo}`;
}

/** All faults by kind: the first in full, pages before what stands on them, further addresses by name. */
export function describeFaults(faults: readonly Fault[]): string {
  return [...Map.groupBy(faults, ({ kind }) => kind).values()]
    .map((faultsOfKind) => {
      const pages = new Set(faultsOfKind.map(({ place }) => place).filter((place) => !place.includes('#')));
      const follows = ({ place }: Fault): boolean => place.includes('#') && pages.has(pageOf(place));
      const group = faultsOfKind.toSorted((a, b) => Number(follows(a)) - Number(follows(b)));
      const rest = group.slice(shown);
      const more = rest.length > 0 ? [`and ${rest.length} more of this kind:`, ...names(rest)] : [];
      return [...group.slice(0, shown).map(describeFault), more.join('\n  ')].filter(Boolean).join('\n\n');
    })
    .join('\n\n');
}

function names(faults: readonly Fault[]): string[] {
  const listed = faults.slice(0, 40).map(({ place }) => place);
  return faults.length > listed.length ? [...listed, `… ${faults.length - listed.length} more`] : listed;
}
