/** What changed between two states of an archive: every field of every thing, and nothing that is only new or elsewhere. */
import { describe, expect, test } from 'vitest';
import { compareStates, nothing, type ArchiveState } from '../../src/archive/editions/compare.ts';
import { document, key, placesWith, state, value } from './made-up.ts';

const stays = (): undefined => undefined;
const compare = (
  after: ArchiveState,
  movedTo: (url: string) => string | undefined = stays,
  before = state(),
) => compareStates(before, after, movedTo);
const none = { documents: 0, sections: 0, values: 0 };

test('the same state has not changed', () => {
  expect(compare(state())).toEqual({ changes: [], added: none });
});

test('the first edition has changed nothing: all of it is new', () => {
  expect(compareStates(nothing, state(), stays)).toEqual({
    changes: [],
    added: { documents: 1, sections: 3, values: 2 },
  });
});

describe('a text', () => {
  test('that is another: what it was, what it is, where, and on which lines of which seed', () => {
    expect(compare(state({ places: placesWith('s1-p1', '新收申请398件，吉日办结。') })).changes).toEqual([
      {
        url: `/${key}/1/#s1-p1`,
        document: key,
        source: { file: 'harbour.txt', start: 3, end: 4 },
        field: 'text',
        ...{ measure: '', dimension: '', member: '' },
        old: '新收申请398件，𠮷日办结。',
        new: '新收申请398件，吉日办结。',
      },
    ]);
  });

  test('of which white space alone is other has changed', () => {
    expect(compare(state({ places: placesWith('s2-p1', '人手 不足。') })).changes).toHaveLength(1);
  });

  test('that went', () => {
    expect(compare(state({ places: placesWith('s2-p1', undefined) })).changes).toMatchObject([
      { url: `/${key}/2/#s2-p1`, field: 'text', old: '人手不足。', new: null },
    ]);
  });

  test('that is new in a section that was published changes the section', () => {
    const places = [...document().places, { id: 's2-p2', lines: '7', text: '经费不足。' }];
    expect(compare(state({ places }))).toMatchObject({
      changes: [{ url: `/${key}/2/#s2-p2`, field: 'text', old: null, new: '经费不足。' }],
      added: none,
    });
  });

  test('of a new section is added', () => {
    const places = [...document().places, { id: 's3', lines: '7', text: '三、打算' }];
    expect(compare(state({ places }))).toEqual({ changes: [], added: { ...none, sections: 1 } });
  });
});

describe('a section that moved', () => {
  const renumbered = (id: string): string => id.replace(/^s2/, 's3');
  const places = document().places.map((place) => ({ ...place, id: renumbered(place.id) }));
  const movedTo = (url: string): string | undefined =>
    url.startsWith(`/${key}/2/`) ? url.replace('/2/', '/3/').replace('#s2', '#s3') : undefined;

  test('is no change of its text', () => {
    expect(compare(state({ places }), movedTo)).toEqual({ changes: [], added: none });
  });

  test('and in which a character changed on the way is that one change', () => {
    const reworded = places.map((place) => (place.id === 's3-p1' ? { ...place, text: '人员不足。' } : place));
    expect(compare(state({ places: reworded }), movedTo)).toMatchObject({
      changes: [{ url: `/${key}/3/#s3-p1`, from: `/${key}/2/#s2-p1`, old: '人手不足。', new: '人员不足。' }],
      added: none,
    });
  });

  test('without a word where to is gone, and another is new', () => {
    const { changes, added } = compare(state({ places }));
    expect(changes.map(({ url, new: now }) => [url, now])).toEqual([
      [`/${key}/2/#s2`, null],
      [`/${key}/2/#s2-p1`, null],
    ]);
    expect(added.sections).toBe(1);
  });
});

describe('a value, its text being what it was', () => {
  const with_ = (of: Readonly<Record<string, string>>): ArchiveState =>
    state({ values: [value('s1-p1-q4', 'applications.newReceived', of)] });

  test.each([
    ['value', '398', '399'],
    ['unit', '件', '份'],
    ['scope', 'area', 'organ'],
    ['body', 'harbour', 'city'],
    ['qualifier', '', 'about'],
    ['resolution', '1', '10'],
  ])('%s: %j → %j', (field, old, now) => {
    expect(compare(with_({ [field]: now })).changes).toEqual([
      {
        url: `/${key}/1/#s1-p1-q4`,
        document: key,
        source: { file: 'harbour.txt', start: 4, end: 4 },
        field,
        ...{ measure: 'applications.newReceived', dimension: '', member: 'total' },
        old,
        new: now,
      },
    ]);
  });

  test('that counts something else now is classed anew: neither gone nor added', () => {
    const values = [value('s1-p1-q4', 'applications.carriedOver')];
    expect(compare(state({ values }))).toMatchObject({
      changes: [{ field: 'measure', old: 'applications.newReceived', new: 'applications.carriedOver' }],
      added: none,
    });
  });

  test('that is not counted any more is gone', () => {
    expect(compare(state({ values: [] })).changes).toMatchObject([
      { field: 'value', measure: 'applications.newReceived', old: '398', new: null },
    ]);
  });

  test('that is new at an old place is added', () => {
    const values = [...document().values, value('s1-p1-q4', 'outcomes.total')];
    expect(compare(state({ values }))).toEqual({ changes: [], added: { ...none, values: 1 } });
  });

  test('of a column that the edition before did not have has not changed', () => {
    const { documents, vocabulary } = state();
    const before = documents.map((one) => ({
      ...one,
      values: one.values.map(({ fields: { resolution: _, ...fields }, ...rest }) => ({ ...rest, fields })),
    }));
    expect(compare(state(), stays, { documents: before, vocabulary }).changes).toEqual([]);
  });

  test('one of two of a measure at one place: the other is the one it was', () => {
    const two = (second: string) =>
      state({
        values: [
          value('s1-p1-q4', 'applications.newReceived', { scope: 'organ' }),
          value('s1-p1-q4', 'applications.newReceived', { value: second }),
        ],
      });
    const [area, organ] = two('7').documents[0]?.values ?? [];
    const swapped = state({ values: organ && area ? [organ, area] : [] });
    expect(compare(swapped, stays, two('7')).changes).toEqual([]);
    expect(compare(two('8'), stays, two('7')).changes).toMatchObject([
      { field: 'value', old: '7', new: '8' },
    ]);
  });
});

test('what a number in prose is read as', () => {
  const quantities = [{ id: 's1-p1-q4', lines: '4', printed: '398件', value: '-398件' }];
  expect(compare(state({ quantities })).changes).toMatchObject([
    { field: 'quantity', url: `/${key}/1/#s1-p1-q4`, old: '398件', new: '-398件' },
  ]);
});

test('what is said of a document, and what a measure means', () => {
  const after = state({ facts: { ...document().facts, issuer: '港务处' } });
  const [measure] = after.vocabulary.measures;
  if (!measure) throw new Error('the archive has a measure');
  const measures = [{ ...measure, fields: { ...measure.fields, definition: '当年新收到的申请数量。' } }];
  expect(compare({ ...after, vocabulary: { measures } }).changes).toMatchObject([
    { url: `/${key}/`, field: 'issuer', old: '港务局', new: '港务处', source: null },
    {
      url: '/trends/applications-new-received/',
      document: null,
      field: 'definition',
      new: '当年新收到的申请数量。',
    },
  ]);
});

test('a document that is gone takes all its texts and values with it', () => {
  const { vocabulary } = state();
  const { changes } = compare({ documents: [], vocabulary });
  expect(changes).toHaveLength(1 + 5 + 1 + 1);
  expect(changes.every(({ new: now, document: of }) => now === null && of === key)).toBe(true);
});
