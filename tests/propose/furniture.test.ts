import { describe, expect, test } from 'vitest';
import { findFurniture } from '../../scripts/propose/furniture.ts';
import { findTitle } from '../../scripts/propose/title.ts';
import { linesFrom } from '../ingest/fixture-support.ts';

const title = '江州市2023年政府信息公开工作年度报告';
const prose = '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神，优化一流';
const ended = '持续深化政务公开，充分发挥以公开促落实、助监督、强监管作用。';
const partTwo = '二、主动公开政府信息情况';
const partThree = '三、收到和处理政府信息公开申请情况';

/** What is taken out, `kind: words`. */
function furnitureOf(...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const read = linesFrom(text);
  const found = findFurniture(read, text, findTitle(read));
  for (const { line, text: words } of found) expect(read[line - 1]?.text).toContain(words);
  return found.map(({ kind, text: words }) => `${kind}: ${words}`);
}

/** The same of a report: its title and first heading before the lines. */
const inReport = (...lines: readonly string[]): string[] => furnitureOf(title, '一、总体情况', ...lines);

describe('page marks that say what they are', () => {
  test.each(['- 4 -', '— 1 —', '－3－', '–12–', '—— 7 ——', '第3页', '第 3 页 共 6 页', '3/6', 'Page 3 of 6'])(
    '%s',
    (mark) => {
      expect(inReport(prose, mark, ended)).toEqual([`page-mark: ${mark}`]);
      expect(inReport('规章', '13', mark, '0', '95')).toEqual([`page-mark: ${mark}`]);
    },
  );

  test.each([
    ['a mark for no value', '-'],
    ['a negative number', '-3'],
    ['a year', '－2023－'],
    ['an item of a list', '3. 政策解读'],
    ['an ordinal', '第3条'],
    ['a date', '2024/1/20'],
  ])('%s is none', (_, words) => {
    expect(inReport(prose, words, ended)).toEqual([]);
  });

  test('run into the words around them, two that count up', () => {
    expect(inReport(`打造一流- 2 -营商环境，${ended}`, `推进— 3 —政务公开，${ended}`)).toEqual([
      'page-mark: - 2 -',
      'page-mark: — 3 —',
    ]);
  });

  test('numbers between strokes that do not count up are words of the text', () => {
    expect(inReport(`打造一流- 2 -营商环境，${ended}`, `推进- 1 -政务公开，${ended}`)).toEqual([]);
  });

  test('a sum in quotation marks and a range of years are words of the text', () => {
    expect(inReport(`按照“1+41+N”模式，2019-2020年，023-63151234，${ended}`)).toEqual([]);
  });
});

describe('a number alone on its line', () => {
  test.each([
    ['between lines of prose', [prose, '2', ended]],
    ['between the end of a sentence and a heading', [ended, '2', partTwo]],
    ['between a heading and the first head of table 二', [partTwo, '2', '第二十条第（一）项']],
    ['between a heading and the first head of table 三', [partThree, '2', '（本列数据的勾稽关系为：第一项']],
    ['beside a whole row of table 二', ['规章 13 0 95', '2', '行政规范性文件 25 10 4']],
    ['beside a whole row of table 三', ['（二）部分公开 41 0 0 3 0 0 44', '2', '政府']],
    ['between two lines of a table’s head', ['申请人情况', '2', '自然人 法人或其他组织 总计']],
    ['between signature and date', [ended, '江州市人民政府', '2', '2024年1月27日']],
    ['as the last line', [ended, '2']],
  ])('is the number of a page %s', (_, lines) => {
    expect(inReport(...lines)).toEqual(['page-mark: 2']);
  });

  test.each([
    ['a cell a line', ['规章', '13', '0', '95', '行政规范性文件', '25', '10', '4', '第二十条第（五）项']],
    ['a cell a line, blank lines between', ['行政许可', '', '95', '', '行政处罚', '', '3', '', partThree]],
    ['the last cell of its table', ['行政事业性收费', '12', partThree]],
    ['the last cell of the text', ['行政事业性收费', '12']],
    ['the last cell above the date', ['行政事业性收费', '12', '2024年1月27日']],
    ['between a label and a head printed again', ['（七）总计', '12', '申请人情况']],
    ['after a label that is torn', ['5.要求行政机关确认或重新出', '具已获取信息', '2', '0', '0']],
    ['after a label that says its unit', ['行政事业性收费（单位：万元）', '12', partThree]],
    ['the last value of a row, wrapped', ['一、本年新收政府信息公开申请数量 56 3 0 0 0 0', '59', '二、上年']],
    [
      'the last value of a row, wrapped, before a whole one',
      ['一、本年新收 56 3 0 0 0 0', '59', '二、上年结转政府信息公开申请数量 73 3 0 0 0 0 76'],
    ],
    ['the one value of a row, before a whole one', ['规范性文件', '12', '行政许可 1 2 3']],
    ['the first value of a row whose label is lost', ['规章 13 0 95', '25', '10 4']],
    [
      'the last value of a row with a long label',
      ['由本机关办理的对外管理和服务的事项合计 13 0', '95', partThree],
    ],
    [
      'after a long label',
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '12', partThree],
    ],
    [
      'after a piece of a long label',
      ['无正当理由逾期不补正、行政机关不再处理其政府信息公开', '12', partThree],
    ],
    ['the first value of a row, alone', ['一、本年新收政府信息公开申请数量', '56', '3 0 0 0 0 59']],
    ['between cells with tabs', ['规章\t13\t0', '95', '行政规范性文件\t25\t10\t4']],
  ])('stays where it could be a value: %s', (_, lines) => {
    expect(inReport(...lines)).toEqual([]);
  });

  test.each([
    ['件', '件，均按照条例规定的期限和程序依法予以答复，办理情况良好。'],
    ['余 and a measure word', '余条，其中通过政府网站公开政府信息若干，及时回应社会关切。'],
    ['万', '万人次，公众参与的广度和深度都有明显提高，满意度持续提升。'],
    ['a month', '月底前全部办结，公众参与的广度和深度都有明显提高。'],
  ])('stays where the sentence goes on with %s', (_, after) => {
    expect(inReport('全年各级行政机关共收到群众提出的政府信息公开申请', '312', after)).toEqual([]);
  });

  test('is the number of a page before 个方面 where the pages are counted', () => {
    const lines = [
      prose,
      '2',
      ended,
      '着力从组织领导、平台建设、队伍建设和监督保障四',
      '3',
      '个方面推进工作。',
    ];
    expect(inReport(...lines)).toEqual(['page-mark: 2', 'page-mark: 3']);
  });

  test('after another that counts on: a page that printed nothing else', () => {
    expect(inReport(prose, '2', '3', ended)).toEqual(['page-mark: 2', 'page-mark: 3']);
    expect(inReport('（二）部分公开 41 0 0 3 0 0 44', '2', '3', '1.属于国家秘密 0 0 0 0 0 0 0')).toHaveLength(
      2,
    );
  });

  test('after another that does not count on, between labels of the issuer’s own wording, it stays', () => {
    const label = '属于本机关内部事务方面的政府信息依法不予公开';
    expect(inReport(label, '0', '0', '3', '0', '0', '0', '3', label)).toEqual([]);
  });

  test('a number of four digits is no page', () => {
    expect(inReport(prose, '3119', ended)).toEqual([]);
  });

  test('at the edge of most pages, as form feeds tell, it is the page’s, even within a table', () => {
    const pages = [prose, '1', '\f规章', '13', '0', '2', '\f95', '行政规范性文件', '3', `\f${ended}`];
    expect(inReport(...pages)).toEqual(['page-mark: 1', 'page-mark: 2', 'page-mark: 3']);
  });

  test('at the edge of pages, but counting none of them, it stays', () => {
    const pages = ['规章', '13', '\f0', '95', '\f行政规范性文件', '25', '\f10', '4'];
    expect(inReport(...pages)).toEqual([]);
  });

  test('that comes next between the marks of two pages is one', () => {
    const lines = [prose, '- 1 -', '行政许可', '2', '行政处罚', '3', partThree, '- 3 -', ended];
    expect(inReport(...lines)).toEqual(['page-mark: - 1 -', 'page-mark: 2', 'page-mark: - 3 -']);
  });
});

describe('running titles', () => {
  test.each([
    ['the title', title],
    ['the title without issuer', '2023年政府信息公开工作年度报告'],
    ['the title with the number of its page', `${title} 3`],
    ['the title with spaces', '江州市 2023 年政府信息公开工作年度报告'],
  ])('%s, printed again', (_, words) => {
    expect(inReport(prose, words, ended)).toEqual([`running-title: ${words}`]);
  });

  test.each([
    ['without number', ['江州市人民政府公报', '江州市人民政府公报', '江州市人民政府公报']],
    ['with the number of its page', ['江州市人民政府公报 1', '江州市人民政府公报 2', '江州市人民政府公报 3']],
    ['with strokes', ['江州市人民政府公报 - 1 -', '江州市人民政府公报 - 2 -', '江州市人民政府公报 - 3 -']],
  ])('words printed three times, %s', (_, words) => {
    expect(inReport(...words.flatMap((one, index) => [`${index}${prose}`, one, ended]))).toEqual(
      words.map((one) => `running-title: ${one}`),
    );
  });

  test('words at the edge of most pages', () => {
    expect(inReport(prose, '\f江州市人民政府公报', ended, '\f江州市人民政府公报', ended)).toHaveLength(2);
  });

  test.each([
    ['twice, at no edge', '江州市人民政府公报', 2],
    ['heads of tables', '本年处理决定数量', 4],
    ['labels', '其他对外管理服务事项', 3],
    ['values alone', '0 0 0 0 0 0 0', 4],
    ['large numbers alone', '100000', 3],
    ['marks for no value', '- - - - - - -', 3],
    ['a label of its own wording, and values', '其他对外服务事项 0 0 0', 3],
    ['a label of its own wording, and one value', '其他对外服务事项 0', 3],
    ['cells with tabs', '其他对外服务事项\t0', 3],
    ['sentences', '加强组织领导工作，强化责任落实', 3],
    ['numbered headings', '（一）加强组织领导', 3],
  ])('never %s', (_, words, times) => {
    expect(inReport(...Array<string>(times).fill(words))).toEqual([]);
  });

  test('never rows of a label of their own wording whose values rise', () => {
    expect(inReport('其他对外服务事项 1 0', '其他对外服务事项 2 0', '其他对外服务事项 3 0')).toEqual([]);
  });

  test('never a sentence with the words of the title', () => {
    expect(inReport(`${title}。`)).toEqual([]);
    expect(inReport(`现公布${title}。`, `${title}；${ended}`)).toEqual([]);
  });
});

describe('the head of table 三, printed again after a page break', () => {
  const head = [
    '申请人情况',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
  ];
  const table = (...between: string[]): string[] => [
    partThree,
    ...head,
    '一、本年新收政府信息公开申请数量 590 50 0 0 5 0 645',
    ...between,
    '二、上年结转政府信息公开申请数量 73 3 0 0 0 0 76',
    '四、政府信息公开行政复议、行政诉讼情况',
  ];

  test('is taken, all of it or its last lines', () => {
    expect(inReport(...table(...head))).toEqual(head.map((line) => `repeated-head: ${line}`));
    expect(inReport(...table(...head.slice(1)))).toEqual(
      head.slice(1).map((line) => `repeated-head: ${line}`),
    );
  });

  test('is no head where it is only a word of it', () => {
    expect(inReport(...table('自然人 法人或其他组织 总计'))).toEqual([]);
  });

  test('takes the table’s own head never, and no row', () => {
    expect(inReport(...table())).toEqual([]);
    const rows = table(...head).filter((line) => /[1-9]/.test(line));
    const taken = inReport(...table(...head)).map((entry) => entry.replace('repeated-head: ', ''));
    for (const row of rows) expect(taken).not.toContain(row);
  });
});

describe('the navigation of a web page', () => {
  const above = [
    '中国政府网 | 江州市人民政府网',
    '您当前的位置: 首页>部门>区科技局>政务公开 > 政府信息公开年报',
    '',
  ];
  const meta = ['日期: 2021-01-20', '来源：区科技局', '浏览次数：35', '字体：[大 中 小]', '【打印】'];
  const text = [
    '一、总体情况',
    prose,
    ended,
    prose,
    ended,
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
    '江州市科技局',
    '2021年1月20日',
  ];
  const foot = ['打印本页 关闭窗口', '上一篇：2019年年报', '版权所有：江州市人民政府', '江ICP备05003300号'];

  test('before the title, below it and after the end', () => {
    expect(furnitureOf(...above, title, '', ...meta, '', ...text, ...foot)).toEqual(
      [...above.filter(Boolean), ...meta, ...foot].map((line) => `navigation: ${line}`),
    );
  });

  test('a report that has none keeps every line', () => {
    expect(furnitureOf(title, ...text)).toEqual([]);
  });

  test.each([
    ['a preface', '本报告中所列数据的统计期限为2020年1月1日至12月31日。'],
    ['a preface that begins like a button', '来源：本报告所列数据由各单位提供，统计期限自2020年1月1日起。'],
    ['a heading', '一、总体情况'],
    ['an addressee', '市政府：'],
    ['a number of the document', '江府办发〔2021〕3号'],
  ])('%s below the title stays', (_, line) => {
    expect(furnitureOf(title, line, ...text)).toEqual([]);
  });

  test.each([
    ['a button in the middle of the text', [...text.slice(0, 3), '扫一扫', ...text.slice(3)]],
    ['a sentence that names one', [...text, '来源：各单位报送的数据。', '微信公众号全年发布信息35条。']],
    ['one above a signature and date', [...text.slice(0, -2), '联系我们', ...text.slice(-2)]],
    ['one before a part', [...text.slice(0, 6), '友情链接', '六、其他需要报告的事项', '无']],
  ])('%s is no end of the page', (_, lines) => {
    expect(furnitureOf(title, ...lines)).toEqual([]);
  });

  test('without a title nothing is called navigation: what stands before the text is not known', () => {
    expect(furnitureOf(...above, ...text, ...foot)).toEqual([]);
  });
});
