import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brokenIngestLimits, growthOf, type MeasuredIngest } from '../../scripts/bench/ingest-limits.ts';
import { root } from '../support/root.ts';

test('npm run bench:ingest measures a run for the first time, one unchanged and one with a seed changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/bench-ingest.ts', '--documents', '5', '--out', join(folder, 'archive')],
      { cwd: root, encoding: 'utf8' },
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^5 documents: \d{2,} files, 0\.\d MB$/m);
    const time = String.raw`.*\d\.\d\d s.*\d ms`;
    for (const row of ['for the first time', 'unchanged', 'one seed changed'])
      expect(stdout).toMatch(new RegExp(`${row}${time}`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a number of documents that is none is refused', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/bench-ingest.ts', '--documents', 'many'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, '--documents is a number of at least 1, not “many”\n']);
});

describe('limits', () => {
  const kept: MeasuredIngest = {
    documents: 1000,
    cold: { seconds: 30, peakBytes: 1e9 },
    warm: { seconds: 1, peakBytes: 1e8 },
    oneChanged: { seconds: 3, peakBytes: 1e8 },
    files: 15_000,
    bytes: 1e8,
  };

  test('may be reached, and by larger archives in proportion', () => {
    expect(brokenIngestLimits(kept)).toEqual([]);
    const larger: MeasuredIngest = { ...kept, documents: 5000, cold: { seconds: 150, peakBytes: 5e9 } };
    expect(brokenIngestLimits(larger)).toEqual([]);
  });

  test.each([
    [{ cold: { seconds: 31, peakBytes: 0 } }, /^seconds: 31/],
    [{ cold: { seconds: 1, peakBytes: 1.1e9 } }, /memory/],
    [{ oneChanged: { seconds: 3.1, peakBytes: 0 } }, /one seed changed: 3\.10/],
  ])('but not passed: %j', (change, named) => {
    expect(brokenIngestLimits({ ...kept, ...change })).toEqual([expect.stringMatching(named)]);
  });

  test('a document may cost three tenths more in a larger archive', () => {
    const smaller: MeasuredIngest = { ...kept, documents: 100, cold: { seconds: 2.2, peakBytes: 0 } };
    expect(growthOf(kept, smaller)).toBeCloseTo(30 / 22);
    expect(brokenIngestLimits(kept, smaller)).toEqual([expect.stringContaining('growth')]);
    expect(brokenIngestLimits(kept, { ...smaller, cold: { seconds: 2.4, peakBytes: 0 } })).toEqual([]);
  });
});
