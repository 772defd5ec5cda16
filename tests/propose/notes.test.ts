import { describe, expect, test } from 'vitest';
import { formOf } from '../../scripts/propose/notes.ts';
import { example, file, propose, readWith } from './support.ts';

const narrative = `江州市东山区2017年政府信息公开工作年度报告

一、概述

2017年，区政府共收到政府信息公开申请 312 件，均已答复。

- 1 -

二、主动公开政府信息情况

全年主动公开政府信息20条。

三、依申请公开情况

（一）申请受理情况。好。

（二）行政复议和行政诉讼情况。无。

四、存在的主要问题及改进措施

培训有待加强。

江州市东山区人民政府

2018年3月1日
`;

/** A report whose third part has lost its number, and whose fourth bears the number of the third. */
const misnumbered = `江州市2023年政府信息公开工作年度报告

一、总体情况

2023年，我市深入推进政务公开。

二、主动公开政府信息情况

无。

收到和处理政府信息公开申请情况

无。

三、政府信息公开行政复议、行政诉讼情况

无。

五、存在的主要问题及改进情况

无。

六、其他需要报告的事项

无。
`;

describe('proposeNotes(fresh, around) says of a report', () => {
  test('its key, body, scope, form, issuer, topics and furniture, each with the words it was read from', () => {
    const { notes, evidence, title } = propose(narrative);
    expect(title?.printed.text).toBe('江州市东山区2017年政府信息公开工作年度报告');
    expect(notes).toMatchObject({
      key: '2017/dongshan-district',
      kind: 'report',
      body: 'dongshan-district',
      scope: 'area',
      form: '2014',
      topics: { '1': 'overview', '2': 'proactive', '3': 'applications', '3-2': 'remedies', '4': 'problems' },
      furniture: [{ line: 7, text: '- 1 -', kind: 'page-mark' }],
    });
    expect(evidence.get('key')).toBe('line 1: 江州市东山区2017年政府信息公开工作年度报告');
    expect(evidence.get('issuer')).toBe('the title: 江州市东山区2017年政府信息公开工作年度报告');
    expect(evidence.get('topics.3-2')).toBe('（二）行政复议和行政诉讼情况。');
  });

  test('the figures phrased as in the archive, as proposals only', () => {
    const examples = [example({ measure: 'applications.newReceived', quote: '收到政府信息公开申请7896件' })];
    const { notes } = propose(narrative, { around: { examples } });
    expect(notes.observations).toEqual([]);
    expect(notes.proposals).toMatchObject([{ quote: '收到政府信息公开申请312件' }]);
    expect(readWith(narrative, notes).observations).toEqual([]);
  });

  test('notes with which it is read without a problem', () => {
    expect(readWith(narrative, propose(narrative).notes).problems).toEqual([]);
  });

  test('`layout: unwrapped` and the original where they are given, and neither where not', () => {
    const original = { file: 'report.docx', sha256: 'a'.repeat(64) };
    expect(propose(narrative, { unwrapped: true, original }).notes).toMatchObject({
      layout: 'unwrapped',
      original,
    });
    expect(propose(narrative).notes).not.toHaveProperty('layout');
    expect(propose(narrative).notes).not.toHaveProperty('original');
  });
});

describe('a misnumbered part is proposed under `headings`', () => {
  test('whether its number is missing or another’s, and the report is read with it', () => {
    const { notes } = propose(misnumbered);
    expect(notes.headings).toEqual([
      { line: 11, locator: '3', reason: '原文未印序号' },
      { line: 15, locator: '4', reason: '原文序号印作“三、”' },
    ]);
    const { sections } = readWith(misnumbered, notes);
    expect(sections.map(({ locator, marker, title }) => [locator, marker, title]).slice(3, 5)).toEqual([
      ['3', '', '收到和处理政府信息公开申请情况'],
      ['4', '三、', '政府信息公开行政复议、行政诉讼情况'],
    ]);
  });

  test('a report that numbers its parts as it should has none', () => {
    const right = misnumbered.replace('三、政府', '四、政府').replace('\n收到和', '\n三、收到和');
    expect(propose(right).notes.headings).toEqual([]);
  });

  test('a heading that could be anything is not placed for you', () => {
    const stray = misnumbered.replace('五、存在的主要问题及改进情况', '五、工作展望\n\n好。\n\n二、后记');
    expect(propose(stray).notes.headings.map(({ locator }) => locator)).toEqual(['3', '4']);
  });
});

describe('the key', () => {
  test.each([
    ['is of year and body', undefined, [], '2017/dongshan-district'],
    ['has a number where it is taken', undefined, ['2017/dongshan-district'], '2017/dongshan-district-2'],
    [
      'has the next number where that is taken too',
      undefined,
      ['2017/dongshan-district', '2017/dongshan-district-2'],
      '2017/dongshan-district-3',
    ],
    ['is the one asked for', '2017/dongshan', [], '2017/dongshan'],
  ])('%s', (_, key, keys, expected) => {
    expect(propose(narrative, { key, around: { keys } }).notes.key).toBe(expected);
  });
});

describe('the issuer, as the document names it', () => {
  const body = '一、概述\n2017年，深入推进政务公开。\n二、主动公开政府信息情况\n好。';

  test.each([
    ['江州市财政局2017年政府信息公开工作年度报告', '', '江州市财政局'],
    ['2017年江州市财政局政府信息公开工作年度报告', '', '江州市财政局'],
    ['江州市财政局关于2017年政府信息公开工作的年度报告', '', '江州市财政局'],
    ['江州市财政局二〇一七年政府信息公开年报', '', '江州市财政局'],
    [
      '江州市东山区2017年政府信息公开工作年度报告',
      '\n江州市东山区人民政府\n2018年3月1日',
      '江州市东山区人民政府',
    ],
    ['江州市东山区2017年政府信息公开工作年度报告', '', '江州市东山区'],
    ['2017年政府信息公开工作年度报告', '\n江州市财政局\n2018年3月1日', '江州市财政局'],
    ['2017年政府信息公开工作年度报告', '\n江州市人民政府办公室\n2018年3月1日', '江州市人民政府办公室'],
  ])('%s%s', (title, end, issuer) => {
    const { notes } = propose(`${title}\n${body}${end}\n`);
    expect(notes.issuer).toBe(issuer);
  });

  test('is one that the document prints, else the first words of its text', () => {
    const { notes, evidence } = propose(`2017年政府信息公开工作年度报告\n${body}\n`);
    expect(body.replace(/\s/g, '')).toContain(notes.issuer);
    expect(evidence.get('issuer')).toMatch(/^the first words of the text/);
  });
});

test.each([
  [2008, '2008'],
  [2013, '2008'],
  [2014, '2014'],
  [2018, '2014'],
  [2019, '2019'],
  [2020, '2019'],
  [2021, '2021'],
  [2030, '2021'],
  [2000, '2008'],
])('formOf(%i): the form of that year’s reports is %s', (year, form) => {
  expect(formOf(year)).toBe(form);
});

test('a body that is not listed yet is proposed, and the notes say its id', () => {
  const { notes, body, evidence } = propose(narrative.replaceAll('东山区', '西山区'));
  expect(body).toMatchObject({ isNew: true, body: { id: 'xishan-district', parent: 'jiangzhou' } });
  expect(notes.body).toBe('xishan-district');
  expect(evidence.get('body')).toMatch(/^not in bodies\.yml yet/);
});

describe('whatever the text is, notes are proposed and reading it says what is wrong', () => {
  test.each([
    ['no title', '一、总体情况\n好。\n'],
    ['one character', '无'],
    ['numbers only', '1\n2\n3\n'],
    ['white space and a title', '\n\n2023年政府信息公开工作年度报告'],
    ['a notice', '关于印发2020年政务公开工作要点的通知\n各区县人民政府：\n请认真贯彻执行。\n'],
    ['a text of another script', 'Annual report 2023\n1. Overview\n'],
  ])('%s', (_, text) => {
    const { notes } = propose(text);
    for (const { place, expected, found, todo } of readWith(text, notes).problems) {
      expect(place).toContain(file.replace('.txt', ''));
      for (const words of [expected, found, todo]) expect(words).not.toBe('');
    }
  });
});
