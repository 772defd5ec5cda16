import type { Report } from './check.ts';
import { checks, type CheckId, type Fault } from './fault.ts';

/** What whoever deploys a site reads: what was looked at, and what is wrong, in the same way with many files said once. */
export function reportText(where: string, report: Report): string {
  const { edition, asked, listed, faults, skipped } = report;
  const passed = report.checked.filter((check) => !faults.some((fault) => fault.check === check));
  const failed = [...new Set(faults.map(({ check }) => check))];
  const because = Map.groupBy(skipped, (one) => one.because);
  return [
    `${where}: ${edition === undefined ? '' : `edition ${edition}, `}${asked} of ${listed} files asked for`,
    ...passed.map((check) => `  ✓ ${checks[check]}`),
    ...[...because].map(
      ([why, those]) => `  – not looked at (${why}): ${those.map(({ check }) => check).join(', ')}`,
    ),
    ...order(failed).flatMap((check) => [
      `  ✗ ${checks[check]}`,
      ...linesOf(faults.filter((fault) => fault.check === check)),
    ]),
    faults.length === 0
      ? 'Nothing is wrong.'
      : `${faults.length} ${faults.length === 1 ? 'thing is' : 'things are'} wrong.`,
  ].join('\n');
}

const order = (some: readonly CheckId[]): CheckId[] => {
  const all = Object.keys(checks) as CheckId[]; // the keys of the table are its ids
  return all.filter((check) => some.includes(check));
};

/** So many paths of one fault are named; `--json` has all. */
const named = 5;

function linesOf(faults: readonly Fault[]): string[] {
  // Hashes and counts differ from file to file where the fault is the same.
  const kindOf = ({ expected, found, todo }: Fault): string =>
    `${expected} ${found} ${todo}`.replace(/[0-9a-f]{12}…|\d+/g, '…');
  return [...Map.groupBy(faults, kindOf).values()].flatMap((alike) => {
    const paths = alike.slice(0, named).map(({ path }) => `/${path}`);
    const more = alike.length > named ? ` and ${alike.length - named} more (--json names all)` : '';
    const [first] = alike;
    return [
      `    ${paths.join(' ')}${more}`,
      `      expected ${first?.expected ?? ''}`,
      `      found    ${first?.found ?? ''}`,
      `      → ${first?.todo ?? ''}`,
    ];
  });
}
