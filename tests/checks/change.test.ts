/** Printed changes over the year before: found in their standard words, and held against every whole number. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuantities } from '../../scripts/ingest/quantities.ts';
import { changesOf } from '../../src/archive/changes.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { changeOf } from '../../src/schema/change.ts';
import { idOf } from '../../src/schema/ids.ts';
import { areComparable, type FormId, type MeasureId } from '../../src/schema/vocabulary.ts';
import {
  archiveOf,
  document,
  recordOf,
  verdictOf,
  withObservation,
  withQuantity,
  withValue,
} from './support.ts';

const y2018 = document('2018/citywide');
const y2020 = document('2020/government');
const received = '2020-government.change.applications-new-received';

/** A report of 2024 whose only paragraph is these words; its figures count what `measures` say, in their order. */
function saying(text: string, ...measures: readonly (MeasureId | undefined)[]): ArchiveDocument {
  const base = document('2023/general-office');
  const section = base.sections.find(({ locator }) => locator === '1-1');
  const [like] = base.observations;
  if (!section || !like) throw new Error('the specimen has changed');
  const paragraph = { kind: 'paragraph', locator: '1-1', paragraph: 1 } as const;
  const quantities = findQuantities(text).map(({ start, printed, value, unit, qualifier }) => ({
    id: idOf({ ...paragraph, offset: [...text.slice(0, start)].length }),
    value,
    unit,
    qualifier,
    printed,
    inName: false,
    lines: { start: 1, end: 1 },
  }));
  const figures = quantities.filter(({ unit }) => unit !== '%');
  return {
    ...base,
    key: '2024/general-office',
    year: 2024,
    relations: [],
    sections: [
      {
        ...section,
        blocks: [{ type: 'paragraph', id: idOf(paragraph), lines: { start: 1, end: 1 }, text, quantities }],
      },
    ],
    observations: measures.flatMap((measure, index) => {
      const figure = figures[index];
      if (!measure || !figure) return [];
      const { id: at, value, printed: quote, qualifier } = figure;
      return [
        {
          ...like,
          measure,
          dimension: '',
          member: 'total',
          value,
          quote,
          at,
          qualifier,
          unit: '件' as const,
          section: '1-1',
          printedIn: 'prose' as const,
        },
      ];
    }),
  };
}

const told = (text: string, ...measures: readonly (MeasureId | undefined)[]): unknown[] =>
  changesOf(saying(text, ...measures)).map(({ subject, change, quote }) => [
    subject.value,
    change.percent,
    quote,
  ]);

const [a, b, c] = ['applications.newReceived', 'reconsideration.total', 'litigation.total'] as const;

describe('a change is read of the figure it follows', () => {
  test.each<[string, unknown[]]>([
    ['收到申请378件，同比下降28.9%。', [[378, -28.9, '同比下降28.9%']]],
    ['收到申请378件（同比下降28.9%）。', [[378, -28.9, '同比下降28.9%']]],
    ['收到申请378件，较上年增长12%。', [[378, 12, '较上年增长12%']]],
    ['收到申请378件，比2023年减少28.9%。', [[378, -28.9, '比2023年减少28.9%']]],
    ['收到申请378件，与上年相比，下降28.9%。', [[378, -28.9, '与上年相比，下降28.9%']]],
    ['收到申请378件，同比降幅达28.9%。', [[378, -28.9, '同比降幅达28.9%']]],
    ['收到申请378件，同比增长-28.9%。', [[378, -28.9, '同比增长-28.9%']]],
    ['收到申请378件，同比下降28.9%；行政复议9件。', [[378, -28.9, '同比下降28.9%']]],
    [
      '收到申请378件，行政复议9件、行政诉讼14件，同比分别下降28.9%、增长3%和5%。',
      [
        [378, -28.9, '同比分别下降28.9%、增长3%和5%'],
        [9, 3, '同比分别下降28.9%、增长3%和5%'],
        [14, 5, '同比分别下降28.9%、增长3%和5%'],
      ],
    ],
  ])('%s', (text, changes) => expect(told(text, a, b, c)).toEqual(changes));

  test.each([
    ['收到申请378件，比2021年下降28.9%。'],
    ['收到申请378件，环比下降28.9%。'],
    ['收到申请378件，同比下降到28.9%。'],
    ['收到申请378件，按时答复率同比下降28.9%。'],
    ['收到申请378件、行政复议9件，同比下降28.9%。'],
    ['收到申请378件，行政复议9件、行政诉讼14件，同比分别下降28.9%、59.1%。'],
    ['收到申请378件（含上年结转13件），同比下降28.9%。'],
    ['同比下降28.9%，收到申请378件。'],
  ])('it is left to a declaration what could mean another figure: %s', (text) => {
    expect(told(text, a, b, c)).toEqual([]);
  });

  test('a figure that the vocabulary has no measure for has no change', () => {
    expect(told('走访企业378家，同比下降28.9%。')).toEqual([]);
  });
});

describe('held against every whole number', () => {
  test('one fits: 532', () => {
    expect(recordOf(archiveOf(y2020), received)).toMatchObject({
      verdict: 'holds',
      expected: -28.9,
      found: -28.9,
      difference: 0,
      note: '由此推算2019年的数字：只有532件符合。',
    });
  });

  test('several fit: 216 to 218', () => {
    expect(recordOf(archiveOf(y2018), '2018-citywide.change.complaints-valid').note).toBe(
      '由此推算2017年的数字：216件至218件都符合。',
    );
  });

  test('the words show the direction, the value its sign', () => {
    const [change, subject] = recordOf(archiveOf(y2020), received).operands;
    expect(change).toMatchObject({ role: 'change', value: -28.9, quote: '同比分别下降28.9%、59.1%、48.1%' });
    expect(subject).toMatchObject({ role: 'subject', value: 378, quote: '收到政府信息公开申请378件' });
  });

  test('a change that no whole number has is a difference: 9件, 下降59.3%', () => {
    const at = '2020-government.change.reconsideration-total';
    const record = recordOf(archiveOf(withQuantity(y2020, 's1-3-p1-q311', -59.3)), at);
    expect(record).toMatchObject({ verdict: 'differs', expected: -59.3, found: -59.1, difference: 0.2 });
    expect(record.note).toContain('2019年的数字不论是哪个整数，都得不出“下降59.3%”：最接近的是22件');
    expect(record.note).not.toMatch(/错误|有误/);
  });

  test('nothing falls by more than all of it', () => {
    const record = recordOf(
      archiveOf(withQuantity(y2020, 's1-3-p1-q311', -159.1)),
      '2020-government.change.reconsideration-total',
    );
    expect(record).toMatchObject({ verdict: 'differs', found: -100 });
  });

  test('a number printed in 万 is every number that is rounded to it', () => {
    const report = saying('收到申请18.2万件，同比增长10%。', a);
    const record = recordOf(archiveOf(report), '2024-general-office.change.applications-new-received');
    expect(record).toMatchObject({ verdict: 'holds' });
    expect(record.note).toContain('164,254件至166,665件都符合');
    expect(record.note).toContain('可能已经取舍');
  });

  /** Every number of the year before from which some of these is the change, tried one by one. */
  const tried = (now: readonly number[], percent: readonly number[]): string => {
    const fitting = Array.from({ length: 2_000 }, (_, index) => index + 1).filter((before) =>
      now.some((after) => percent.includes(changeOf(before, after, 1))),
    );
    return `${fitting[0]}件至${fitting.at(-1)}件都`;
  };

  test.each([
    ['收到申请193件，同比下降11%。', '216件至218件都'],
    ['收到申请370余件，同比下降28.8%。', tried([370, 371, 372, 373, 374, 375, 376, 377, 378, 379], [-28.8])],
    ['收到申请370件，同比下降近28.8%。', tried([370], [-28.9, -28.8, -28.7])],
  ])('what 余, 近 and 超过 leave open is open in the year before: %s', (text, range) => {
    expect(
      recordOf(archiveOf(saying(text, a)), '2024-general-office.change.applications-new-received').note,
    ).toContain(`：${range}符合`);
  });

  test('whatever the year before was, its true change holds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 0, max: 5_000 }),
        fc.integer({ min: 0, max: 2 }),
        (before, now, decimals) => {
          const percent = changeOf(before, now, decimals);
          const words = `${percent < 0 ? '下降' : '增长'}${Math.abs(percent).toFixed(decimals)}%`;
          const report = saying(`收到申请${now}件，同比${words}。`, a);
          expect(verdictOf(archiveOf(report), '2024-general-office.change.applications-new-received')).toBe(
            'holds',
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('where the archive holds the year before', () => {
  const y2023 = document('2023/general-office');
  const id = '2024-general-office.change.applications-new-received';
  const after = (percent: string) => archiveOf(y2023, saying(`收到申请700件，同比增长${percent}。`, a));
  const before = y2023.observations.find(
    ({ measure, member, printedIn }) => measure === a && member === 'total' && printedIn === 'table',
  );

  test('its number is one of the equation', () => {
    const percent = changeOf(before?.value ?? 0, 700, 1).toFixed(1);
    const record = recordOf(after(`${percent}%`), id);
    expect(record).toMatchObject({ verdict: 'holds', note: '与本档案收录的2023年的数字相符。' });
    expect(record.operands.map(({ role, value }) => [role, value])).toEqual([
      ['change', Number(percent)],
      ['subject', 700],
      ['previous', before?.value],
    ]);
  });

  test('another number of that year is a difference, though some whole number has the change', () => {
    const record = recordOf(after('28.9%'), id);
    expect(record).toMatchObject({
      verdict: 'differs',
      expected: 28.9,
      found: changeOf(before?.value ?? 0, 700, 1),
    });
    expect(record.note).toContain('按本档案收录的2023年的数字计算');
  });

  test('0 was the year before: nothing can be a percentage of it', () => {
    const none = archiveOf(withValue(y2023, before?.at ?? '', 0), saying('收到申请700件，同比增长10%。', a));
    expect(recordOf(none, id)).toMatchObject({
      verdict: 'not-assessable',
      note: '2023年的数字为0，无从计算同比增减。',
    });
  });

  test('of another scope it is another number', () => {
    const citywide = withObservation(y2023, before?.at ?? '', { scope: 'area' });
    const record = recordOf(archiveOf(citywide, saying('收到申请700件，同比增长10%。', a)), id);
    expect(record.operands.map(({ role }) => role)).toEqual(['change', 'subject']);
  });

  test('under another form that counts otherwise it is another number', () => {
    const own = y2023.observations.find(
      ({ measure, member, value, unit }) =>
        member === 'total' && value && unit !== '%' && !areComparable(measure, '2021', '2019'),
    );
    if (!own) throw new Error('the specimen has changed');
    const slug = own.measure.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('.', '-');
    const rolesUnder = (form: FormId) =>
      recordOf(
        archiveOf({ ...y2023, form }, saying('共10件，同比增长10%。', own.measure)),
        `2024-general-office.change.${slug}`,
      ).operands.map(({ role }) => role);
    expect(rolesUnder('2021')).toContain('previous');
    expect(rolesUnder('2019')).not.toContain('previous');
  });
});
