import { describe, expect, test } from 'vitest';
import { proposeFigures, type Example } from '../../scripts/propose/figures.ts';
import type { Observation } from '../../src/schema/observation.ts';
import type { Proposal } from '../../src/schema/annotation.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { example, notesOf, readWith } from './support.ts';

const wrapped = notesOf({ key: '2017/jiangzhou', form: '2014', topics: { '1': 'overview' } });
const notes: SeedNotes = { ...wrapped, layout: 'unwrapped' };
const received = example({ measure: 'applications.newReceived', quote: '共收到政府信息公开申请7896件' });
const interpreted = example({ measure: 'policyInterpretations', quote: '发布政策解读信息415条' });

/** The text of a report with these paragraphs. */
const report = (...paragraphs: readonly string[]): string =>
  ['江州市2017年政府信息公开工作年度报告', '', '一、工作总体情况', ...paragraphs].join('\n\n');

const proposalsIn = (text: string, examples: readonly Example[], known: readonly Observation[] = []) =>
  proposeFigures(readWith(text, notes).sections, known, examples);

const shown = ({ quote, measure, occurrence, nth }: Proposal): string =>
  [`${measure}: ${quote}`, occurrence && `occurrence ${occurrence}`, nth && `nth ${nth}`]
    .filter(Boolean)
    .join(', ');

describe('a figure is proposed where its phrase was seen before round another number', () => {
  test.each([
    ['another number', '2017年，全市共收到政府信息公开申请312件。', '共收到政府信息公开申请312件'],
    ['spaces round the number', '全市共收到政府信息公开申请 312 件。', '共收到政府信息公开申请312件'],
    ['full-width digits', '全市共收到政府信息公开申请３１２件。', '共收到政府信息公开申请３１２件'],
    ['thousands separators', '全市共收到政府信息公开申请1,312件。', '共收到政府信息公开申请1,312件'],
    ['a rounded number', '全市共收到政府信息公开申请1.2万余件。', '共收到政府信息公开申请1.2万余件'],
    ['about', '全市共收到政府信息公开申请超过300件。', '共收到政府信息公开申请超过300件'],
  ])('%s', (_, paragraph, quote) => {
    expect(proposalsIn(report(paragraph), [received])).toEqual([
      { measure: 'applications.newReceived', quote, like: '2018/jiangzhou 共收到政府信息公开申请7896件' },
    ]);
  });

  test('a wrap within the phrase', () => {
    const text = report('　　全市各级行政机关共收到政府信息公\n开申请312件，均已答复。');
    expect(proposeFigures(readWith(text, wrapped).sections, [], [received]).map(shown)).toEqual([
      'applications.newReceived: 共收到政府信息公开申请312件',
    ]);
  });

  test('Kangxi radicals in the phrase, on either side', () => {
    const plain = example({ measure: 'training.sessions', quote: '全年开展公开工作培训12场' });
    const radicals = example({ measure: 'training.sessions', quote: '全年开展公开⼯作培训12场' });
    expect(proposalsIn(report('全年开展公开⼯作培训9场。'), [plain])).toHaveLength(1);
    expect(proposalsIn(report('全年开展公开工作培训9场。'), [radicals])).toHaveLength(1);
  });

  test('dimension, member and scope are the example’s', () => {
    const from = example({
      measure: 'publishedInformation',
      dimension: 'kind',
      member: 'epidemic',
      quote: '发布疫情防控信息1933条',
      scope: 'organ',
    });
    expect(proposalsIn(report('全年发布疫情防控信息25条。'), [from])).toMatchObject([
      { measure: 'publishedInformation', dimension: 'kind', member: 'epidemic', scope: 'organ' },
    ]);
  });

  test('the number of the phrase that the example means', () => {
    const second = example({ measure: 'answers.granted', quote: '答复申请30件，其中同意公开20件', nth: 2 });
    expect(proposalsIn(report('全年答复申请120件，其中同意公开88件。'), [second]).map(shown)).toEqual([
      'answers.granted: 答复申请120件，其中同意公开88件, nth 2',
    ]);
  });

  test('in the order in which the text prints them', () => {
    const text = report('全年发布政策解读信息25条。', '共收到政府信息公开申请312件。');
    expect(proposalsIn(text, [received, interpreted]).map(shown)).toEqual([
      'policyInterpretations: 发布政策解读信息25条',
      'applications.newReceived: 共收到政府信息公开申请312件',
    ]);
  });

  test('each printing of the same words', () => {
    const same = '全市共收到政府信息公开申请312件。';
    const expected = [
      'applications.newReceived: 共收到政府信息公开申请312件, occurrence 1',
      'applications.newReceived: 共收到政府信息公开申请312件, occurrence 2',
    ];
    expect(proposalsIn(report(`${same}其中，${same}`), [received]).map(shown)).toEqual(expected);
    expect(proposalsIn(report(same, same), [received]).map(shown)).toEqual(expected);
  });
});

describe('nothing is proposed', () => {
  test.each([
    ['without an example', '共收到政府信息公开申请312件。', []],
    ['for other words round the same number', '共受理信访事项7896件。', [received]],
    ['for a phrase with a word more', '共收到政府信息公开类申请312件。', [received]],
    ['for the phrase of another measure word', '共收到政府信息公开申请312条。', [received]],
    ['for words without a number', '共收到政府信息公开申请若干件。', [received]],
    [
      'from an example without a number in digits',
      '依法确定一名负责人，今年仍依法确定一名负责人。',
      [example({ measure: 'training.sessions', quote: '依法确定一名负责人' })],
    ],
    ['for a year', '共收到政府信息公开申请2017年件。', [received]],
    [
      'from an example of hardly more than a unit',
      '组织培训12次。',
      [example({ measure: 'training.sessions', quote: '培训1次' })],
    ],
    [
      'from an example that says there was none',
      '未收取信息处理费，共3件。',
      [example({ measure: 'informationProcessingFee', quote: '未收取信息处理费', absent: true })],
    ],
    [
      'from an example that stands in another body’s series',
      '市政府办公厅受理申请554件。',
      [
        example({
          measure: 'applications.newReceived',
          quote: '市政府办公厅受理申请554件',
          standsIn: { body: 'office', scope: 'organ' },
        }),
      ],
    ],
  ])('%s', (_, paragraph, examples) => {
    expect(proposalsIn(report(paragraph), examples)).toEqual([]);
  });

  test('for a number that is read already', () => {
    const text = report('全市共收到政府信息公开申请312件，发布政策解读信息25条。');
    const { observations } = readWith(text, {
      ...notes,
      observations: [{ measure: 'applications.newReceived', quote: '收到政府信息公开申请312件' }],
    });
    expect(observations).toHaveLength(1);
    expect(proposalsIn(text, [received, interpreted], observations).map(shown)).toEqual([
      'policyInterpretations: 发布政策解读信息25条',
    ]);
  });

  test('for a number before the one that the phrase means', () => {
    const second = example({ measure: 'answers.granted', quote: '答复申请30件，其中同意公开20件', nth: 2 });
    const text = report('全年答复申请120件，其中同意公开88件。');
    const { observations } = readWith(text, {
      ...notes,
      observations: [{ measure: 'applications.answered', quote: '答复申请120件' }],
    });
    expect(observations).toHaveLength(1);
    expect(proposalsIn(text, [second], observations)).toHaveLength(1);
  });

  test('twice for one number: the longer phrase has it', () => {
    const shorter = example({ measure: 'applications.answered', quote: '政府信息公开申请30件' });
    const text = report('全市共收到政府信息公开申请312件。');
    for (const examples of [
      [received, shorter],
      [shorter, received],
    ])
      expect(proposalsIn(text, examples).map(({ measure }) => measure)).toEqual(['applications.newReceived']);
  });
});

test('a proposal that a person accepts reads the number it was made for', () => {
  const same = '全市共收到政府信息公开申请 1,312 件';
  const text = report(
    `${same}；${same}。`,
    '答复申请120件，其中同意公开８８件。',
    '发布政策解读信息2.5万余条。',
  );
  const granted = example({ measure: 'answers.granted', quote: '答复申请30件，其中同意公开20件', nth: 2 });
  const proposals = proposalsIn(text, [received, interpreted, granted]);
  const observations = proposals.map(({ like: _like, ...annotation }) => annotation);
  const reading = readWith(text, { ...notes, observations });
  expect(reading.problems).toEqual([]);
  expect(reading.observations.map(({ measure, value }) => [measure, value])).toEqual([
    ['applications.newReceived', 1312],
    ['applications.newReceived', 1312],
    ['answers.granted', 88],
    ['policyInterpretations', 25_000],
  ]);
  expect(new Set(reading.observations.map(({ at }) => at)).size).toBe(4);
});
