import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  areComparable,
  borrowedMembers,
  dimensions,
  forms,
  formIds,
  isAllowedMember,
  isDimensionId,
  isMeasureId,
  kindIds,
  kinds,
  measureIds,
  measureOf,
  measureSlug,
  memberLabel,
  readingOf,
  scopeIds,
  scopes,
  stateIds,
  states,
  topicIds,
  topics,
} from '../../src/schema/vocabulary.ts';
import type { FormsOf, JoinableForms, Measure } from '../../src/schema/vocabulary.ts';

const all = measureIds.map((id) => [id, measureOf(id)] as const);
const members = (dimension: keyof typeof dimensions) => Object.keys(dimensions[dimension].members);

describe('measures', () => {
  /** The ids of the measures of which `wrong` is true; a good vocabulary has none. */
  const offenders = (wrong: (measure: Measure) => boolean) =>
    all.filter(([, measure]) => wrong(measure)).map(([id]) => id);

  test('each has a Chinese label, one plain sentence and a way to be read', () => {
    expect(offenders(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(offenders(({ definition }) => !/^[^。]*\p{Script=Han}[^。]*。$/u.test(definition))).toEqual([]);
    expect(offenders(({ readings }) => Object.keys(readings).length === 0)).toEqual([]);
  });

  test('each allows only members that its dimensions have, each once', () => {
    const strange = ([dimension, allowed]: [string, readonly string[]]) =>
      !isDimensionId(dimension) ||
      allowed.some(
        (member, index) => !members(dimension).includes(member) || allowed.indexOf(member) !== index,
      );
    expect(offenders((measure) => Object.entries(measure.dimensions).some(strange))).toEqual([]);
  });

  test('each is comparable only over forms that have it', () => {
    const lacking = ({ comparable, readings }: Measure) => comparable.flat().some((form) => !readings[form]);
    expect(offenders(lacking)).toEqual([]);
  });

  test('one without a whole has parts', () => {
    expect(offenders((one) => one.whole === false && Object.keys(one.dimensions).length === 0)).toEqual([]);
  });

  test('labels tell measures apart', () => {
    const labels = all.map(([, { label }]) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  test('a measure without a reading does not compile', () => {
    const measure = {
      label: '申请',
      definition: '申请数量。',
      unit: '件',
      topic: 'applications',
      dimensions: {},
      comparable: [],
    } as const;
    // @ts-expect-error: no form prints it
    const unread: Measure = { ...measure, readings: {} };
    const read: Measure = { ...measure, readings: { narrative: 'prose' } };
    expect([unread, read]).toHaveLength(2);
  });

  test.each([
    'outcomes.refused.thirdPartyRights',
    'litigation.afterReconsideration.total',
    'complaints.total',
  ])('%s is a measure', (id) => expect(isMeasureId(id)).toBe(true));

  test.each(['outcomes', 'applications.received', 'toString', ''])('%j is none', (id) =>
    expect(isMeasureId(id)).toBe(false),
  );
});

describe('forms', () => {
  test('a form that lacks a measure makes it not applicable, one that has it may be silent', () => {
    expect(readingOf('answers.alreadyPublic', '2021')).toBeUndefined();
    expect(readingOf('outcomes.granted', 'narrative')).toBeUndefined();
    expect(readingOf('outcomes.granted', '2019')).toBe('cell');
    expect(readingOf('litigation.total', '2021')).toBe('prose');
    expect(readingOf('centralProcurement.amount', '2021')).toBeUndefined();
  });

  test('what may stand in one series is declared, both for the program and for the compiler', () => {
    expect(areComparable('applications.newReceived', 'narrative', '2021')).toBe(true);
    expect(areComparable('outcomes.granted', '2019', '2021')).toBe(true);
    expect(areComparable('normativeDocuments.totalDisclosed', '2019', '2021')).toBe(false);
    expect(areComparable('outcomes.other', '2019', '2021')).toBe(false);
    expect(areComparable('outcomes.other', '2019', '2019')).toBe(true);
    expectTypeOf<JoinableForms<'outcomes.granted', '2019'>>().toEqualTypeOf<'2019' | '2021'>();
    expectTypeOf<JoinableForms<'outcomes.other', '2019'>>().toEqualTypeOf<'2019'>();
    expectTypeOf<JoinableForms<'normativeDocuments.issued', '2021'>>().toEqualTypeOf<'narrative' | '2021'>();
    expectTypeOf<FormsOf<'outcomes.other.feeUnpaid'>>().toEqualTypeOf<'2021'>();
  });

  test('a part keeps its scope; only a declared one also stands in another scope’s series', () => {
    expect(borrowedMembers.map(({ measure, member, standsIn }) => [measure, member, standsIn])).toEqual([
      ['applications.newReceived', 'office', 'office'],
      ['applications.answered', 'office', 'office'],
    ]);
    for (const { measure, dimension, member } of borrowedMembers)
      expect(isAllowedMember(measure, dimension, member)).toBe(true);
  });
});

describe('members', () => {
  test('a whole has no dimension and the member total', () => {
    expect(isAllowedMember('proactive.items', '', 'total')).toBe(true);
    expect(isAllowedMember('proactive.items', '', 'website')).toBe(false);
    expect(isAllowedMember('proactive.items', 'channel', 'total')).toBe(false);
    expect(memberLabel('', 'total')).toBe('总计');
  });

  test('a measure is split only as it declares', () => {
    expect(isAllowedMember('applications.newReceived', 'channel', 'fax')).toBe(true);
    expect(isAllowedMember('applications.newReceived', 'channel', 'website')).toBe(false);
    expect(isAllowedMember('applications.newReceived', 'constructor', 'fax')).toBe(false);
    expect(memberLabel('channel', 'fax')).toBe('传真申请');
  });
});

describe('addresses and lists', () => {
  test('measureSlug: lower case, hyphens, no two alike', () => {
    expect(measureSlug('applications.newReceived')).toBe('applications-new-received');
    expect(measureSlug('outcomes.refused.stateSecret')).toBe('outcomes-refused-state-secret');
    const slugs = measureIds.map(measureSlug);
    expect(slugs.filter((slug) => !/^[a-z]+(-[a-z]+)*$/.test(slug))).toEqual([]);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  test('each list of ids names every entry of its table', () => {
    expect([...formIds].toSorted()).toEqual(Object.keys(forms).toSorted());
    expect([...scopeIds].toSorted()).toEqual(Object.keys(scopes).toSorted());
    expect([...stateIds].toSorted()).toEqual(Object.keys(states).toSorted());
    expect([...topicIds].toSorted()).toEqual(Object.keys(topics).toSorted());
    expect([...kindIds].toSorted()).toEqual(Object.keys(kinds).toSorted());
  });
});
