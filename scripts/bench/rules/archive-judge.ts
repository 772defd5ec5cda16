/** From texts with their notes to what the checks say of them, the way the archive goes: read, written as content, read back, checked. */
import { archiveOf } from '../../../src/disk/read-content.ts';
import { aboutSchema } from '../../../src/schema/about.ts';
import { bodiesSchema } from '../../../src/schema/body.ts';
import type { CheckRecord } from '../../../src/schema/check.ts';
import { runChecks } from '../../checks/index.ts';
import { contentOf } from '../../ingest/content.ts';
import { readSeed, type Seed } from '../../ingest/reading.ts';
import { Problems } from '../../ingest/problem.ts';
import { bodies } from './bodies.ts';
import type { Finding } from './entry.ts';

const parts = {
  about: aboutSchema.parse({ name: '江州市年报档案', place: '江州市' }),
  bodies: bodiesSchema.parse(bodies.map(({ works: _works, ...body }) => body)),
};

/** Every record of the checks over these reports. Throws {@link Problems} where one could not be taken into an archive. */
export function archiveJudge(seeds: readonly Seed[]): Finding[] {
  const files = seeds.flatMap((seed) => {
    const reading = readSeed(seed);
    if (reading.problems.length > 0) throw new Problems(reading.problems);
    return [...contentOf(seed, reading).files];
  });
  return runChecks(archiveOf(parts, new Map(files))).map(toFinding);
}

const toFinding = ({ id, rule, verdict, expected, found }: CheckRecord): Finding => ({
  rule,
  at: id.slice(id.indexOf(`.${rule}.`) + rule.length + 2),
  verdict,
  expected,
  found,
});
