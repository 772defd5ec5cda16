/** Every check holds, or its difference is accepted with a reason; content breaks no promise. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findIssues, runChecks } from '../../scripts/checks/index.ts';
import { formatRecords } from '../../scripts/checks/records.ts';
import { settle } from '../../scripts/checks/settle.ts';
import { archive, contentFolder, seeds } from '../support/archive.ts';

const records = runChecks(archive);

test('the checks.json beside each document is what the content says', () => {
  for (const { key } of archive.documents) {
    const own = records.filter(({ document }) => document === key);
    const committed = readFileSync(`${contentFolder}${key}/checks.json`, 'utf8');
    expect(committed, key).toBe(own.length === 0 ? '[]\n' : formatRecords(own));
  }
});

test('every equation holds, or its difference is accepted', () => {
  const { fresh, stale } = settle(archive, records);
  expect({ fresh, stale }).toEqual({ fresh: [], stale: [] });
});

test('content breaks no promise', () => {
  expect(findIssues({ archive, seeds: new Map(seeds.map(({ file, text }) => [file, text])) })).toEqual([]);
});
