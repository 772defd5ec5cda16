/**
 * Every observation of the first edition is as it was, or is listed with the reason for what is different. A listed change
 * that no longer holds fails too: the list says what is, not what once was.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Observation } from '../../src/schema/observation.ts';
import { archive } from '../support/archive.ts';
import { root } from '../support/root.ts';

const folder = `${root}tests/fixtures/editions/0.1.0/`;
const fields = z.record(z.string(), z.string());
const { scopes, changes } = z
  .strictObject({
    scopes: fields,
    changes: z.array(
      z.strictObject({ document: z.string(), at: z.string(), now: fields, reason: z.string().min(20) }),
    ),
  })
  .parse(parse(readFileSync(`${folder}changes.yml`, 'utf8')));

type Row = Readonly<Record<string, string>>;
const [head = '', ...lines] = readFileSync(`${folder}observations.tsv`, 'utf8').trimEnd().split('\n');
const columns = head.split('\t');
const old: Row[] = lines.map((line) => {
  const cells = line.split('\t');
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  return { ...row, scope: scopes[row['scope'] ?? ''] ?? '', period: '' };
});

/** An observation of today in the columns of the first edition, and the time it speaks of. */
const today = (document: string, one: Observation): Row =>
  Object.fromEntries(
    [...columns, 'period'].map((column) => {
      const value: unknown = column === 'document' ? document : Reflect.get(one, column);
      return [column, value === undefined || value === null ? '' : String(value as string | number)];
    }),
  );
const rowKey = (row: Row): string => [...columns, 'period'].map((column) => row[column]).join('\t');
const present = new Set(
  archive.documents.flatMap(({ key, observations }) => observations.map((one) => rowKey(today(key, one)))),
);
const changeOf = ({ document, at }: Row) =>
  changes.find((change) => change.document === document && change.at === at);

test('the record of the first edition is whole', () => {
  expect(old).toHaveLength(676);
  expect(new Set(old.map(rowKey)).size).toBe(676);
});

test('each observation of the first edition is there, unchanged or as listed', () => {
  const lost = old.filter((row) => !present.has(rowKey({ ...row, ...changeOf(row)?.now })));
  expect(lost.map(({ document, measure, at, quote }) => `${document} ${measure} ${at} ${quote}`)).toEqual([]);
});

test('each listed change is one: it names one observation of the first edition, and that is no longer as it was', () => {
  for (const change of changes) {
    const was = old.filter((row) => row['document'] === change.document && row['at'] === change.at);
    expect(was, `${change.document} ${change.at}`).toHaveLength(1);
    expect(was.filter((row) => present.has(rowKey(row))).map(({ quote }) => quote)).toEqual([]);
  }
});

test('no value and no address is among what changed', () => {
  const touched = changes.flatMap(({ now }) => Object.keys(now));
  expect(
    touched.filter((field) => ['value', 'unit', 'qualifier', 'state', 'section', 'at'].includes(field)),
  ).toEqual([]);
});
