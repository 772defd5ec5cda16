/** Every check holds, or its difference is accepted with a reason; content breaks no promise. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findIssues, runChecks } from '../../scripts/checks/index.ts';
import { formatRecords } from '../../scripts/checks/records.ts';
import { settle } from '../../scripts/checks/settle.ts';
import { archive, contentFolder, seeds } from '../support/archive.ts';

const records = runChecks(archive);

test('checks.json is what the content says', () => {
  expect(readFileSync(`${contentFolder}checks.json`, 'utf8')).toBe(formatRecords(records));
});

test('every equation holds, or its difference is accepted', () => {
  const { fresh, stale } = settle(archive, records);
  expect({ fresh, stale }).toEqual({ fresh: [], stale: [] });
});

test('content breaks no promise', () => {
  expect(findIssues({ archive, seeds: new Map(seeds.map(({ file, text }) => [file, text])) })).toEqual([]);
});
