import type { Redirect } from '../hosts/redirects.ts';
import type { CheckId, Fault } from './fault.ts';
import { lookAtFiles } from './files.ts';
import { readList } from './list.ts';
import { missingIsSaid, movedLeadOn, plainLeadsToHttps, slashIsAdded } from './manners.ts';
import type { Options } from './options.ts';
import { packedIsTheFile } from './packed.ts';
import type { Source } from './source.ts';
import { unlisted } from './unlisted.ts';

export interface Report {
  /** The edition that is there, where it says. */
  edition: string | undefined;
  /** Files that were asked for, of so many. */
  asked: number;
  listed: number;
  checked: CheckId[];
  /** What was not looked at, and why. */
  skipped: { check: CheckId; because: string }[];
  faults: Fault[];
}

/** Hold a site to its own list of files, and a host to the recipes. */
export async function checkDeployment(source: Source, options: Options = {}): Promise<Report> {
  const { sums, faults } = await readList(source, options.sums);
  const report: Report = {
    edition: undefined,
    asked: 0,
    listed: sums.size,
    checked: ['list'],
    skipped: [],
    faults,
  };
  if (sums.size === 0) return report;

  const seen = await lookAtFiles(source, sums, options);
  report.asked = seen.asked;
  report.edition = seen.edition;
  report.faults.push(...seen.faults);
  report.checked.push('complete', 'intact');
  if (options.edition !== undefined) {
    report.checked.push('edition');
    report.faults.push(...wrongEdition(options.edition, seen.edition));
  }
  const rest =
    source.kind === 'folder'
      ? await folderRest(source, sums)
      : await hostRest(source, sums, seen.redirects, options);
  return {
    ...report,
    checked: [...report.checked, ...rest.checked],
    skipped: rest.skipped,
    faults: [...report.faults, ...rest.faults],
  };
}

type Rest = Pick<Report, 'checked' | 'skipped' | 'faults'>;

async function folderRest(
  source: Extract<Source, { kind: 'folder' }>,
  sums: ReadonlyMap<string, string>,
): Promise<Rest> {
  const packed = await packedIsTheFile(source, sums);
  const hostOnly: CheckId[] = ['type', 'headers', 'missing', 'slash', 'moved', 'https'];
  return {
    checked: ['only', ...(packed.asked > 0 ? (['packed'] as const) : [])],
    skipped: hostOnly.map((check) => ({ check, because: 'a folder answers nobody: name the address' })),
    faults: [...unlisted(await source.list(), sums), ...packed.faults],
  };
}

async function hostRest(
  source: Extract<Source, { kind: 'host' }>,
  sums: ReadonlyMap<string, string>,
  redirects: readonly Redirect[],
  { headers = true, timeout = 30_000 }: Options,
): Promise<Rest> {
  const { address } = source;
  const isSecure = address.protocol === 'https:';
  const plain = isSecure && address.port === '' ? new URL(address.href.replace(/^https/, 'http')) : undefined;
  const faults = [
    ...(await missingIsSaid(source, sums)),
    ...(await slashIsAdded(source, sums, redirects)),
    ...(await movedLeadOn(source, redirects)),
    ...(await plainLeadsToHttps(plain, address, timeout)),
  ];
  return {
    checked: [
      'type',
      ...(headers ? (['headers'] as const) : []),
      'missing',
      'slash',
      'moved',
      ...(plain ? (['https'] as const) : []),
    ],
    skipped: [
      ...(headers ? [] : [{ check: 'headers' as const, because: '--no-headers: the host takes none' }]),
      ...(plain
        ? []
        : [
            {
              check: 'https' as const,
              because: isSecure ? 'behind a port of its own' : 'the address is not https',
            },
          ]),
    ],
    faults,
  };
}

function wrongEdition(wanted: string, found: string | undefined): Fault[] {
  return wanted === found
    ? []
    : [
        {
          check: 'edition',
          path: 'data/edition.json',
          expected: wanted,
          found: found ?? 'no edition',
          todo: 'copy the site of that edition, and empty the caches between it and its readers',
        },
      ];
}
