/** Which changes have a reason: in the registry, the corrections log, or among the reasons for values; and none twice over. */
import { describe, expect, test } from 'vitest';
import type { FoundChange } from '../../src/archive/editions/compare.ts';
import { explain, reasonsFor, type Explanations } from '../../src/archive/editions/explain.ts';
import type { Reason } from '../../src/schema/edition-record.ts';
import { key } from './made-up.ts';

const reason = '核对原件后更正。';
const text: FoundChange = {
  url: `/${key}/1/#s1-p1`,
  document: key,
  source: { file: 'harbour.txt', start: 3, end: 4 },
  field: 'text',
  ...{ measure: '', dimension: '', member: '' },
  old: '新收申请398件',
  new: '新收申请399件',
};
const scope: FoundChange = {
  ...text,
  url: `/${key}/1/#s1-p1-q4`,
  field: 'scope',
  ...{ measure: 'applications.newReceived', member: 'total' },
  old: 'area',
  new: 'organ',
};
const elsewhere: FoundChange = {
  ...scope,
  document: '2032/harbour-office',
  url: '/2032/harbour-office/1/#s1-p1-q4',
};
const because: Reason = {
  since: '0.1.0',
  field: 'scope',
  before: 'area',
  after: 'organ',
  kind: 'reading',
  reason,
};

const given = (parts: Partial<Explanations>): Explanations => ({
  since: '0.1.0',
  reasons: [],
  pending: [],
  latest: new Map(),
  words: new Map([[text.url, text.new ?? undefined]]),
  ...parts,
});
const left = (changes: readonly FoundChange[], parts: Partial<Explanations>): FoundChange[] =>
  explain(changes, given(parts)).unexplained;

test('without a reason, every change is left', () => {
  expect(left([text, scope], {})).toEqual([text, scope]);
});

describe('a change of words', () => {
  const entry = {
    url: text.url,
    before: '新收申请398件',
    after: '新收申请399件',
    kind: 'ours' as const,
    reason,
  };

  test('has that of the log, its kind, and the characters that changed', () => {
    expect(explain([text], given({ pending: [entry] })).explained).toEqual([
      { ...text, characters: [{ at: 6, old: '8', new: '9' }], kind: 'ours', reason },
    ]);
  });

  test('is left where the log leads to other words', () => {
    expect(left([text], { pending: [{ ...entry, after: '新收申请400件' }] })).toEqual([text]);
  });

  test('that was logged in two steps has the reason of the last', () => {
    const pending = [
      { ...entry, after: '新收申请397件', reason: '一改再改。' },
      { ...entry, before: '新收申请397件' },
    ];
    expect(explain([text], given({ pending })).explained).toMatchObject([{ reason }]);
  });

  test('explains a value that the words of its address say, and not whose it is', () => {
    const at = { ...scope, url: text.url };
    const count = { ...at, field: 'value', old: '398', new: '399' };
    expect(left([count, at], { pending: [entry] })).toEqual([at]);
  });
});

describe('a value', () => {
  test('one reason covers every change from and to the same', () => {
    expect(left([scope, elsewhere], { reasons: [because] })).toEqual([]);
  });

  test.each([
    ['from another', { before: 'system' }],
    ['to another', { after: 'system' }],
    ['of another column', { field: 'state' }],
    ['of another document', { document: '2033/harbour-office' }],
    ['of another measure', { measure: 'outcomes.total' }],
    ['of another place', { url: `/${key}/2/#s2-p1` }],
    ['since an earlier edition', { since: '0.0.9' }],
  ])('a reason for one %s covers none of it', (_, other) => {
    expect(left([scope], { reasons: [{ ...because, ...other }] })).toEqual([scope]);
  });
});

describe('what went', () => {
  const gone = { ...text, new: null };
  const retired = (parts: object) =>
    new Map([
      [
        text.url,
        {
          url: text.url,
          state: 'gone' as const,
          since: undefined,
          kind: 'issuer' as const,
          reason,
          ...parts,
        },
      ],
    ]);

  test('has the reason and the kind of its address', () => {
    expect(explain([gone], given({ latest: retired({}) })).explained).toEqual([
      { ...gone, kind: 'issuer', reason },
    ]);
  });

  test('is left where the address has no kind, or went with an earlier edition', () => {
    expect(left([gone], { latest: retired({ kind: undefined }) })).toEqual([gone]);
    expect(left([gone], { latest: retired({ since: '0.1.0+1a2b3c4d' }) })).toEqual([gone]);
  });
});

describe('reasons to write down', () => {
  const told = { since: '0.1.0', kind: 'reading' as const, reason };

  test('a code that took the place of another is one decision, wherever it stands', () => {
    expect(reasonsFor([scope, elsewhere], told)).toEqual([
      { ...because, measure: 'applications.newReceived' },
    ]);
  });

  test('a figure is one of its document and measure', () => {
    const figures = [scope, elsewhere].map((change) => ({
      ...change,
      field: 'value',
      old: '398',
      new: '399',
    }));
    expect(reasonsFor(figures, told)).toHaveLength(2);
  });

  test('words are for the log', () => {
    expect(reasonsFor([text], told)).toEqual([]);
  });

  test('they cover what they were written for', () => {
    const changes = [scope, elsewhere, { ...scope, field: 'value', old: '398', new: null }];
    expect(left(changes, { reasons: reasonsFor(changes, told) })).toEqual([]);
  });
});
