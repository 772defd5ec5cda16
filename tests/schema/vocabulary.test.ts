import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  areComparable,
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
  besideOf,
  periodOf,
  silenceOf,
  subjectsOf,
  scopeIds,
  scopes,
  stateIds,
  states,
  topicIds,
  topics,
} from '../../src/schema/vocabulary.ts';
import { inProse, type Elsewhere } from '../../src/schema/vocabulary/measure.ts';
import type { FormId, FormsOf, JoinableForms, Measure, MeasureId } from '../../src/schema/vocabulary.ts';

const all = measureIds.map((id) => [id, measureOf(id)] as const);
const members = (dimension: keyof typeof dimensions) => Object.keys(dimensions[dimension].members);

describe('measures', () => {
  /** The ids of the measures of which `wrong` is true; a good vocabulary has none. */
  const offenders = (wrong: (measure: Measure) => boolean) =>
    all.filter(([, measure]) => wrong(measure)).map(([id]) => id);

  test('each has a Chinese label, one plain sentence and a way to be read', () => {
    expect(offenders(({ label }) => !/\p{Script=Han}/u.test(label))).toEqual([]);
    expect(offenders(({ definition }) => !/^[^。]*\p{Script=Han}[^。]*。$/u.test(definition))).toEqual([]);
    expect(
      offenders(({ readings }) => Object.values(readings).every((reading) => reading === 'none')),
    ).toEqual([]);
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
    const lacking = ({ comparable, readings }: Measure) =>
      comparable !== 'never' && comparable.flat().some((form) => readings[form] === 'none');
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
    const { '2021': _, ...others } = inProse;
    // A form for every key: the compiler forgets which.
    const none = Object.fromEntries(formIds.map((form) => [form, 'none'])) as Record<FormId, 'none'>;
    // @ts-expect-error: no form prints it
    const unread: Measure = { ...measure, readings: none };
    // @ts-expect-error: the form of 2021 says nothing
    const silent: Measure = { ...measure, readings: others };
    const read: Measure = { ...measure, readings: { ...none, '2014': 'prose' } };
    expect([unread, silent, read]).toHaveLength(3);
  });

  test('one that a cell of a form carries says so for that form, and no other does', () => {
    const cells = (form: FormId) =>
      new Set(
        forms[form].tables.flatMap(({ rows }) =>
          rows.flatMap((row) => (row.type === 'values' ? row.values.map(({ measure }) => measure) : [])),
        ),
      );
    for (const form of formIds) {
      const said = measureIds.filter((id) => readingOf(id, form) === 'cell');
      expect(said.toSorted(), form).toEqual([...cells(form)].toSorted());
    }
  });

  test('what may be printed elsewhere names measures', () => {
    const isSubject = (other: Elsewhere): boolean => {
      const [id, dimension = '', member = 'total'] = typeof other === 'string' ? [other] : other;
      return isMeasureId(id) && isAllowedMember(id, dimension, member);
    };
    expect(all.flatMap(([, { elsewhere = [] }]) => elsewhere).filter((one) => !isSubject(one))).toEqual([]);
  });

  test('what is never comparable says why, in one sentence for readers, and nothing else does', () => {
    const silent = ({ comparable, incomparable }: Measure) =>
      (comparable === 'never') !== /^[^。]*\p{Script=Han}[^。]*不作比较。$/u.test(incomparable ?? '');
    expect(offenders(silent)).toEqual([]);
  });

  test('what is shown beside a measure is another measure of the same unit, and is shown both ways', () => {
    for (const id of measureIds)
      for (const other of besideOf(id)) {
        expect(measureOf(other).unit, `${id} ${other}`).toBe(measureOf(id).unit);
        expect(other, id).not.toBe(id);
      }
    expect(all.flatMap(([, { beside = [] }]) => beside).filter((id) => !isMeasureId(id))).toEqual([]);
    expect(besideOf('regulations.created')).toEqual(['regulations.issued']);
    expect(besideOf('regulations.issued')).toEqual(['regulations.created']);
  });

  test.each([
    ['applications.newReceived', 'year'],
    ['applications.carriedOver', 'year-before'],
    ['applications.carriedForward', 'year-end'],
    ['licensing.previousItems', 'year-before'],
    ['regulations.inForce', 'year-end'],
    ['regulations.totalDisclosed', 'cumulative'],
    ['creditPublicity.records', 'cumulative'],
    ['publishedLists', 'point'],
    ['archives.openedVolumes', 'unstated'],
    ['training.planned', 'design'],
    ['hotlines.integrated', 'design'],
    ['hotlines.serviceHours', 'limit'],
  ] as const)('%s speaks of: %s', (id, period) => expect(periodOf(id)).toBe(period));

  test('what is no flow of the year is not defined as one', () => {
    const flow = ({ period = 'year', definition }: Measure) =>
      period !== 'year' && /^(?:一年内|本年)/.test(definition);
    expect(offenders(flow)).toEqual(['applications.carriedForward']); // 本年没有办结
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
    expect(readingOf('answers.alreadyPublic', '2021')).toBe('none');
    expect(readingOf('outcomes.granted', '2014')).toBe('none');
    expect(readingOf('outcomes.granted', '2019')).toBe('cell');
    expect(readingOf('litigation.total', '2021')).toBe('prose');
    expect(readingOf('centralProcurement.amount', '2021')).toBe('none');
    expect(silenceOf('pressConferences', '2019', new Set())).toBe('not-reported');
    expect(silenceOf('answers.doesNotExist', '2008', new Set())).toBe('not-applicable');
    expect(silenceOf('litigation.corrected', '2021', new Set(['litigation.direct.corrected']))).toBe(
      'not-applicable',
    );
  });

  test('a report that prints the matter under another class, or as a member of one, is not told that it is silent', () => {
    const member = (measure: MeasureId, dimension: string, name: string) =>
      subjectsOf([{ measure, dimension, member: name }]);
    const notFound = member('answers.notProvided', 'reason', 'doesNotExist');
    expect(silenceOf('answers.doesNotExist', '2014', notFound)).toBe('not-applicable');
    expect(silenceOf('answers.refused', '2014', notFound)).toBe('not-reported');
    const lower = member('complaints.subordinate', '', 'total');
    expect(silenceOf('complaints.total', '2021', lower)).toBe('not-applicable');
    expect(silenceOf('complaints.total', '2021', new Set())).toBe('not-reported');
  });

  test('what may stand in one series is declared, both for the program and for the compiler', () => {
    expect(areComparable('applications.newReceived', '2008', '2021')).toBe(true);
    expect(areComparable('outcomes.granted', '2019', '2021')).toBe(true);
    expect(areComparable('normativeDocuments.totalDisclosed', '2019', '2021')).toBe(false);
    expect(areComparable('outcomes.other', '2019', '2021')).toBe(false);
    expect(areComparable('outcomes.other', '2019', '2019')).toBe(true);
    expectTypeOf<JoinableForms<'outcomes.granted', '2019'>>().toEqualTypeOf<'2019' | '2021'>();
    expectTypeOf<JoinableForms<'outcomes.other', '2019'>>().toEqualTypeOf<'2019'>();
    expectTypeOf<JoinableForms<'normativeDocuments.issued', '2021'>>().toEqualTypeOf<
      '2008' | '2014' | '2021'
    >();
    expectTypeOf<FormsOf<'outcomes.other.feeUnpaid'>>().toEqualTypeOf<'2021'>();
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
