/** What the file draws comes out as a person reads it, and a file that cannot be read says so, soon. */
import { describe, expect, test } from 'vitest';
import { limits, UnreadableOriginal, type Original } from '../../scripts/originals/original.ts';
import { readPdf } from '../../scripts/originals/pdf.ts';
import {
  coded,
  firstFree,
  madePdf,
  ruled,
  stream,
  stroke,
  words,
  type MadePdf,
} from '../support/made-pdf.ts';

const read = (parts: MadePdf): Promise<Original> => readPdf(madePdf(parts));

const linesOf = ({ blocks }: Original): string[] =>
  blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));

/** Every block on a line of its own; cells between bars, with their place and span where these are not plain. */
function shown({ blocks }: Original): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'line') return [block.text];
    if (block.type === 'page-break') return ['---'];
    return block.rows.map(
      ({ cells }) =>
        `|${cells
          .map(({ column, columns, rows, text }) => {
            const span = columns > 1 || rows > 1 ? `(${columns}×${rows})` : '';
            return `${column}${span}:${text}`;
          })
          .join('|')}|`,
    );
  });
}

async function refusal(bytes: Uint8Array, cost?: { seconds: number; megabytes: number }): Promise<string> {
  const error: unknown = await readPdf(bytes, cost).then(
    () => 'it was read',
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnreadableOriginal);
  return error instanceof Error ? error.message : '';
}

describe('lines', () => {
  test('one after the other, wherever they come in the file', async () => {
    const page = [words(50, 680, '第三行'), words(50, 720, '第一行'), words(50, 700, '第二行')].join('\n');
    expect(await read({ pages: [page] })).toEqual({
      format: 'pdf',
      blocks: [
        { type: 'line', text: '第一行' },
        { type: 'line', text: '第二行' },
        { type: 'line', text: '第三行' },
      ],
      remarks: [],
    });
  });

  test('pages are parted', async () => {
    const pages = [words(50, 700, '前页') + words(280, 30, '- 1 -'), words(50, 700, '后页')];
    expect(shown(await read({ pages }))).toEqual(['前页', '- 1 -', '---', '后页']);
  });

  test('every way to move the pen', async () => {
    const page = `BT /mapped 10 Tf 50 700 Td ${coded('甲')} Tj 30 TL 0 -20 Td ${coded('乙')} Tj 0 -20 TD ${coded('丙')} Tj
      ${coded('丁')} ' T* ${coded('末')} Tj 30 Ts ${coded('升')} Tj 0 Ts 1 0 0 1 50 500 Tm [${coded('戊')} -500 ${coded('己')} 0 ${coded('庚')}] TJ
      /mapped 6 Tf 5 Ts ${coded('²')} Tj 0 Ts ET
      q 2 0 0 2 0 0 cm BT /mapped 5 Tf 25 200 Td ${coded('两倍')} Tj ET Q ${words(100, 640, '同')}`;
    expect(linesOf(await read({ pages: [page] }))).toEqual([
      '甲',
      '乙',
      '丙',
      '升',
      '丁\t同',
      '末',
      '戊己庚²',
      '两倍',
    ]);
  });

  test('wide setting is no space, whichever way the file asks for it', async () => {
    const page = [
      words(50, 700, '政府信息公开', { before: '8 Tc' }),
      words(50, 680, '结') + words(68, 680, '果'),
      words(50, 660, '2024 年'),
      words(50, 640, '政府', { before: '300 Tz' }),
    ].join('\n');
    expect(linesOf(await read({ pages: [page] }))).toEqual(['政府信息公开', '结果', '2024 年', '政府']);
  });

  test('a page printed sideways, and one written sideways, are read upright', async () => {
    const table = (turn: string): string => {
      const rows = ruled([100, 200, 300], [500, 540, 580]) + words(110, 555, '甲') + words(210, 555, '乙');
      return `q ${turn} ${rows} ${words(110, 515, '丙')} ${words(210, 515, '丁')} ${words(100, 600, '标题')} Q`;
    };
    const upright = ['标题', '|0:甲|1:乙|', '|0:丙|1:丁|'];
    const turned = await read({ pages: [table('0 1 -1 0 650 0 cm')], page: '/Rotate 90' });
    expect(shown(turned)).toEqual(upright);
    expect(shown(await read({ pages: [table('0 1 -1 0 650 0 cm')] }))).toEqual(upright);
    expect(shown(await read({ pages: [table('0 -1 1 0 -50 750 cm')] }))).toEqual(upright);
    expect(shown(await read({ pages: [table('-1 0 0 -1 600 800 cm')] }))).toEqual(upright);
  });

  test('turned text beside upright text stands after it', async () => {
    const stamp = `BT /mapped 10 Tf 0.7 0.7 -0.7 0.7 300 650 Tm ${coded('内部资料')} Tj ET`;
    const page = stamp + words(50, 720, '第一行之上') + words(50, 700, '第二行之下');
    expect(linesOf(await read({ pages: [page] }))).toEqual(['第一行之上', '第二行之下', '内部资料']);
  });

  test('a vertical font is read downwards, from the right', async () => {
    const page =
      words(300, 700, '竖排在右', { font: 'vertical' }) + words(280, 700, '次行在左', { font: 'vertical' });
    expect(linesOf(await read({ pages: [page] }))).toEqual(['竖排在右', '次行在左']);
  });

  test('forms within forms, each with its own matrix', async () => {
    const inner = stream(
      words(10, 10, '内'),
      '/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Matrix[1 0 0 1 40 40]',
    );
    const outer = stream(
      `${words(10, 80, '外')} /inner Do ${words(10, 20, '后')}`,
      `/Type/XObject/Subtype/Form/BBox[0 0 199 199]/Matrix[1 0 0 1 100 0]/Resources<</XObject<</inner ${firstFree} 0 R>>/Font<</mapped 3 0 R>>>>`,
    );
    const page = `/outer Do ${words(100, 300, '上')}`;
    const resources = `/XObject<</outer ${firstFree + 1} 0 R>>`;
    const inside = inner.replace('/Matrix', '/Resources<</Font<</mapped 3 0 R>>>>/Matrix');
    expect(linesOf(await read({ pages: [page], resources, objects: [inside, outer] }))).toEqual([
      '上',
      '外',
      '内',
      '后',
    ]);
  });

  test('text that is off the paper is not printed', async () => {
    const page = words(50, 700, '纸上') + words(50, 900, '纸外') + words(-300, 700, '左外');
    expect(linesOf(await read({ pages: [page] }))).toEqual(['纸上']);
  });
});

describe('characters', () => {
  test.each(['gbk', 'ucs2'] as const)('the predefined encoding of %s needs no map', async (font) => {
    const { blocks, remarks } = await read({ pages: [words(50, 700, '重庆市', { font })] });
    expect(blocks).toEqual([{ type: 'line', text: '重庆市' }]);
    expect(remarks).toEqual([]);
  });

  test('radicals and full-width figures stay as the file has them', async () => {
    const pages = [words(50, 700, '⽤⼾１２３ﬁ')];
    expect(linesOf(await read({ pages }))).toEqual(['⽤⼾１２３ﬁ']);
  });

  test('a font of bare glyph numbers is not guessed at', async () => {
    const page = words(50, 720, '看得懂的文字有这么多个') + words(50, 700, '看不懂', { font: 'unmapped' });
    const { blocks, remarks } = await read({ pages: [words(50, 700, '首页'), page] });
    expect(blocks.slice(2)).toEqual([
      { type: 'line', text: '看得懂的文字有这么多个' },
      { type: 'line', text: '\uFFFD\uFFFD\uFFFD' },
    ]);
    expect(remarks).toEqual([
      'Page 2: 3 characters of the font Unmapped are not named by the file and stand as \uFFFD.',
    ]);
  });

  test('not even where its glyph numbers would be Chinese characters', async () => {
    const page = `${words(50, 720, '看得懂的文字')} BT /unmapped 10 Tf 50 700 Td ${coded('重庆', 'ucs2')} Tj ET`;
    expect(linesOf(await read({ pages: [page] }))).toEqual(['看得懂的文字', '\uFFFD\uFFFD']);
  });

  test.each(['private', 'counted'] as const)('nor is one whose map leads nowhere: %s', async (font) => {
    const page = words(50, 720, '看得懂的文字') + words(50, 700, 'ABC', { font });
    const { blocks, remarks } = await read({ pages: [page] });
    expect(blocks[1]).toEqual({ type: 'line', text: '\uFFFD\uFFFD\uFFFD' });
    expect(remarks).toHaveLength(1);
  });

  test('a map that says of every code that it is itself is a map', async () => {
    const map = stream('1 beginbfrange <0000> <ffff> <0000> endbfrange', '', true);
    const font = `<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/Identity-H/DescendantFonts[12 0 R]/ToUnicode ${firstFree} 0 R>>`;
    const page = `BT /own 10 Tf 50 700 Td ${coded('重庆市', 'ucs2')} Tj ET`;
    const resources = `/ExtGState<</own<</Font[${firstFree + 1} 0 R 10]>>>>`;
    const { blocks, remarks } = await read({
      pages: [page.replace('/own 10 Tf', '/own gs')],
      resources,
      objects: [map, font],
    });
    expect(blocks).toEqual([{ type: 'line', text: '重庆市' }]);
    expect(remarks).toEqual([]);
  });

  test('a page that is unreadable for the most part is said to be', async () => {
    const page = words(50, 720, '看懂') + words(50, 700, '看不懂', { font: 'unmapped' });
    const { remarks } = await read({ pages: [page] });
    expect(remarks.at(-1)).toMatch(/^Page 1 cannot be read: .*found 3 of 5 .*to do:/);
  });

  test('a page without text among others is named', async () => {
    expect((await read({ pages: [words(50, 700, '甲'), ''] })).remarks).toEqual(['Page 2 has no text.']);
  });

  test('unseen text over a picture is read, with a reservation', async () => {
    const page = words(50, 700, '识别出来', { before: '3 Tr' }) + words(50, 680, '印');
    const { blocks, remarks } = await read({ pages: [page] });
    expect(blocks).toHaveLength(2);
    expect(remarks).toEqual([expect.stringMatching(/^Page 1: 4 characters are an OCR layer/)]);
  });

  test('bold for want of a bold type, printed twice, is read once', async () => {
    const page = words(50, 700, '加粗11') + words(50.4, 700, '加粗11') + words(50.2, 700.2, '加粗11');
    expect(linesOf(await read({ pages: [page] }))).toEqual(['加粗11']);
  });
});

describe('tables', () => {
  const cells =
    words(110, 555, '甲') +
    words(210, 555, '乙') +
    words(110, 515, '丙') +
    words(210, 515, '12') +
    words(100, 600, '前') +
    words(100, 480, '后');
  const expected = ['前', '|0:甲|1:乙|', '|0:丙|1:12|', '后'];

  const xs = [100, 200, 300];
  const ys = [500, 540, 580];
  const rectangles = xs
    .slice(0, 2)
    .flatMap((x) => ys.slice(0, 2).map((y) => `${x} ${y} 100 40 re`))
    .join(' ');
  const thin = [...xs.map((x) => `${x} 500 0.5 80 re`), ...ys.map((y) => `100 ${y} 200 0.5 re`)].join(' ');
  const pieces = xs
    .flatMap((x) => [500, 540].map((y) => stroke(x, y + 1, x, y + 39)))
    .concat(ys.flatMap((y) => [100, 200].map((x) => stroke(x + 1, y, x + 99, y))));
  const frames = xs
    .slice(0, 2)
    .flatMap((x) => ys.slice(0, 2).map((y) => `${x + 1} ${y + 1} 98 38 re ${x + 2} ${y + 2} 96 36 re f*`));

  test.each([
    ['stroked lines', ruled(xs, ys)],
    ['stroked rectangles of cells', `${rectangles} S`],
    ['filled rectangles that are thin', `${thin} f`],
    ['pieces from cell to cell that hardly meet', pieces.join(' ')],
    ['frames with a hole', frames.join(' ')],
    [
      'lines under a matrix',
      `q 10 0 0 10 0 0 cm ${ruled(
        xs.map((x) => x / 10),
        ys.map((y) => y / 10),
      )} Q`,
    ],
  ])('%s', async (_, drawing) => {
    expect(shown(await read({ pages: [drawing + cells] }))).toEqual(expected);
  });

  test.each([
    ['a path that only clips', `${rectangles} W n`],
    ['shaded areas', `${rectangles} f`],
    ['slanting lines', stroke(100, 500, 300, 580) + stroke(100, 580, 300, 500)],
    ['nothing', ''],
  ])('%s is none, and the words stand where they stood', async (_, drawing) => {
    expect(shown(await read({ pages: [drawing + cells] }))).toEqual(['前', '甲\t乙', '丙\t12', '后']);
  });

  test('one that goes on over the page comes in two, torn cells and open edges as they are', async () => {
    const down = (from: number, to: number): string =>
      [100, 200, 300].map((x) => stroke(x, from, x, to)).join(' ');
    const first = `${down(60, 140)} ${stroke(100, 140, 300, 140)} ${stroke(100, 100, 300, 100)}
      ${words(110, 115, '（三）')} ${words(210, 115, '3')} ${words(110, 75, '（四）无')} ${words(210, 75, '4')} ${words(280, 30, '- 1 -')}`;
    const second = `${down(660, 740)} ${stroke(100, 700, 300, 700)} ${stroke(100, 660, 300, 660)}
      ${words(110, 715, '法提供')} ${words(110, 675, '（五）')} ${words(210, 675, '5')}`;
    expect(shown(await read({ pages: [first, second] }))).toEqual([
      '|0:（三）|1:3|',
      '|0:（四）无|1:4|',
      '- 1 -',
      '---',
      '|0:法提供|1:|',
      '|0:（五）|1:5|',
    ]);
  });

  test('lines in a cell are one text; words written downwards too', async () => {
    const page =
      ruled([100, 200, 300], [500, 600]) +
      ['三', '、', '本', '年', '度']
        .map((character, index) => words(145, 580 - 15 * index, character))
        .join(' ') +
      words(210, 570, '其他法律行政') +
      words(210, 555, '法规 annual') +
      words(210, 540, 'report');
    expect(shown(await read({ pages: [page] }))).toEqual(['|0:三、本年度|1:其他法律行政法规 annual report|']);
  });

  test('blank paper between a table and its frame is no row', async () => {
    const frame = ruled([100, 300], [497, 580]);
    const inner = ruled([100, 200, 300], [500, 540, 580]);
    expect(shown(await read({ pages: [frame + inner + cells] }))).toEqual(expected);
    const torn = `${ruled([100, 300], [540, 580])} ${stroke(200, 540, 200, 580)} ${stroke(100, 500, 100, 540)} ${stroke(300, 500, 300, 540)}`;
    expect(shown(await read({ pages: [torn + words(110, 555, '甲') + words(210, 555, '乙')] }))).toEqual([
      '|0:甲|1:乙|',
    ]);
  });

  test('but a blank cell within one, and a blank row of several, are there', async () => {
    const page = ruled([100, 200, 300], [460, 500, 540, 580]) + words(110, 555, '甲') + words(210, 475, '丁');
    expect(shown(await read({ pages: [page] }))).toEqual(['|0:甲|1:|', '|0:|1:|', '|0:|1:丁|']);
  });

  test('one within a cell of another has its own words', async () => {
    const page =
      ruled([50, 300, 550], [400, 700]) +
      ruled([100, 150, 200], [500, 600]) +
      words(60, 650, '外左') +
      words(310, 650, '外右') +
      words(110, 550, '内左') +
      words(160, 550, '内右');
    expect(shown(await read({ pages: [page] }))).toEqual(['|0:外左|1:外右|', '|0:内左|1:内右|']);
  });

  test('a map is said to be one', async () => {
    const streets = Array.from({ length: 2100 }, (_, index) => {
      const at = (index % 50) * 12;
      const from = Math.floor(index / 50) * 18;
      return stroke(at, from, at, from + 8) + stroke(at, from, at + 5, from);
    });
    const { blocks, remarks } = await read({ pages: [streets.join(' ') + words(50, 700, '图')] });
    expect(blocks).toEqual([{ type: 'line', text: '图' }]);
    expect(remarks).toEqual([
      'Page 1: more lines are drawn than a table has; no table was looked for among them.',
    ]);
  });

  test('a frame round a notice is none', async () => {
    const page = ruled([100, 300], [500, 580]) + words(110, 550, '通知') + words(110, 530, '内容');
    expect(shown(await read({ pages: [page] }))).toEqual(['通知', '内容']);
  });
});

describe('what cannot be read is said, soon', () => {
  test('pictures only', async () => {
    const pages = ['q 100 0 0 100 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q', ''];
    expect(await refusal(madePdf({ pages }))).toMatch(
      /2 pages without a character.*a scan needs character recognition first/,
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a web page', new TextEncoder().encode('<!doctype html><p>404</p>')],
    ['noise', Uint8Array.from({ length: 100_000 }, (_, index) => (index * index * 31) % 251)],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n%%EOF')],
    ['one broken off', madePdf({ pages: [words(50, 700, '甲')] }).slice(0, -200)],
    ['pages that are not there', madePdf({ pages: [], catalog: '/Pages 99 0 R' })],
  ])('%s', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch(/^expected: a PDF file, whole and not locked; found: .*; to do: /);
  });

  test('one broken off is not read for what is left of it', async () => {
    const bytes = madePdf({ pages: [words(50, 700, '甲'), words(50, 700, '乙')] });
    expect(await refusal(bytes.slice(0, -10))).toMatch(/its end is missing/);
  });

  test('a damaged page says so, for words may be missing', async () => {
    const content = Array.from({ length: 40 }, (_, row) =>
      words(50, 790 - row * 15, `第${row}行的文字`),
    ).join('\n');
    const hurt = (from: number): Uint8Array => {
      const bytes = Buffer.from(madePdf({ pages: [content], packed: true }));
      const start = bytes.lastIndexOf('>>\nstream\n') + '>>\nstream\n'.length;
      return Uint8Array.from(bytes.fill(0x55, start + from, start + from + 8));
    };
    const { remarks } = await readPdf(hurt(250));
    expect(remarks[0]).toBe(
      'The file is damaged in 1 of its packed parts: words may be missing or wrong; fetch it again.',
    );
    expect(await refusal(hurt(30))).toMatch(/cannot be opened \(1 of its packed parts are damaged\)/);
  });

  test('one locked with a password', async () => {
    const trailer = `/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`;
    expect(await refusal(madePdf({ pages: [words(50, 700, '甲')], trailer }))).toMatch(
      /only with a password/,
    );
  });

  test('too large a file', async () => {
    expect(await refusal(new Uint8Array(limits.file + 1))).toMatch(/at most 50000000 bytes/);
  });

  test('too many pages', async () => {
    const pages = Array.from({ length: limits.pages + 1 }, () => '');
    expect(await refusal(madePdf({ pages }))).toMatch(/at most 500 pages; found: 501/);
  });

  test('more pages by its own word than there are', async () => {
    const bytes = Buffer.from(madePdf({ pages: [words(50, 700, '甲')] })).toString('latin1');
    const boast = Buffer.from(bytes.replace('/Count 1/', '/Count 9/'), 'latin1');
    const original = await readPdf(boast).catch((error: unknown) => error);
    expect(original).toSatisfy(
      (found) => found instanceof UnreadableOriginal || linesOf(found as Original).length === 1,
    );
  });

  test('more characters than a report has', async () => {
    const page = words(50, 700, '甲'.repeat(80_000));
    const pages = Array.from({ length: 40 }, () => page);
    expect(await refusal(madePdf({ pages, packed: true }))).toMatch(
      /at most 3000000 characters|unpacks to more/,
    );
  }, 60_000);

  test('a page that unpacks without end', async () => {
    const content = `${words(50, 700, '甲')}${' q Q'.repeat(20_000_000)}`;
    const bytes = madePdf({ pages: [content], packed: true });
    expect(bytes.length).toBeLessThan(1_000_000);
    const started = Date.now();
    expect(await refusal(bytes, { seconds: 5, megabytes: 400 })).toMatch(
      /unpacks to more than|not read after/,
    );
    expect(Date.now() - started).toBeLessThan(10_000);
  }, 30_000);

  test.each([
    ['forms', ''],
    ['groups', '/Group<</S/Transparency>>'],
  ])(
    '%s in forms that multiply',
    async (_, group) => {
      const depth = 12;
      const objects = Array.from({ length: depth }, (__, level) =>
        stream(
          level === depth - 1 ? words(10, 10, '多') : '/next Do '.repeat(10),
          `/Type/XObject/Subtype/Form/BBox[0 0 99 99]${group}/Resources<</Font<</mapped 3 0 R>>/XObject<</next ${firstFree + level + 1} 0 R>>>>`,
        ),
      );
      const started = Date.now();
      const bytes = madePdf({
        pages: ['/first Do'],
        resources: `/XObject<</first ${firstFree} 0 R>>`,
        objects,
      });
      expect(await refusal(bytes, { seconds: 1, megabytes: 400 })).toMatch(
        /unpacks to more than|not read after/,
      );
      expect(Date.now() - started).toBeLessThan(10_000);
    },
    30_000,
  );

  test('forms that hold each other', async () => {
    const form = (other: number): string =>
      stream(
        `${words(10, 10, '圈')} /next Do`,
        `/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font<</mapped 3 0 R>>/XObject<</next ${other} 0 R>>>>`,
      );
    const objects = [form(firstFree + 1), form(firstFree)];
    const resources = `/XObject<</first ${firstFree} 0 R>>`;
    expect(linesOf(await read({ pages: ['/first Do'], resources, objects }))).toEqual(['圈']);
  });

  test('scripts and attachments are left alone', async () => {
    const catalog =
      '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\);)>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(while\\(true\\);)>>]>>>>';
    expect(linesOf(await read({ pages: [words(50, 700, '甲')], catalog }))).toEqual(['甲']);
  });
});
