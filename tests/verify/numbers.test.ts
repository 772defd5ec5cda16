import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { casesIn, toCase, type Case } from '../../scripts/bench/numbers/cases.ts';
import { madeOf } from '../../scripts/bench/numbers/generate.ts';
import { complaintsOf, outcomesIn, scoreOf } from '../../scripts/bench/numbers/score.ts';
import { toRandom } from '../../scripts/bench/random.ts';
import { archiveFiles } from '../../scripts/verify/files.ts';
import type { Archive } from '../../src/archive/archive.ts';
import { toHeld } from '../../src/data/verify/held.ts';
import { verifyNumbers } from '../../src/verify/numbers/numbers.ts';
import { city, east, madeUp, west } from '../lib/made-up-bodies.ts';
import { root } from '../support/root.ts';
import { archive } from '../support/specimen.ts';

const read = (name: string): Case[] =>
  casesIn(readFileSync(`${root}scripts/bench/numbers/${name}.txt`, 'utf8'));

const judged = (of: Archive, article: string) => verifyNumbers(article, toHeld(of), archiveFiles(of));

/** Marked sentences, each number with the verdict it must get. */
async function expectVerdicts(of: Archive, ...marked: string[]): Promise<void> {
  expect(complaintsOf(await outcomesIn(of, marked.map(toCase)))).toEqual([]);
}

describe('sentences written by hand', () => {
  test.each([
    ['by-hand', 98],
    ['fresh', 93],
    ['traps', 80],
    ['short', 85],
    ['compared', 95],
  ])('%s: no wrong agreement, and %d %% of the decidable decided', async (name, least) => {
    const { numbers, wrongAgreements, decided } = scoreOf(await outcomesIn(archive, read(name)));
    expect(numbers).toBeGreaterThan(50);
    expect(complaintsOf(wrongAgreements)).toEqual([]);
    expect(decided).toBeGreaterThan(least);
  });
});

test('sentences made of the observations: no wrong agreement, and 97 % of the decidable decided', async () => {
  const random = toRandom('a sample of another seed');
  const sample = random.shuffle(madeOf(archive, random)).slice(0, 400);
  const { wrongAgreements, decided } = scoreOf(
    await outcomesIn(
      archive,
      sample.map(({ text }) => toCase(text)),
    ),
  );
  expect(complaintsOf(wrongAgreements)).toEqual([]);
  expect(decided).toBeGreaterThan(97);
});

describe('numbers held against each other', () => {
  test('bodies of a list are added up, and what is compared is taken apart', async () => {
    await expectVerdicts(
      archive,
      '2018年，市政府办公厅和市政府部门合计受理申请{2688件=derived}。',
      '2018年全市收到政府信息公开申请{7896件=agrees}，比市政府办公厅多{7342件=derived}。',
      '2018年市政府部门收到的申请比区县政府多{3074件=unknown}。',
    );
  });

  test('a change since a year said before is reckoned, and a wrong one is told', async () => {
    await expectVerdicts(
      archive,
      '2020年至2023年，市政府机关收到的申请由{378件=agrees}增加到{653件=agrees}，增加{275件=derived}。',
      '市政府办公厅收到的申请由2020年的{378件=agrees}增加到2023年的{653件=agrees}，增加{285件=differs}。',
    );
  });

  test('what another number of the sentence rightly says is not what this one should say', async () => {
    await expectVerdicts(
      archive,
      '2020年对41个区县政府、{44个=agrees}市政府部门开展了政务公开评估，共{85个=derived/unknown}单位。',
      '2023年市政府办公厅收到自然人申请{43件=differs}、商业企业申请{607件=differs}。',
    );
  });

  test('whose it is stays with what was answered, and all the city is another', async () => {
    await expectVerdicts(
      archive,
      '2018年，市政府部门受理申请{2134件=agrees}、答复{2046件=agrees}，答复率{96%=agrees}；全市答复{7747件=agrees}。',
      '2018年市政府办公厅答复{554件=agrees}，其余{7193件=unknown}由部门和区县答复。',
    );
  });

  test('办理 may be what was taken up and what was done', async () => {
    await expectVerdicts(
      archive,
      '2023年市政府办公厅共办理政府信息公开申请{651件=unknown}。',
      '2023年市政府办公厅共办理政府信息公开申请{561件=differs}。',
    );
  });

  test('what comes from or goes to another year is of the report between', async () => {
    await expectVerdicts(
      archive,
      '2023年市政府办公厅新收申请{653件=agrees}，从2022年转来{57件=agrees}，转到2024年{59件=agrees}。',
      '2023年市政府办公厅的申请中从2021年结转的有{57件=unknown}。',
    );
  });
});

describe('a verdict says', () => {
  test('where the number is printed', async () => {
    const [found] = await judged(archive, '2023年，市政府办公厅新收政府信息公开申请653件。');
    expect(found).toEqual({
      printed: '653件',
      value: 653,
      unit: '件',
      start: 22,
      end: 26,
      verdict: 'agrees',
      url: '/2023/general-office/3/#s3-t1-r1-c7',
      formula: null,
      note: '原文印有“653件”（2023年市政府办公厅报告，本年新收政府信息公开申请）。',
    });
  });

  test('whose number it is, where the article says another body', async () => {
    const [found] = await judged(archive, '2023年，全市受理政府信息公开申请653件。');
    expect(found?.verdict).toBe('other-scope');
    expect(found?.note).toContain('653件是市政府办公厅本机关的，不是全市的');
  });

  test('which number is printed instead', async () => {
    const [found] = await judged(archive, '2018年全市共受理行政复议申请486件。');
    expect(found?.verdict).toBe('differs');
    expect(found?.note).toContain('“468件”');
  });

  test('how the number follows from printed ones', async () => {
    const [found] = await judged(archive, '2023年市政府办公厅新收申请比2018年增长17.9%。');
    expect(found?.verdict).toBe('derived');
    expect(found?.formula).toBe('(653 − 554) ÷ 554 = 17.9%');
  });

  test('places in characters, not in the units of the engine', async () => {
    const [found] = await judged(archive, '𠮷𠮷2023年，市政府办公厅新收政府信息公开申请653件。');
    expect([found?.start, found?.end]).toEqual([24, 28]);
  });
});

describe('a number that is printed proves nothing', () => {
  test.each([
    ['without a year', '市政府办公厅新收政府信息公开申请{653件=unknown}。'],
    ['of a year whose report is not held', '2019年，市政府办公厅受理政府信息公开申请{653件=unknown}。'],
    ['of a body that is not held', '重庆市公安局2023年受理政府信息公开申请{653件=unknown}。'],
    ['of several years', '2020年至2023年，市政府办公厅共受理申请{653件=unknown}。'],
    ['that is denied', '2023年，市政府办公厅没有收到申请{653件=unknown}。'],
    ['that is planned', '2023年，市政府办公厅计划受理申请{653件=unknown}。'],
    ['of people', '2023年，市政府办公厅收到申请{653人=unknown}。'],
    ['of a part that nobody prints', '2023年，市政府办公厅收到环保类政府信息公开申请{653件=unknown}。'],
    ['of percentage points', '2020年市政府机关申请同比下降{28.9个百分点=unknown/differs}。'],
    ['that goes the other way', '2020年市政府机关申请同比增长{28.9%=differs}。'],
    [
      'of a report that is not held',
      '《重庆市人民政府办公厅2019年政府信息公开工作年度报告》显示，新收申请{653件=unknown}。',
    ],
  ])('%s', async (_, marked) => {
    await expectVerdicts(archive, marked);
  });
});

describe('another city', () => {
  const of = madeUp(
    [city, east, west],
    [
      {
        body: 'east',
        year: 2022,
        scope: 'area',
        figures: [
          { measure: 'applications.newReceived', value: 120 },
          { measure: 'outcomes.granted', value: 45 },
          { measure: 'outcomes.totalProcessed', value: 118 },
        ],
      },
      {
        body: 'east',
        year: 2019,
        scope: 'area',
        figures: [{ measure: 'applications.newReceived', value: 60 }],
      },
      {
        body: 'west',
        year: 2022,
        scope: 'area',
        figures: [
          { measure: 'applications.newReceived', value: 80 },
          { measure: 'outcomes.granted', value: 30 },
        ],
      },
      {
        body: 'city',
        year: 2022,
        scope: 'organ',
        figures: [{ measure: 'applications.newReceived', value: 400 }],
      },
    ],
  );

  test('has its own bodies, former names and areas', async () => {
    await expectVerdicts(
      of,
      '2022年，东区收到政府信息公开申请{120件=agrees}，予以公开{45件=agrees}；西县收到{80件=agrees}。',
      '2022年，西县收到政府信息公开申请{120件=differs}。',
      '2019年，某市东县人民政府收到政府信息公开申请{60件=agrees}。',
      '2022年，东区全区收到政府信息公开申请{120件=agrees}，比2019年翻番，增长{100%=derived}。',
      '2022年，某市全市收到政府信息公开申请{400件=other-scope}。',
      '2022年，某市人民政府收到政府信息公开申请{400件=agrees}。',
      '2022年，东区予以公开的申请占{38.1%=derived}。',
      '2022年，南区收到政府信息公开申请{120件=unknown}。',
    );
  });

  test('whose body nobody names is not guessed among many', async () => {
    const many = madeUp(
      [city, east, west],
      ['east', 'west', 'city'].flatMap((body) =>
        [0, 1].map((index) => ({
          body,
          year: 2022,
          scope: 'area' as const,
          suffix: index === 0 ? '' : '-organ',
          figures: [{ measure: 'applications.newReceived' as const, value: 120 }],
        })),
      ),
    );
    await expectVerdicts(many, '2022年收到政府信息公开申请{120件=unknown}。');
  });
});
