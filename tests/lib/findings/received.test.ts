import { describe, expect, test } from 'vitest';
import { east } from '../made-up-bodies.ts';
import { bureau, figures, report, shown, textsOf } from './support.ts';

const received = (value: number) => figures({ 'applications.newReceived': value });

describe('new requests rose or fell', () => {
  test('between two reports of one body and scope: by how many, and by what share', () => {
    const [one, ...others] = shown([report(2021, received(378)), report(2022, received(653))], 'received');
    expect(one?.text).toBe('市档案局2022年收到申请653件，比上年的378件多275件，多72.8%（推算）。');
    expect(one?.detail).toBe(
      '653 − 378 = 275，275 ÷ 378 = 72.8%。可以这样比：同一机关、同一口径（本机关），同一格式。',
    );
    expect(one?.finding.years).toEqual([2021, 2022]);
    expect(others).toEqual([]);
  });

  test('other numbers, another sentence', () => {
    expect(textsOf([report(2021, received(400)), report(2022, received(300))], 'received')).toEqual([
      '市档案局2022年收到申请300件，比上年的400件少100件，少25.0%（推算）。',
    ]);
  });

  test('each printed number leads to its cell', () => {
    const [one] = shown([report(2021, received(378)), report(2022, received(653))], 'received');
    expect(one?.finding.sentence.filter((part) => typeof part !== 'string')).toEqual([
      { text: '653件', url: '/2022/bureau/3/#s3-t1-r1-c1' },
      { text: '378件', url: '/2021/bureau/3/#s3-t1-r1-c1' },
    ]);
  });

  test('of several reports the last two are told', () => {
    const years = [2021, 2022, 2023].map((year, index) => report(year, received(100 * (index + 1))));
    expect(textsOf(years, 'received')).toEqual([
      '市档案局2023年收到申请300件，比上年的200件多100件，多50.0%（推算）。',
    ]);
  });

  test('years whose reports are not held are named; the year compared with is not called 上年', () => {
    const [one] = shown(
      [report(2020, received(378), { form: '2019' }), report(2023, received(653))],
      'received',
    );
    expect(one?.text).toContain('比2020年的378件多275件');
    expect(one?.detail).toContain('2019年版格式与2021年版格式的这一项可以相比。');
    expect(one?.detail).toContain('其间2021—2022年的报告本档案未收。');
  });

  test('a body that was renamed in between is one body, and both names are told', () => {
    const documents = [2019, 2020].map((year, index) => ({
      ...report(year, received(100 + 50 * index), { form: '2019', scope: 'area' }),
      body: 'east',
    }));
    const renamed = {
      ...east,
      names: east.names.map((name, index) => ({ ...name, short: `东${index === 0 ? '县' : '区'}` })),
    };
    const [one] = shown(documents, 'received', { bodies: [renamed] });
    expect(one?.text).toContain('东区（全区）2020年收到申请150件');
    expect(one?.detail).toContain('同一机关，2019年的报告称“东县”，2020年的报告称“东区”。');
  });

  test('a base under 20 gives no percentage', () => {
    const [one] = shown([report(2021, received(4)), report(2022, received(9))], 'received');
    expect(one?.text).toBe('市档案局2022年收到申请9件，比上年的4件多5件（推算）。');
    expect(one?.detail).toContain('基数不足20，不算百分比。');
  });
});

describe('nothing is told of', () => {
  test('one report', () => {
    expect(textsOf([report(2022, received(653))], 'received')).toEqual([]);
  });

  test('a change of less than a tenth', () => {
    expect(textsOf([report(2021, received(400)), report(2022, received(436))], 'received')).toEqual([]);
  });

  test('two scopes', () => {
    const documents = [
      report(2021, [{ measure: 'applications.newReceived', value: 378, scope: 'system' }]),
      report(2022, received(653)),
    ];
    expect(textsOf(documents, 'received')).toEqual([]);
  });

  test('reports that do not say whose work they count', () => {
    const unstated = (year: number, value: number) =>
      report(year, [{ measure: 'applications.newReceived', value, scope: 'unstated' }], {
        scope: 'unstated',
      });
    expect(textsOf([unstated(2021, 378), unstated(2022, 653)], 'received')).toEqual([]);
  });

  test('two bodies', () => {
    const other = { ...bureau, id: 'other', short: '市财政局' };
    const documents = [report(2021, received(378)), { ...report(2022, received(653)), body: 'other' }];
    expect(shown(documents, 'received', { bodies: [bureau, other] })).toEqual([]);
  });

  test('a number that another body’s report is declared to print for this one', () => {
    const office = { ...bureau, id: 'office', short: '市政府办公厅' };
    const lent = report(2021, [
      {
        measure: 'applications.newReceived',
        value: 554,
        dimension: 'level',
        member: 'office',
        standsIn: { body: 'office', scope: 'organ' },
      },
    ]);
    const own = { ...report(2022, received(300)), body: 'office' };
    expect(shown([lent, own], 'received', { bodies: [bureau, office] })).toEqual([]);
  });

  test('numbers that are only “at least”', () => {
    const vague = report(2021, [
      { measure: 'applications.newReceived', value: 300, qualifier: 'at-least' as const },
    ]);
    expect(textsOf([vague, report(2022, received(653))], 'received')).toEqual([]);
  });

  test('numbers printed in 万: they may have been rounded', () => {
    const rounded = report(2021, [{ measure: 'applications.newReceived', value: 400, quote: '0.04万' }]);
    expect(textsOf([rounded, report(2022, received(653))], 'received')).toEqual([]);
  });

  test('a year of which two reports of the body print different numbers', () => {
    const documents = [
      report(2021, received(378)),
      report(2021, received(380), { suffix: '-revised' }),
      report(2022, received(653)),
    ];
    expect(textsOf(documents, 'received')).toEqual([]);
  });
});
