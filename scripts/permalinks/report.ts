import type { Fault } from '../../src/archive/permalinks/guards/fault.ts';
import type { FoundChange } from '../../src/archive/editions/compare.ts';
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

/** Every change that nothing explains, alike ones together: where it is, what it was, what it is, and what to do. */
export function describeUnexplained(
  { since = '', unexplained }: { since?: string | undefined; unexplained: readonly FoundChange[] },
  seeds: string,
): string {
  const alike = Map.groupBy(unexplained, ({ field, old, new: now }) => JSON.stringify([field, old, now]));
  const described = [...alike.values()].map((changes) => {
    const [{ field = '', old = null, new: now = null } = {}] = changes;
    return [
      ...changes.map((change) => placeOf(change, seeds)),
      `  field:    ${field}`,
      `  expected: ${quoted(old)}, as ${since} published it, or a reason`,
      `  found:    ${quoted(now)}`,
      `  to do:    ${now === null && field === 'text' ? retireIt(changes) : logIt(changes)}`,
    ].join('\n');
  });
  return `${described.join('\n\n')}\n\n${unexplained.length} changes since ${since} have no reason: nothing was published. One reason may cover many: see --under, --field and --was in scripts/permalinks.ts.`;
}

export const quoted = (text: string | null): string => (text === null ? 'nothing' : `“${text}”`);

function placeOf({ url, from, measure, dimension, member, source }: FoundChange, seeds: string): string {
  const subject = [measure, dimension, member].filter(Boolean).join(' ');
  const lines = source
    ? `${seeds}/${source.file}, ${source.start === source.end ? 'line' : 'lines'} ${source.start === source.end ? source.start : `${source.start}-${source.end}`}`
    : '';
  return [url, from === undefined ? '' : `(was ${from})`, subject, lines].filter(Boolean).join('  ');
}

const retireIt = ([change]: readonly FoundChange[]): string =>
  `npm run permalinks -- --retire '${change?.url ?? ''}' --kind ours|reading|issuer --reason 理由; where it is retired ` +
  'already, put the kind into its line, which is the last of its permalinks.json';

function logIt(changes: readonly FoundChange[]): string {
  const [change] = changes;
  const under = changes.length === 1 ? ` --under '${change?.url ?? ''}'` : ` --field ${change?.field ?? ''}`;
  return `put it right, or say why: npm run permalinks -- --log --kind ours|reading|issuer --reason 理由${under}`;
}
