import { gzipSync } from 'node:zlib';
import type { Finding, Guard, Site } from './guard.ts';
import { budgets, type Budget } from './budgets.ts';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a reader is sent stays small. Compressed as hosts do; what is smaller than its budget as it is needs no weighing. */
export const size: Guard = {
  id: 'size',
  says: 'no file is larger than its kind may be',
  watch: (site) => ({
    end: () =>
      [...site.files].flatMap(([file, bytes]) =>
        tooLarge(
          site,
          file,
          bytes,
          budgets.find(({ files }) => files.test(file)),
        ),
      ),
  }),
};

function tooLarge(site: Site, file: string, bytes: number, budget: Budget | undefined): Finding[] {
  if (!budget || bytes <= budget.bytes) return [];
  const sent = budget.compressed ? gzipSync(site.read(file)).length : bytes;
  if (sent <= budget.bytes) return [];
  const how = budget.compressed ? ' compressed' : '';
  return [
    {
      file,
      found: `${kilobytes(sent)}${how}`,
      expected: `at most ${kilobytes(budget.bytes)}: ${budget.reason}`,
    },
  ];
}
