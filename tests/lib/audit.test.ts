import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainedSchema, judge, type Explained } from '../../scripts/lib/audit.ts';
import { root } from '../support/root.ts';

const found = (severity: string) => ({
  auditReportVersion: 2,
  vulnerabilities: {
    a: {
      via: [
        {
          source: 1,
          name: 'a',
          title: 'Reads too much',
          url: 'https://github.com/advisories/GHSA-1',
          severity,
          range: '<2',
        },
      ],
    },
    b: { via: ['a'] },
  },
});
const why: Explained = {
  package: 'a',
  advisory: 'GHSA-1',
  reason: 'Only the tests use it, on files of ours.',
  until: '2027-06-01',
};
const today = '2027-01-31';

describe('what npm audit answers', () => {
  test('a grave finding stops, and says what to do', () => {
    expect(judge(found('high'), [], today).faults).toEqual([
      'a <2: high, Reads too much (https://github.com/advisories/GHSA-1). Update it, or explain in scripts/audit.json why it does not concern us.',
    ]);
    expect(judge(found('critical'), [], today).faults).toHaveLength(1);
  });

  test('a minor one is told', () => {
    const { faults, remarks } = judge(found('moderate'), [], today);
    expect(faults).toEqual([]);
    expect(remarks).toHaveLength(1);
  });

  test('one that is explained does not stop: until its day, and as long as it is found', () => {
    expect(judge(found('high'), [why], today).faults).toEqual([]);
    expect(judge(found('high'), [why], '2027-06-02').faults).toEqual([
      expect.stringContaining('until 2027-06-01'),
    ]);
    expect(judge({ vulnerabilities: {} }, [why], today).faults).toEqual([
      expect.stringContaining('not found any more'),
    ]);
  });

  test.each([
    [{ message: '405 Method Not Allowed', statusCode: 405 }, '405 Method Not Allowed'],
    [undefined, 'npm gave no answer that can be read'],
  ])('without an answer nothing is known, and nothing stops', (answer, unasked) => {
    expect(judge(answer, [why], today)).toEqual({ unasked, faults: [], remarks: [] });
  });

  test('each explanation of ours has a reason and a day', () => {
    expect(() =>
      explainedSchema.parse(JSON.parse(readFileSync(`${root}scripts/audit.json`, 'utf8'))),
    ).not.toThrow();
  });
});
