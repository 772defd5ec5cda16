/** Relations declared beside the seeds: part-whole, percentage, same, change, not-comparable. */
import { describe, expect, test } from 'vitest';
import { roundedShare } from '../../scripts/checks/percentage.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import type { Observation } from '../../src/schema/observation.ts';
import {
  archiveOf,
  document,
  recordOf,
  verdictOf,
  withObservation,
  withParagraphs,
  withQuantity,
  withSection,
  withValue,
} from './support.ts';

const y2012 = document('2012/citywide');
const y2018 = document('2018/citywide');
const y2020 = document('2020/government');
const y2023 = document('2023/general-office');

describe('part-whole', () => {
  const byLevel = '2018-citywide.part-whole.proactive-items-by-level';

  test('194197 + 1072715 = 1266912', () => {
    expect(recordOf(archiveOf(y2018), byLevel)).toMatchObject({
      verdict: 'holds',
      expected: 1266912,
      found: 1266912,
      note: '',
    });
  });

  test('turns on a misprint, found − expected with its sign', () => {
    const record = recordOf(archiveOf(withValue(y2018, 's2-p1-q64', 1072751)), byLevel);
    expect(record).toMatchObject({ verdict: 'differs', difference: 36 });
    expect(record.note).toContain('重复计算');
    const fewer = recordOf(archiveOf(withValue(y2018, 's2-p1-q64', 1072705)), byLevel);
    expect(fewer).toMatchObject({ verdict: 'differs', difference: -10 });
    expect(fewer.note).toContain('另有未列出的部分');
  });

  test('the same whole may be split twice: by level and by channel', () => {
    expect(verdictOf(archiveOf(y2018), '2018-citywide.part-whole.proactive-items-by-channel')).toBe('holds');
  });

  test('1.5万余 + 3.3万余 and 4.8万余 meet as intervals, and the note says so', () => {
    const id = '2012-citywide.part-whole.proactive-website-items-by-level';
    const record = recordOf(archiveOf(y2012), id);
    expect(record).toMatchObject({ verdict: 'holds', expected: 48000, found: 48000 });
    expect(record.note).toContain('原文为约数，按区间比较');
    expect(verdictOf(archiveOf(withValue(y2012, 's2-1-p1-q80', 17000)), id)).toBe('differs');
  });

  test('150余 is at least 70余 + 80余, and less than 160', () => {
    const id = '2012-citywide.part-whole.applications-receiving-points-by-level';
    const exact = (value: number): string =>
      verdictOf(archiveOf(withObservation(y2012, 's3-p1-q55', { value, qualifier: '' })), id);
    expect([149, 150, 169, 170].map(exact)).toEqual(['differs', 'holds', 'holds', 'differs']);
  });

  test('约 lies on both sides of its number', () => {
    const id = '2012-citywide.part-whole.weibo-members-by-level';
    const about = (value: number): string =>
      verdictOf(archiveOf(withObservation(y2012, 's2-4-p1-q63', { value, qualifier: 'about' })), id);
    expect([70, 73, 75, 80, 90].map(about)).toEqual(['holds', 'holds', 'holds', 'holds', 'differs']);
  });

  test('a declared remark is kept', () => {
    expect(
      recordOf(
        archiveOf(y2012),
        '2012-citywide.part-whole.applications-new-received-by-applications-answered',
      ).note,
    ).toBe('原文称收到的申请“均已全部答复”。');
  });

  test('a figure the report no longer prints makes it not assessable, and names it', () => {
    const record = recordOf(archiveOf(withObservation(y2018, 's2-p1-q48', undefined)), byLevel);
    expect(record.verdict).toBe('not-assessable');
    expect(record.note).toContain('市级');
  });
});

describe('percentage', () => {
  test.each([
    [1493, 1532, 1, 97.5],
    [138000, 140000, 1, 98.6],
    [1, 8, 0, 13],
    [1, 8, 1, 12.5],
    [1, 40, 0, 3],
    [1, 200, 1, 0.5],
    [35, 35, 0, 100],
    [0, 35, 0, 0],
    [2, 3, 2, 66.67],
  ])('%i of %i with %i decimals is %d%%, half rounded up', (part, whole, decimals, share) => {
    expect(roundedShare(part, whole, decimals)).toBe(share);
  });

  const rate = '2018-citywide.percentage.normative-documents-disclosed-of-normative-documents-issued';

  test('97.5% = 1493 ÷ 1532, rounded to the printed decimals', () => {
    const record = recordOf(archiveOf(y2018), rate);
    expect(record).toMatchObject({ verdict: 'holds', expected: 97.5, found: 97.5 });
    expect(record.operands.map(({ role, value, unit }) => [role, value, unit])).toEqual([
      ['percentage', 97.5, '%'],
      ['part', 1493, '件'],
      ['whole', 1532, '件'],
    ]);
    expect(record.operands[0]).toMatchObject({ quote: '97.5%', url: '/2018/citywide/2-1-1/#s2-1-1-p1-q130' });
  });

  test('turns on the printed percentage, on the part and on the whole', () => {
    expect(recordOf(archiveOf(withQuantity(y2018, 's2-1-1-p1-q130', 97.4)), rate)).toMatchObject({
      verdict: 'differs',
      difference: 0.1,
      note: expect.stringMatching(/^原文数据之间相差0\.1个百分点。可能的解读：百分比的取舍方法/),
    });
    expect(verdictOf(archiveOf(withValue(y2018, 's2-1-1-p1-q121', 1483)), rate)).toBe('differs');
    expect(verdictOf(archiveOf(withValue(y2018, 's2-1-1-p1-q111', 1523)), rate)).toBe('differs');
  });

  test('a share of an approximate whole is an interval', () => {
    const about = withObservation(y2018, 's2-1-1-p1-q111', { value: 1530, qualifier: 'at-least' });
    expect(recordOf(archiveOf(about), rate).note).toContain('按区间比较');
    expect(verdictOf(archiveOf(about), rate)).toBe('holds');
  });

  test('超过97.4% may be said of 97.45…%, although that is rounded to 97.5%', () => {
    const over = withParagraphs(y2018, '2-1-1', (paragraph) => ({
      ...paragraph,
      quantities: paragraph.quantities.map((quantity) =>
        quantity.id === 's2-1-1-p1-q130' ? { ...quantity, value: 97.4, qualifier: 'at-least' } : quantity,
      ),
    }));
    expect(verdictOf(archiveOf(over), rate)).toBe('holds');
  });

  test('nothing can be a share of 0, nor of what may be 0', () => {
    const of = (changed: Partial<Observation>) =>
      recordOf(archiveOf(withObservation(y2018, 's2-1-1-p1-q111', changed)), rate);
    expect(of({ value: 0 })).toMatchObject({
      verdict: 'not-assessable',
      note: expect.stringContaining('为0，'),
    });
    expect(of({ value: 1000, qualifier: 'about' })).toMatchObject({
      verdict: 'not-assessable',
      note: expect.stringContaining('可以小到0'),
    });
  });

  test('two shares in one sentence are told apart: 24% online, 24% in person, 3% by fax', () => {
    const urls = ['online', 'in-person', 'fax'].map(
      (channel) =>
        recordOf(archiveOf(y2018), `2018-citywide.percentage.applications-new-received-channel-${channel}`)
          .operands[0]?.url,
    );
    expect(new Set(urls).size).toBe(3);
  });
});

describe('same', () => {
  const id = '2020-government.same.applications-new-received';

  test('378 in prose and in the table', () => {
    const record = recordOf(archiveOf(y2020), id);
    expect(record).toMatchObject({ verdict: 'holds', expected: 378, found: 378 });
    expect(record.operands.map(({ role }) => role)).toEqual(['left', 'right']);
  });

  test('turns when the table says something else', () => {
    expect(recordOf(archiveOf(withValue(y2020, 's3-t1-r1-c7', 387)), id)).toMatchObject({
      verdict: 'differs',
      expected: 378,
      found: 387,
      difference: 9,
    });
  });

  test('a whole between decimals of 万 and the exact number meet: 80.62万余, 80.62万', () => {
    expect(
      recordOf(
        archiveOf(y2012),
        '2012-citywide.same.archives-opened-volumes-and-proactive-items-channel-archives',
      ),
    ).toMatchObject({ verdict: 'holds', note: expect.stringContaining('不小于806,200、小于806,300') });
  });
});

describe('ledger', () => {
  const id = '2020-government.ledger.licensing-items';

  test('words of absence are 0: 无行政许可 = 0 of the year before + 0', () => {
    const record = recordOf(archiveOf(y2020), id);
    expect(record).toMatchObject({ verdict: 'holds', expected: 0, found: 0 });
    expect(record.operands.map(({ role, value }) => [role, value])).toEqual([
      ['whole', 0],
      ['previous', 0],
      ['added', 0],
    ]);
    expect(verdictOf(archiveOf(withValue(y2020, 's2-t1-r3-c1', 2)), id)).toBe('differs');
  });

  test('it keeps the address it had when it was a relation of another kind', () => {
    expect(recordOf(archiveOf(y2020), id).formerly).toEqual([
      '2020-government.part-whole.licensing-items-by-licensing-change-and-licensing-previous-items',
    ]);
  });
});

describe('by rule, without a declaration', () => {
  const undeclared = { ...y2020, relations: [] };
  const same = '2020-government.same.applications-new-received';

  test('what prose and table both print of one measure and scope is one figure', () => {
    expect(verdictOf(archiveOf(undeclared), same)).toBe('holds');
    expect(verdictOf(archiveOf(withValue(undeclared, 's1-3-p1-q277', 387)), same)).toBe('differs');
  });

  test('of another scope it is another figure', () => {
    const citywide = withObservation(undeclared, 's1-3-p1-q277', { scope: 'area', value: 387 });
    expect(() => recordOf(archiveOf(citywide), same)).toThrow('no check');
  });

  test('a declaration that it is not comparable is heeded', () => {
    const declared: ArchiveDocument = {
      ...undeclared,
      relations: [
        {
          rule: 'not-assessable',
          a: { measure: 'applications.newReceived', printedIn: 'prose' },
          b: { measure: 'applications.newReceived', printedIn: 'table' },
          reason: '正文的数字含上年结转，表格不含。',
        },
      ],
    };
    expect(() => recordOf(archiveOf(declared), same)).toThrow('no check');
  });

  test('litigation in prose is what the table prints of suits brought directly and after reconsideration', () => {
    const id =
      '2020-government.part-whole.litigation-total-by-litigation-after-reconsideration-total-and-litigation-direct-total';
    expect(recordOf(archiveOf(undeclared), id)).toMatchObject({ verdict: 'holds', expected: 14, found: 14 });
    expect(verdictOf(archiveOf(withValue(undeclared, 's1-3-p1-q295', 15)), id)).toBe('differs');
  });

  test('a second printing has an id of its own', () => {
    const twice = {
      ...undeclared,
      observations: undeclared.observations.flatMap((one) =>
        one.at === 's1-3-p1-q277' ? [one, { ...one, value: 387 }] : [one],
      ),
    };
    expect([same, `${same}-2`].map((id) => verdictOf(archiveOf(twice), id))).toEqual(['holds', 'differs']);
  });
});

describe('list-length', () => {
  const columns = '2018-citywide.list-length.websites-special-columns';
  const parlours = '2018-citywide.list-length.websites-parlours';

  test('7个专栏 are seven names', () => {
    const record = recordOf(archiveOf(y2018), columns);
    expect(record).toMatchObject({ verdict: 'holds', expected: 7, found: 7 });
    expect(record.operands[1]).toMatchObject({
      role: 'listed',
      value: 7,
      quote: '脱贫攻坚、社会救助和社会福利、教育、基本医疗卫生、环境保护、灾害事故救援、文化旅游',
    });
  });

  test('40个网上客厅 are 38 districts and two that are named', () => {
    expect(recordOf(archiveOf(y2018), parlours).operands.map(({ role, value }) => [role, value])).toEqual([
      ['whole', 40],
      ['part', 38],
      ['listed', 2],
    ]);
  });

  const withItems = (id: string, change: (items: string[]) => string[]) => {
    const measure = { [columns]: 'websites.specialColumns', [parlours]: 'websites.parlours' }[id];
    const relations = y2018.relations.map((relation) =>
      relation.rule === 'list-length' && 'measure' in relation.whole && relation.whole.measure === measure
        ? { ...relation, items: change(relation.items) }
        : relation,
    );
    return recordOf(archiveOf({ ...y2018, relations }), id);
  };

  test('a list of which a name is left out, in the middle or at an end, is not the printed one', () => {
    expect(withItems(columns, (items) => items.toSpliced(3, 1)).verdict).toBe('not-assessable');
    expect(withItems(columns, (items) => items.slice(1)).verdict).toBe('not-assessable');
    expect(withItems(columns, (items) => items.slice(0, -1)).verdict).toBe('not-assessable');
  });

  test('a count that is not that of the names is a difference', () => {
    const at = y2018.observations.find(({ measure }) => measure === 'websites.specialColumns')?.at ?? '';
    expect(recordOf(archiveOf(withValue(y2018, at, 8)), columns)).toMatchObject({
      verdict: 'differs',
      difference: -1,
    });
  });
});

describe('never assessed', () => {
  test('words without a number are held against a number by a reader only', () => {
    const record = recordOf(archiveOf(y2012), '2012-citywide.not-comparable.litigation-total-and-s6-p1');
    expect(record.operands.map(({ role, value, quote }) => [role, value, quote])).toEqual([
      ['left', 0, '未发生涉及信息公开的行政诉讼案件'],
      ['right', null, '因不及时回复引起的行政诉讼和行政复议还时有发生'],
    ]);
  });

  test('in force in the city and in the office are not compared', () => {
    const record = recordOf(
      archiveOf(y2023),
      '2023-general-office.not-comparable.normative-documents-in-force',
    );
    expect(record).toMatchObject({ verdict: 'not-assessable', difference: null });
    expect(record.operands.map(({ value }) => value)).toEqual([7346, 608]);
  });
});

test('words that are no longer printed make a percentage not assessable', () => {
  const without: ArchiveDocument = withSection(y2018, '2-1-1', () => undefined);
  const record = recordOf(
    archiveOf(without),
    '2018-citywide.percentage.normative-documents-disclosed-of-normative-documents-issued',
  );
  expect(record).toMatchObject({ verdict: 'not-assessable', note: '原文没有印出这一百分比。' });
});
