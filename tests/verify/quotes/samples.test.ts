/** The sweep of `npm run bench:quotes`, a small part of it, with another seed. */
import { expect, test } from 'vitest';
import { readHeld } from '../../../src/verify/held.ts';
import { archiveFiles } from '../../../scripts/verify/files.ts';
import { trialOfChanged, trialOfProse, trialOfTrue, type Outcome } from '../../../scripts/verify/trial.ts';
import { archive } from '../../support/specimen.ts';

const files = archiveFiles(archive);
const ground = { archive, files, held: await readHeld(files) };

const wrong = ({ failures }: Outcome): object[] =>
  failures.map(({ quotation: { words, printed }, what, results }) => ({ what, words, printed, results }));

const counted = ({ counts }: Outcome, name: RegExp): number =>
  Object.entries(counts).reduce((sum, [what, count]) => (name.test(what) ? sum + count : sum), 0);

test('true quotations with the noise of copying are exact or of another form, marked and unmarked', async () => {
  const outcome = await trialOfTrue(ground, 300, 13);
  expect(wrong(outcome)).toEqual([]);
  expect(counted(outcome, /: (?:exact|form)$/)).toBeGreaterThan(280);
});

test('one character changed, dropped or added is found at its place', async () => {
  const outcome = await trialOfChanged(ground, 300, 13);
  expect(wrong(outcome)).toEqual([]);
  expect(counted(outcome, /^marked: differs, at the place$/)).toBe(150);
  expect(counted(outcome, /^unmarked: differs, at the place$/)).toBeGreaterThan(100);
});

test('made-up official prose is never taken for printed words', async () => {
  const outcome = await trialOfProse(ground, 60, 13);
  expect(wrong(outcome)).toEqual([]);
  expect(counted(outcome, /exact|form/)).toBe(0);
});
