/** How a year's requests ended, its tasks, what it lacks, and which of its documents are told in full. */
import { describe, expect, test } from 'vitest';
import { findDocument } from '../../../src/archive/archive.ts';
import { lackingIn } from '../../../src/lib/year/lacking.ts';
import { outcomesOf } from '../../../src/lib/year/outcomes.ts';
import { tasksOf } from '../../../src/lib/year/tasks.ts';
import { toYearPage } from '../../../src/lib/year/year-page.ts';
import { FEWEST_FOR_TABLE } from '../../../src/lib/year-table.ts';
import { forms, type MeasureId } from '../../../src/schema/vocabulary.ts';
import type { Body } from '../../../src/schema/body.ts';
import { archive as specimen, documentOf } from '../../support/specimen.ts';
import { city, east, madeUp, west, type MadeUp } from '../made-up-bodies.ts';

describe('how requests ended', () => {
  test('in the classes of the form, each led to where it is printed, with its share', () => {
    const found = outcomesOf(documentOf('2023/general-office'));
    expect(found?.total.count).toBe(651);
    expect(found?.rows.map(({ label, count, share }) => [label, count, share?.toFixed(1)])).toEqual([
      ['予以公开', 217, '33.3'],
      ['部分公开', 0, '0.0'],
      ['不予公开', 18, '2.8'],
      ['无法提供', 392, '60.2'],
      ['不予处理', 5, '0.8'],
      ['其他处理', 19, '2.9'],
    ]);
    expect(found?.rest).toBe(0);
  });

  test('a class of several rows tells those that are not 0, the greatest first, and leads to the greatest', () => {
    const unavailable = outcomesOf(documentOf('2023/general-office'))?.rows.find(
      ({ id }) => id === 'unavailable',
    );
    expect(unavailable?.parts.map(({ label, count }) => [label, count])).toEqual([
      ['本机关不掌握相关政府信息', 390],
      ['补正后申请内容仍不明确', 2],
    ]);
    expect(unavailable?.url).toBe(unavailable?.parts[0]?.url);
  });

  /** Every row of table 三 as given, the others 0. */
  const table = (counts: Partial<Record<MeasureId, number>>, without: readonly MeasureId[] = []): MadeUp => {
    const { classes, total } = forms['2021'].outcomes;
    const measures = [...classes.flatMap((one) => one.measures), total].filter(
      (one) => !without.includes(one),
    );
    return {
      body: 'east',
      year: 2022,
      scope: 'area',
      figures: measures.map((measure) => ({ measure, value: counts[measure] ?? 0 })),
    };
  };
  const read = (made: MadeUp) =>
    outcomesOf(findDocument(madeUp([city, east, west], [made]), `${made.year}/${made.body}`));

  test('of a small whole the counts alone', () => {
    const found = read(table({ 'outcomes.granted': 12, 'outcomes.totalProcessed': 19 }));
    expect(found?.rows.map(({ share }) => share)).toEqual(Array.from({ length: 6 }));
    expect(found?.rest).toBe(7);
    const larger = read(table({ 'outcomes.granted': 10, 'outcomes.totalProcessed': 20 }));
    expect(larger?.rows[0]?.share).toBe(50);
  });

  test('a class of which a row is not printed has no sum; a report without the whole tells nothing', () => {
    const counts = { 'outcomes.totalProcessed': 30 };
    expect(read(table(counts, ['outcomes.unavailable.notHeld']))?.rows.map(({ id }) => id)).not.toContain(
      'unavailable',
    );
    expect(read(table(counts, ['outcomes.totalProcessed']))).toBeUndefined();
    expect(read({ body: 'east', year: 2022 })).toBeUndefined();
  });

  test('never with figures of another scope', () => {
    const made = table({ 'outcomes.totalProcessed': 30 });
    expect(
      read({ ...made, figures: made.figures?.map((one) => ({ ...one, scope: 'organ' as const })) ?? [] }),
    ).toBeUndefined();
  });
});

describe('tasks of a notice', () => {
  test('by group, each with its section, and those who lead most of them first', () => {
    const tasks = tasksOf(documentOf('2020/yufubanfa-89'));
    expect(tasks?.groups).toHaveLength(6);
    expect(tasks?.groups.reduce((sum, { count }) => sum + count, 0)).toBe(tasks?.count);
    expect(tasks?.groups[2]).toEqual({
      title: '三、围绕优化营商环境加强政务信息公开',
      count: 6,
      url: '/2020/yufubanfa-89/annex-3/',
    });
    const counts = tasks?.leads.map(({ count }) => count) ?? [];
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(tasks?.leads[0]?.name).toBe('市政府办公厅');
    expect(tasks?.leads.map(({ name }) => name)).toContain('市委组织部（市公务员局）');
  });
  test('a report has none', () => {
    expect(tasksOf(documentOf('2023/general-office'))).toBeUndefined();
  });
});

describe('what the archive lacks of a year', () => {
  const archive = madeUp(
    [city, east, { ...west, names: [{ name: '某市西县人民政府', from: 2020 }] }],
    [
      { body: 'city', year: 2019 },
      { body: 'east', year: 2018 },
      { body: 'east', year: 2020 },
      { body: 'west', year: 2020 },
      { body: 'city', year: 2020, kind: 'notice', suffix: '-notice' },
    ],
  );
  const lacking = (year: number) =>
    lackingIn(archive, year).flatMap(({ bodies }) => bodies.map(({ body, held }) => `${body.id} ${held}`));

  test('the bodies of which other years are held, with those years; a notice is no report', () => {
    expect(lacking(2020)).toEqual(['city 2019']);
    expect(lacking(2018)).toEqual(['city 2019']);
  });
  test('not a body that did not exist yet', () => {
    expect(lacking(2019)).toEqual(['east 2018—2020（缺2019）']);
  });
  test('not a body of which nothing is held', () => {
    const other: Body = {
      id: 'north',
      kind: 'district',
      names: [{ name: '某市北区人民政府' }],
      short: '北区',
    };
    expect(lackingIn({ ...archive, bodies: [...archive.bodies, other] }, 2020)).toHaveLength(1);
  });
});

describe('told in full', () => {
  test('are all reports of few, in the order of bodies; notices are told apart', () => {
    const page = toYearPage(specimen, 2020);
    expect([page.told, page.others].map((all) => all.map(({ key }) => key))).toEqual([
      ['2020/government'],
      ['2020/yufubanfa-89'],
    ]);
    expect(page.asTable).toBe(false);
  });

  test('are those of the outermost bodies where there are many, which also stand in tables', () => {
    const towns = Array.from({ length: FEWEST_FOR_TABLE }, (_, index): Body => ({
      id: `town-${index}`,
      kind: 'town',
      parent: 'city',
      names: [{ name: `第${index}镇人民政府` }],
      short: `第${index}镇`,
    }));
    const reports = [...towns, city].map(({ id }): MadeUp => ({ body: id, year: 2022, scope: 'area' }));
    const page = toYearPage(madeUp([city, ...towns], reports), 2022);
    expect(page.told.map(({ body }) => body)).toEqual(['city']);
    expect(page.reports).toHaveLength(reports.length);
    expect(page.asTable).toBe(true);
  });

  test('is nothing in a year that has a notice only', () => {
    const page = toYearPage(madeUp([city], [{ body: 'city', year: 2021, kind: 'notice' }]), 2021);
    expect([page.told.length, page.others.length]).toEqual([0, 1]);
  });
});
