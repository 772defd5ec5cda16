import { describe, expect, test } from 'vitest';
import { recognise } from '../../scripts/ingest/recognisers.ts';
import { formIds, forms, isAllowedMember, readingOf, TOTAL } from '../../src/schema/vocabulary.ts';
import type { FormId } from '../../src/schema/vocabulary.ts';

/** `measure: quote`, with （无） after words of absence. */
const read = (text: string, form: FormId) =>
  recognise(text, form).map(({ measure, quote, absent }) => `${measure}: ${quote}${absent ? '（无）' : ''}`);

describe('recognise(text, form)', () => {
  test('2020: applications, reconsideration and litigation in one sentence', () => {
    const text =
      '2020年，市政府机关共收到政府信息公开申请378件，处理行政复议9件、行政诉讼14件，同比分别下降28.9%、59.1%、48.1%，行政复议和行政诉讼零纠错。';
    expect(read(text, '2019')).toEqual([
      'applications.newReceived: 收到政府信息公开申请378件',
      'reconsideration.total: 行政复议9件',
      'litigation.total: 行政诉讼14件',
    ]);
  });

  test('2020: 规范性文件 shares the words before 规章; made and in force are different measures', () => {
    const made = '依法公开2020年制定的市政府规章7部、市政府和市政府办公厅印发的规范性文件48件。';
    expect(read(made, '2019')).toEqual([
      'regulations.created: 制定的市政府规章7部',
      'normativeDocuments.created: 印发的规范性文件48件',
    ]);
    const inForce = '清理出现行有效的市政府规章173件、规范性文件867件，并集中对外公开。';
    expect(read(inForce, '2019')).toEqual([
      'regulations.inForce: 现行有效的市政府规章173件',
      'normativeDocuments.inForce: 规范性文件867件',
    ]);
  });

  test('the form decides the measure: what 2019 calls 新制作, 2021 calls 制发', () => {
    const text = '主动公开2023年新制发的市政府规章13件、市政府行政规范性文件25件，公开市政府全体会议信息2条';
    expect(read(text, '2021')).toEqual([
      'regulations.issued: 制发的市政府规章13件',
      'normativeDocuments.issued: 市政府行政规范性文件25件',
    ]);
    expect(read(text, '2019')[0]).toMatch(/^regulations\.created: /);
  });

  test('2023: applications that include those carried over are not the newly received', () => {
    const text =
      '全年共受理政府信息公开申请710件（含上年度结转57件），办结651件，切实做到应公开尽公开，全年办理由政府信息公开申请引发的行政复议14件、行政诉讼24件。';
    expect(read(text, '2021')).toEqual([
      'applications.receivedIncludingCarriedOver: 受理政府信息公开申请710件',
      'applications.carriedOver: 上年度结转57件',
      'outcomes.totalProcessed: 办结651件',
      'reconsideration.total: 行政复议14件',
      'litigation.total: 行政诉讼24件',
    ]);
  });

  test.each([
    // complaints about lower organs, as the office prints them and as others might
    [
      '全年收到社会公众对下级行政机关政府信息公开的投诉、举报15件，均严格按照程序办理',
      'complaints.subordinate: 对下级行政机关政府信息公开的投诉、举报15件',
    ],
    [
      '收到群众对所属部门及下属单位政府信息公开工作的投诉举报4件',
      'complaints.subordinate: 对所属部门及下属单位政府信息公开工作的投诉举报4件',
    ],
    ['收到对下属单位信息公开的举报投诉２宗', 'complaints.subordinate: 对下属单位信息公开的举报投诉２宗'],
    // about the body itself
    ['全年收到政府信息公开的投诉、举报3件', 'complaints.total: 政府信息公开的投诉、举报3件'],
    ['收到公众对本机关政府信息公开投诉举报0件', 'complaints.total: 政府信息公开投诉举报0件'],
    // those found justified only
    ['全年受理政府信息公开有效投诉举报6件', 'complaints.valid: 有效投诉举报6件'],
    ['收到有效的政府信息公开举报投诉6件', 'complaints.valid: 有效的政府信息公开举报投诉6件'],
  ])('complaints: %s', (text, found) => expect(read(text, '2021')).toEqual([found]));

  test.each([
    '接到“12345”有效投诉举报120件', // not about disclosure
    '有效办理政府信息公开各类诉求，投诉举报20件',
    '对下级行政机关政府信息公开的投诉、举报，由本机关3个处室处理',
  ])('no complaints are read: %s', (text) => expect(read(text, '2021')).toEqual([]));

  test('prose tells what is in force when it is written, the table what is at the year’s end', () => {
    const text = '清理出现行有效的市政府规章173件、规范性文件867件，收到政府信息公开申请378件';
    expect(recognise(text, '2021').map(({ measure, period }) => [measure, period])).toEqual([
      ['regulations.inForce', 'point'],
      ['normativeDocuments.inForce', 'point'],
      ['applications.newReceived', undefined],
    ]);
  });

  test('a fee that was not charged', () => {
    expect(read('本机关本年度未收取信息处理费。', '2021')).toEqual([
      'informationProcessingFee: 未收取信息处理费（无）',
    ]);
  });

  test('words of absence cover what follows them', () => {
    expect(read('本年度未发生因政府信息公开引发的行政复议、行政诉讼。', '2021')).toEqual([
      'reconsideration.total: 未发生因政府信息公开引发的行政复议（无）',
      'litigation.total: 未发生因政府信息公开引发的行政复议、行政诉讼（无）',
    ]);
  });

  test('`start` and `end` are places in the text as given, white space included; the quote has none', () => {
    const text = '本年 共收到政府信息公开申请\n378 件。';
    const [found] = recognise(text, '2019');
    expect(found?.quote).toBe('收到政府信息公开申请378件');
    expect(text.slice(found?.start, found?.end)).toBe('收到政府信息公开申请\n378 件');
  });

  test.each([
    ['a form label', '4.无正当理由大量反复申请', '2019'],
    ['a right, not a case', '申请人可以依法申请行政复议或者提起行政诉讼。', '2021'],
    ['a percentage', '行政复议和行政诉讼同比下降48.1%', '2019'],
    ['a list of files without number', '定期清理失效、废止的市政府规章以及规范性文件', '2019'],
    ['letters that were closed', '受理群众来信14万件，办结13.8万件，办结率98.6%。', '2019'],
    ['a right after a refusal without reason', '无正当理由不得限制申请人提起行政复议、行政诉讼。', '2021'],
  ] as const)('negative: %s', (_, text, form) => {
    expect(read(text, form)).toEqual([]);
  });

  describe('a phrase is read only where it speaks of the report’s own year, body and whole', () => {
    const of2023 = (text: string) => recognise(text, '2021', 2023).map(({ quote }) => quote);

    test.each([
      ['2022年，共收到政府信息公开申请110件，办结108件。', []],
      ['2022年收到政府信息公开申请110件，2023年收到政府信息公开申请123件', ['收到政府信息公开申请123件']],
      ['比2022年收到的政府信息公开申请110件增加13件', []],
      ['去年全年因政府信息公开引发行政复议4件，今年引发行政复议3件', ['行政复议3件']],
      ['近三年共受理政府信息公开申请400件', []],
      ['2021年至2023年累计收到政府信息公开申请400件', []],
      ['条例施行以来收到政府信息公开申请4000件', []],
      // what only looks like another time
      ['较上年增长5%，收到政府信息公开申请123件', ['收到政府信息公开申请123件']],
      ['与2022年相比，收到政府信息公开申请123件', ['收到政府信息公开申请123件']],
      ['落实《2022年政务公开工作要点》，收到政府信息公开申请123件', ['收到政府信息公开申请123件']],
      [
        '收到政府信息公开申请130件（含上年结转7件），办结120件',
        ['收到政府信息公开申请130件', '上年结转7件', '办结120件'],
      ],
      ['截至2024年1月，现行有效的行政规范性文件110件', ['现行有效的行政规范性文件110件']],
    ])('time: %s', (text, quotes) => expect(of2023(text)).toEqual(quotes));

    test.each([
      ['其中，收到自然人提出的政府信息公开申请100件，收到企业政府信息公开申请23件', []],
      ['网上收到政府信息公开申请80件，信函收到政府信息公开申请43件', []],
      ['通过网上、信函等渠道收到政府信息公开申请123件', ['收到政府信息公开申请123件']],
      ['收到公民和法人政府信息公开申请123件', ['收到公民和法人政府信息公开申请123件']],
      ['收到政府信息公开申请12件，其中按时办结10件，延期办结2件', ['收到政府信息公开申请12件']],
      ['收到政府信息公开申请12件，按时办结12件', ['收到政府信息公开申请12件', '办结12件']],
      ['因政府信息公开引发行政复议9件，其中行政复议3件被维持', ['行政复议9件']],
    ])('part and whole: %s', (text, quotes) => expect(of2023(text)).toEqual(quotes));

    test.each([
      ['下属单位共收到政府信息公开申请40件', []],
      ['各部门受理政府信息公开申请40件', []],
      ['全区各单位共收到政府信息公开申请40件', ['收到政府信息公开申请40件']],
      ['本部门共收到政府信息公开申请40件', ['收到政府信息公开申请40件']],
    ])('body: %s', (text, quotes) => expect(of2023(text)).toEqual(quotes));

    test.each([
      ['全年办理各类行政复议案件1200件', []],
      ['代表机关出庭应诉行政诉讼30件', []],
      ['全年受理行政复议申请50件，审结48件', []],
      ['全年受理因信息公开引发的行政复议申请5件', ['行政复议申请5件']],
      ['行政复议3件，行政诉讼2件', ['行政复议3件', '行政诉讼2件']],
    ])('cases: %s', (text, quotes) => expect(of2023(text)).toEqual(quotes));
  });

  test('a number that is not exact is read with what says so', () => {
    expect(read('共收到政府信息公开申请约1200件，办结近1100件', '2021')).toEqual([
      'applications.newReceived: 收到政府信息公开申请约1200件',
      'outcomes.totalProcessed: 办结近1100件',
    ]);
  });

  test('negative: a narrative report is read by annotations only', () => {
    expect(read('全市共收到政府信息公开申请7896份，受理行政诉讼398件', '2014')).toEqual([]);
  });

  test('every row names a measure its forms have, and a member the vocabulary allows', () => {
    for (const form of formIds) {
      for (const { measure, dimension = '', member = TOTAL } of forms[form].phrases) {
        expect(isAllowedMember(measure, dimension, member), measure).toBe(true);
        expect(readingOf(measure, form), `${measure} in ${form}`).not.toBe('none');
      }
    }
  });
});
