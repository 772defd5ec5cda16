/** Drafts made from the specimen's reports, with what the specimen holds around them. */
import { aroundOf, type Base } from '../../scripts/bench/self-check/bases.ts';
import { selfCheck } from '../../src/self-check/self-check.ts';
import type { Finding, SelfCheck } from '../../src/self-check/finding.ts';
import { archive, documents, readSeedText } from '../support/specimen.ts';

export const textOf = (key: string): string => {
  const file = documents.find((one) => one.key === key)?.file;
  if (!file) throw new Error(`the specimen has no ${key}`);
  return readSeedText(file);
};

export const baseOf = (key: string): Base => ({
  name: key,
  input: { text: textOf(key) },
  around: aroundOf(archive, { text: textOf(key) }, true),
});

export const check = (text: string): SelfCheck => selfCheck({ text }, aroundOf(archive, { text }, false));

export function reportOf(checked: SelfCheck): Extract<SelfCheck, { kind: 'report' }> {
  if (checked.kind !== 'report') throw new Error(checked.sentence);
  return checked;
}

export const findingsIn = (text: string): Finding[] => reportOf(check(text)).findings;
