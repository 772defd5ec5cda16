import { describe, expect, test } from 'vitest';
import type { MadeUp } from '../made-up-bodies.ts';
import { report, shown, textsOf } from './support.ts';

type Figures = NonNullable<MadeUp['figures']>;

const level = (member: string, received: number, answered: number): Figures => [
  { measure: 'applications.newReceived', value: received, dimension: 'level', member },
  { measure: 'applications.answered', value: answered, dimension: 'level', member },
];
const old = (figures: Figures): MadeUp => report(2018, figures, { form: '2014' });

describe('not answered within the year', () => {
  test('the level with the largest share first, the others after it', () => {
    const documents = [
      old([
        ...level('districts', 5208, 5147),
        ...level('departments', 2134, 2046),
        ...level('office', 554, 554),
      ]),
    ];
    const [one] = shown(documents, 'unanswered');
    expect(one?.text).toBe(
      '市档案局2018年的报告里，市政府部门收到申请2,134件，答复2,046件，相差88件（4.1%，推算）；区县政府61件（1.2%），市政府办公厅0件。',
    );
    expect(one?.detail).toContain('市政府部门：2,134件 − 2,046件 = 88');
    expect(one?.detail).toContain('不等于逾期');
  });

  test('a level of under 20 has no share and does not come first', () => {
    const documents = [old([...level('districts', 500, 400), ...level('office', 10, 1)])];
    expect(textsOf(documents, 'unanswered')[0]).toContain(
      '区县政府收到申请500件，答复400件，相差100件（20.0%，推算）；市政府办公厅9件。',
    );
  });

  test.each([
    ['everything was answered', [...level('districts', 500, 500), ...level('office', 100, 100)]],
    [
      'more was answered than received: other requests are among them',
      [...level('districts', 500, 510), ...level('office', 100, 90)],
    ],
    ['only one level prints both', level('districts', 500, 400)],
  ])('nothing where %s', (_, figures) => {
    expect(textsOf([old(figures)], 'unanswered')).toEqual([]);
  });
});

const channels = (letter: number, online: number, whole?: number): Figures => [
  ...(whole === undefined ? [] : [{ measure: 'applications.newReceived' as const, value: whole }]),
  { measure: 'applications.newReceived', value: letter, dimension: 'channel', member: 'letter' },
  { measure: 'applications.newReceived', value: online, dimension: 'channel', member: 'online' },
];

describe('the largest part', () => {
  test('with its share of the printed whole', () => {
    expect(textsOf([old(channels(30, 60, 100))], 'largest')).toEqual([
      '市档案局2018年收到的申请，按渠道分，最多的是网络申请：60件，占60.0%（推算）。',
    ]);
  });

  test('other numbers, another part', () => {
    expect(textsOf([old(channels(70, 30, 100))], 'largest')[0]).toContain('最多的是信函申请：70件，占70.0%');
  });

  test('of the last report that splits the whole so', () => {
    const documents = [old(channels(70, 30, 100)), { ...old(channels(30, 60, 100)), year: 2017 }];
    expect(textsOf(documents, 'largest')[0]).toContain('2018年');
  });

  test.each([
    ['two are equally large', channels(50, 50, 100)],
    ['the whole is not printed', channels(30, 60)],
    ['the whole is under 20', channels(3, 6, 10)],
    ['a part is larger than the whole', channels(30, 160, 100)],
  ])('nothing where %s', (_, figures) => {
    expect(textsOf([old(figures)], 'largest')).toEqual([]);
  });
});
