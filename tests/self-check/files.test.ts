/** The same report as text, as a Word document and as a web page; `npm run bench:self-check` has all of them in all formats. */
import { expect, test } from 'vitest';
import { readBack } from '../../scripts/bench/self-check/files.ts';
import { madeFrom } from '../../scripts/bench/self-check/made-from.ts';
import { readDraft } from '../../src/self-check/draft.ts';
import { selfCheck } from '../../src/self-check/self-check.ts';
import { baseOf, reportOf } from './support.ts';

const cases = [
  { key: '2012/citywide', format: 'docx' },
  { key: '2020/government', format: 'docx' },
  { key: '2023/general-office', format: 'docx' },
  { key: '2020/government', format: 'html' },
] as const;

test.each(cases)('$key as $format: the findings are those of its text', async ({ key, format }) => {
  const { input, around } = baseOf(key);
  const draft = readDraft(input, around);
  if (!draft) throw new Error(`${key} is read as no report`);
  const file = await readBack(madeFrom('report', draft), 0, format);
  const [fromText, fromFile] = [input, file].map((one) => {
    const { report, findings } = reportOf(selfCheck(one, around));
    return { held: report.held, findings: findings.map(({ rule, sentence }) => ({ rule, sentence })) };
  });
  expect(fromFile).toEqual(fromText);
});
