import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNonQuantities, findQuantities, readQuantity } from '../../scripts/ingest/quantities.ts';
import { intervalOf, intervalsMeet, type Qualifier, quantitySchema } from '../../src/schema/quantity.ts';
import { documents, goldRows, proseOf } from './quantities-support.ts';

const read = (text: string) =>
  findQuantities(text).map(({ printed, value, unit, qualifier }) => [printed, value, unit, qualifier]);

describe('the prose of the five seeds', () => {
  test.each(documents)('every quantity of $name is found, and nothing else', ({ name }) => {
    const expected = goldRows(`${name}.txt`).map((row) => {
      const [printed, value, unit, ...marks] = row.split(' ');
      const [qualifier = ''] = marks.filter((mark) => mark !== 'in-name');
      return [printed, Number(value), unit === '-' ? '' : unit, qualifier, marks.includes('in-name')];
    });
    expect(expected.length).toBeGreaterThan(0);
    const found = findQuantities(proseOf(name));
    expect(
      found.map(({ printed, value, unit, qualifier, inName = false }) => [
        printed,
        value,
        unit,
        qualifier,
        inName,
      ]),
    ).toEqual(expected);
  });

  test.each(documents)('every place in $name is where the words are printed, in order', ({ name }) => {
    const text = proseOf(name);
    let last = 0;
    for (const { start, end, printed, inName: _, ...quantity } of findQuantities(text)) {
      expect(text.slice(start, end)).toBe(printed);
      expect(start).toBeGreaterThanOrEqual(last);
      expect(quantitySchema.safeParse(quantity).success).toBe(true);
      // The sign of a decline is said by the words in front, which are not part of what is printed as the number.
      expect(readQuantity(printed)).toEqual({ ...quantity, value: Math.abs(quantity.value) });
      last = end;
    }
  });
});

test.each<[string, unknown[][]]>([
  // a number with a measure word
  [
    '受理群众来信14万件，办结13.8万件，办结率98.6%。',
    [
      ['14万件', 140000, '件', ''],
      ['13.8万件', 138000, '件', ''],
      ['98.6%', 98.6, '%', ''],
    ],
  ],
  [
    '信息2198条、5109条、31973条',
    [
      ['2198条', 2198, '条', ''],
      ['5109条', 5109, '条', ''],
      ['31973条', 31973, '条', ''],
    ],
  ],
  ['助推150亿元惠民惠农财政补贴资金', [['150亿元', 15_000_000_000, '元', '']]],
  [
    '共收到申请１２０件，占９８．６％',
    [
      ['１２０件', 120, '件', ''],
      ['９８．６％', 98.6, '%', ''],
    ],
  ],
  [
    '共收到1,234件、1，234，567条',
    [
      ['1,234件', 1234, '件', ''],
      ['1，234，567条', 1_234_567, '条', ''],
    ],
  ],
  // a comma is a thousands separator only before groups of three
  ['为12,34件', [['34件', 34, '件', '']]],
  ['1,2345件', [['2345件', 2345, '件', '']]],
  // the longer measure word wins
  [
    '出席新闻发布会9人次，巡讲5446场次，公开12批次，应包括5部分内容',
    [
      ['9人次', 9, '人次', ''],
      ['5446场次', 5446, '场次', ''],
      ['12批次', 12, '批次', ''],
      ['5部分', 5, '部分', ''],
    ],
  ],
  // （卷） is no part of the unit
  ['公开政府信息105.95万余条（卷），其中', [['105.95万余条', 1_059_500, '条', 'at-least']]],
  // 余 may stand before 万
  ['政策咨询服务700余万次', [['700余万次', 7_000_000, '次', 'at-least']]],
  // the words in front belong to what is printed
  ['日均阅读量超过3万人次', [['超过3万人次', 30000, '人次', 'at-least']]],
  [
    '培训近300人，约2.5万元',
    [
      ['近300人', 300, '人', 'about'],
      ['约2.5万元', 25000, '元', 'about'],
    ],
  ],
  [
    '节约3万元，最近3次，签约5个',
    [
      ['3万元', 30000, '元', ''],
      ['3次', 3, '次', ''],
      ['5个', 5, '个', ''],
    ],
  ],
  // “at most” has no qualifier: it is left outside, never turned round
  ['不超过20件', [['20件', 20, '件', '']]],
  ['不超20件', [['20件', 20, '件', '']]],
  [
    '超10万件、逾500个、100家以上',
    [
      ['超10万件', 100_000, '件', 'at-least'],
      ['逾500个', 500, '个', 'at-least'],
      ['100家以上', 100, '家', 'at-least'],
    ],
  ],
  [
    '接近30次、大约20名、10个左右',
    [
      ['接近30次', 30, '次', 'about'],
      ['大约20名', 20, '名', 'about'],
      ['10个左右', 10, '个', 'about'],
    ],
  ],
  // amounts without a measure word say that they are amounts
  ['参与人数达1045万，已成为', [['1045万', 10_450_000, '', '']]],
  ['参与人次超过50万。', [['超过50万', 500_000, '', 'at-least']]],
  ['便民服务事项500＋，同步开通', [['500＋', 500, '', 'at-least']]],
  // 大 counts what can be told off a list; with 三大攻坚战 it makes a name
  ['7大版块', [['7大版块', 7, '大版块', '']]],
  ['上线四大功能模块', [['四大功能模块', 4, '大功能模块', '']]],
  ['三大领域信息公开，打好三大攻坚战', [['三大领域', 3, '大领域', '']]],
  ['一大类、重大平台', []],
  // hours and working days are limits that a report prints
  ['24小时人工在线', [['24小时', 24, '小时', '']]],
  [
    '在7个工作日内、二十个工作日以内',
    [
      ['7个工作日', 7, '个工作日', ''],
      ['二十个工作日', 20, '个工作日', ''],
    ],
  ],
  ['每月第一个工作日、一小时经济圈', []],
  ['12345多渠道受理', []],
  [
    '惠及3万余企业，70余',
    [
      ['3万余', 30000, '', 'at-least'],
      ['70余', 70, '', 'at-least'],
    ],
  ],
  // ＋ between two numbers is a sum, not “more than”
  [
    '“1+41+N” （1次全市培训＋41个区县政府＋N个市政府部门）',
    [
      ['1次', 1, '次', ''],
      ['41个', 41, '个', ''],
    ],
  ],
  [
    '按照“1＋3”（1个总入口、3个子入口）',
    [
      ['1个', 1, '个', ''],
      ['3个', 3, '个', ''],
    ],
  ],
  // Arabic digits inside quotation marks count, Chinese numerals do not
  ['“支持企业复工复产40条”', [['40条', 40, '条', '']]],
  ['“五类政策信息”公开', []],
  ['等五类政策信息公开', [['五类', 5, '类', '']]],
  // Chinese numerals
  ['改进措施四个部分', [['四个', 4, '个', '']]],
  ['一是一名负责人', [['一名', 1, '名', '']]],
  ['每月公开一次预算', [['一次', 1, '次', '']]],
  ['依法确定一名负责人', [['一名', 1, '名', '']]],
  [
    '两家、十二件、一百零五条、三万五千余份、十余个、百余项',
    [
      ['两家', 2, '家', ''],
      ['十二件', 12, '件', ''],
      ['一百零五条', 105, '条', ''],
      ['三万五千余份', 35000, '份', 'at-least'],
      ['十余个', 10, '个', 'at-least'],
      ['百余项', 100, '项', 'at-least'],
    ],
  ],
  // a measure word is one only where it does not begin another word
  ['12345人工服务，3人工作组', [['3人', 3, '人', '']]],
  ['三期工程', []],
  // a rank list “the first five” counts five
  ['申请量列前5位的分别为', [['5位', 5, '位', '']]],
  // an article is followed by a count
  ['第二十条规定的15项内容', [['15项', 15, '项', '']]],
  // an unclosed quotation mark hides nothing
  ['“四个部分', [['四个', 4, '个', '']]],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));

test.each(
  (
    '% 元 个 个百分点 百分点 条 件 件次 份 篇 次 场 场次 人 人次 名 位 户 户次 家 家次 期 批 批次 宗 卷 册 部 部分 组 项 起 处 ' +
    '类 种 例 套 张 本 封 页 字 幅 台 所 座 轮 倍 亩 吨 公里 公顷 平方米 平方公里'
  ).split(' '),
)('3%s is read with its whole measure word', (unit) =>
  expect(read(`共3${unit}。`)).toEqual([[`3${unit}`, 3, unit, '']]),
);

describe('readQuantity reads one whole printed number', () => {
  test.each<[string, number, string, Qualifier]>([
    ['14万件', 140000, '件', ''],
    ['105.95万余条', 1_059_500, '条', 'at-least'],
    ['105.95万余条（卷）', 1_059_500, '条', 'at-least'],
    ['9人\n次', 9, '人次', ''],
    ['１２０', 120, '', ''],
    ['977.25万元', 9_772_500, '元', ''],
    ['98.6%', 98.6, '%', ''],
    ['1,234件', 1234, '件', ''],
    ['0.1万', 1000, '', ''],
    ['0', 0, '', ''],
    ['-3', -3, '', ''],
    ['12345', 12345, '', ''],
    ['四个', 4, '个', ''],
  ])('%s', (printed, value, unit, qualifier) =>
    expect(readQuantity(printed)).toEqual({ value, unit, qualifier }),
  );

  test.each([
    '',
    '-',
    '—',
    '/',
    '无',
    '2 0 0',
    '2018年',
    '24天',
    '1,23',
    '7部、8部',
    '共7部',
    '7部规章',
    'IPv6',
    '三',
  ])('“%s” is not one', (printed) => expect(readQuantity(printed)).toBeUndefined());
});

describe('the interval of a printed value', () => {
  test.each<[number, Qualifier, number, number]>([
    [150, 'at-least', 150, 160],
    [1_059_500, 'at-least', 1_059_500, 1_059_600],
    [22_000, 'at-least', 22_000, 23_000],
    [27_000, 'at-least', 27_000, 28_000],
    [180_000, 'at-least', 180_000, 190_000],
    [98.6, 'at-least', 98.6, 98.7],
    [300, 'about', 200, 400],
    [0.3, 'about', 0.2, 0.4],
    [98.6, '', 98.6, 98.6],
  ])('%d %s', (value, qualifier, min, max) =>
    expect(intervalOf(value, qualifier)).toMatchObject({ min, max }),
  );

  test('150余 does not reach 160, but it reaches 159 and 150', () => {
    const over150 = intervalOf(150, 'at-least');
    expect(intervalsMeet(over150, intervalOf(160, ''))).toBe(false);
    expect(intervalsMeet(intervalOf(160, ''), over150)).toBe(false);
    expect(intervalsMeet(over150, intervalOf(159, ''))).toBe(true);
    expect(intervalsMeet(over150, intervalOf(150, ''))).toBe(true);
    expect(intervalsMeet(over150, intervalOf(149, ''))).toBe(false);
  });

  test('an exact value meets itself only', () => {
    expect(intervalsMeet(intervalOf(7, ''), intervalOf(7, ''))).toBe(true);
    expect(intervalsMeet(intervalOf(7, ''), intervalOf(8, ''))).toBe(false);
  });
});

describe('a number written in any printed style is read back', () => {
  const fullWidth = (text: string) =>
    text.replace(/[\d.%]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const grouped = (separator: string) => (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

  const whole = fc.bigInt({ min: 1n, max: 99_999_999n }).map((value) => ({ digits: String(value), value }));
  const arabic = fc
    .tuple(whole, fc.constantFrom<(digits: string) => string>(String, fullWidth, grouped(','), grouped('，')))
    .map(([{ digits, value }, style]) => ({ number: style(digits), value: Number(value) }));
  /** 1380 → 13.8, 1400 → 14, as printed. */
  const decimal = (hundredths: number) =>
    `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`.replace(/\.?0+$/, '');
  // 105.95万: the value is made of integers, so no rounding of the reader's can hide in the expectation
  const scaled = fc
    .record({
      hundredths: fc.integer({ min: 1, max: 999_999 }),
      scale: fc.constantFrom(['万', 100n] as const, ['亿', 1_000_000n] as const),
      style: fc.constantFrom<(digits: string) => string>(String, fullWidth),
      more: fc.constantFrom('', '余'),
    })
    .map(({ hundredths, scale: [word, factor], style, more }) => ({
      number: style(decimal(hundredths)) + more + word,
      value: Number(BigInt(hundredths) * factor),
      more,
    }));
  const numerals = '零一二三四五六七八九';
  const underTen = (value: number) => numerals.charAt(value);
  const underHundred = (value: number): string =>
    value < 10
      ? underTen(value)
      : (value < 20 ? '' : underTen(Math.floor(value / 10))) +
        '十' +
        (value % 10 ? underTen(value % 10) : '');
  const toChinese = (value: number): string => {
    if (value === 2) return '两';
    if (value < 100) return underHundred(value);
    const [hundreds, rest] = [Math.floor(value / 100), value % 100];
    const tail =
      rest === 0
        ? ''
        : rest < 10
          ? '零' + underTen(rest)
          : underTen(Math.floor(rest / 10)) + '十' + (rest % 10 ? underTen(rest % 10) : '');
    return underTen(hundreds) + '百' + tail;
  };
  const chinese = fc.integer({ min: 1, max: 999 }).map((value) => ({ number: toChinese(value), value }));

  const qualified = fc.constantFrom<{ front: string; back: string; qualifier: Qualifier }>(
    { front: '', back: '', qualifier: '' },
    { front: '', back: '余', qualifier: 'at-least' },
    { front: '', back: '多', qualifier: 'at-least' },
    { front: '超过', back: '', qualifier: 'at-least' },
    { front: '近', back: '', qualifier: 'about' },
    { front: '约', back: '', qualifier: 'about' },
  );
  const units = [
    '件',
    '条',
    '份',
    '个',
    '篇',
    '次',
    '场',
    '场次',
    '人次',
    '名',
    '宗',
    '户',
    '卷',
    '册',
    '部',
    '组',
    '项',
    '位',
    '家',
  ];
  const before = fc.constantFrom('全市共公开', '其中，', '（', '', '2018年，', '答复', '信息');
  const after = fc.constantFrom('，', '。', '）', '', '政府信息', '、');

  test('Arabic, full-width, grouped, with 万 and 亿, and Chinese', () => {
    fc.assert(
      fc.property(
        fc.oneof(arabic, scaled, chinese),
        qualified,
        fc.constantFrom(...units),
        before,
        after,
        (written, { front, back, qualifier }, unit, left, right) => {
          const inside = 'more' in written && written.more !== '';
          const words = inside ? `${written.number}${unit}` : `${front}${written.number}${back}${unit}`;
          const expected = { value: written.value, unit, qualifier: inside ? 'at-least' : qualifier };
          expect(readQuantity(words)).toEqual(expected);
          expect(findQuantities(left + words + right)).toEqual([
            { ...expected, printed: words, start: left.length, end: left.length + words.length },
          ]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('percentages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom<(text: string) => string>(String, fullWidth),
        (hundredths, style) => {
          const digits = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
          expect(readQuantity(style(`${digits}%`))).toEqual({
            value: Number(digits),
            unit: '%',
            qualifier: '',
          });
        },
      ),
    );
  });

  test('no text makes the reader fail or print what is not there', () => {
    const piece = fc.constantFrom(
      ...'0123一二十万余多近约超过年月日件个%％＋.．,，~—（）“”《》〔〕第条项号 Aa',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, printed, value } of findQuantities(text)) {
          expect(text.slice(start, end)).toBe(printed);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(value)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('spaces that typesetting leaves round a number', () => {
  test.each<[string, unknown[][]]>([
    ['全年收到申请 3119 件。', [['3119 件', 3119, '件', '']]],
    ['主动公开信息 5500 余条', [['5500 余条', 5500, '条', 'at-least']]],
    ['全市公开 18 万余条信息', [['18 万余条', 180_000, '条', 'at-least']]],
    ['受理群众来信 14 万 件', [['14 万 件', 140_000, '件', '']]],
    ['超过 300 件', [['超过 300 件', 300, '件', 'at-least']]],
    ['收到申请\u00A03119\u00A0件', [['3119\u00A0件', 3119, '件', '']]],
    ['收到申请　３１１９　件', [['３１１９　件', 3119, '件', '']]],
    ['收到申请 3,119 件', [['3,119 件', 3119, '件', '']]],
    ['办结率 98.6 %', [['98.6 %', 98.6, '%', '']]],
    // two numbers are never one
    ['收到申请 3 5 件', [['5 件', 5, '件', '']]],
    [
      '分别为 3 件 5 件',
      [
        ['3 件', 3, '件', ''],
        ['5 件', 5, '件', ''],
      ],
    ],
    ['3 部门联合', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    ['统计期限自 2024 年 1 月 1 日起', 'date', '2024 年 1 月 1 日'],
    ['截至 12 月 31 日', 'date', '12 月 31 日'],
    ['《条例》第 20 条规定', 'article', '第 20 条'],
    ['在 20 个月内答复', 'time', '20 个月'],
    ['国办发〔2019〕 60 号', 'house-number', '60 号'],
  ])('%s: a %s counts nothing', (text, kind, printed) => {
    expect(read(text)).toEqual([]);
    expect(findNonQuantities(text)).toContainEqual(expect.objectContaining({ kind, printed }));
  });

  test('places are places in the text as printed', () => {
    const text = '全年收到申请 3119 件，公开 5500 余条；第 20 条。';
    for (const { start, end, printed } of [...findQuantities(text), ...findNonQuantities(text)])
      expect(text.slice(start, end)).toBe(printed);
    expect(findQuantities(text)).toHaveLength(2);
  });

  test('spaces make no difference to what is read', () => {
    const number = fc.constantFrom('3119', '1,234', '２０', '5.5', '12');
    const unit = fc.constantFrom(
      '件',
      '余条',
      '人次',
      '万元',
      '个百分点',
      '年',
      '月',
      '日',
      '条',
      '个工作日',
    );
    const words = fc.constantFrom('收到申请', '第', '其中', '，', '（', '超过', '近', '');
    const pieces = fc.array(fc.tuple(words, number, unit), { minLength: 1, maxLength: 4 });
    const space = fc.constantFrom(' ', '\u00A0', '\u3000', '  ');
    const dense = (text: string): string => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(pieces, space, (found, gap) => {
        const plain = found.map((piece) => piece.join('')).join('');
        const spaced = plain.replace(
          /(?<=[\p{Script=Han}])(?=[0-9０-９])|(?<=[0-9０-９])(?=[\p{Script=Han}])/gu,
          gap,
        );
        const shown = (text: string) =>
          [...findQuantities(text), ...findNonQuantities(text)].map(({ printed, ...rest }) => [
            dense(printed),
            'value' in rest ? [rest.value, rest.unit, rest.qualifier] : rest.kind,
          ]);
        expect(shown(spaced)).toEqual(shown(plain));
      }),
      { numRuns: 500 },
    );
  });
});
