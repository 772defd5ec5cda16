import { describe, expect, test } from 'vitest';
import { byVerdict, summaryOf, toFindings } from '../../src/verify/findings.ts';
import { markedLines, markedWords, type Piece } from '../../src/verify/marks.ts';
import { printedRuns } from '../../src/verify/sides.ts';
import { numberAt, quoteAt } from './found.ts';

/** `[1:…]` a mark, `[1:…` and `…]` its pieces where it is cut, `{6>5}` a slip. */
const drawn = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'slip') return `{${drawn(piece.pieces)}>${piece.difference.printed}}`;
      return `[${piece.finding.number}:${drawn(piece.pieces)}${piece.ends ? ']' : '~'}`;
    })
    .join('');
const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.type === 'text' ? piece.text : textOf(piece.pieces))).join('');

describe('marks in an article', () => {
  test('a number stands within the quotation it is part of', () => {
    const article = '报告说“共收到申请653件”。';
    const findings = toFindings({
      quotes: [quoteAt(article, '共收到申请653件', 'exact')],
      numbers: [numberAt(article, '653件', 'other-scope')],
    });
    expect([...markedLines(article, findings)].map(drawn)).toEqual(['报告说“[1:共收到申请[2:653件]]”。']);
  });

  test('what differs is marked in it to the character, a number across it is cut', () => {
    const article = '共收到申请563件，其中网上';
    const quote = quoteAt(article, '共收到申请563', 'differs', [
      ['5', '6'],
      ['6', '5'],
    ]);
    const findings = toFindings({ quotes: [quote], numbers: [numberAt(article, '563件', 'differs')] });
    expect([...markedLines(article, findings)].map(drawn)).toEqual([
      '[1:共收到申请[2:{5>6}{6>5}3~][2:件]，其中网上',
    ]);
  });

  test('a dropped character is a gap where it is missing', () => {
    const article = '予以公开的，应当说明理由';
    const quote = quoteAt(article, '予以公开的，应当说明理由', 'differs', [['', '不', 0]]);
    expect([...markedLines(article, toFindings({ quotes: [quote], numbers: [] }))].map(drawn)).toEqual([
      '{>不}[1:予以公开的，应当说明理由]',
    ]);
  });

  test('a mark goes on over line ends of any kind, and its sign stands once', () => {
    const article = '甲“一二\r\n三四\r\n\r\n五六”乙\n丙';
    const quote = { ...quoteAt(article, '一二\r\n三四\r\n\r\n五六', 'exact') };
    const lines = [...markedLines(article, toFindings({ quotes: [quote], numbers: [] }))];
    expect(lines.map(drawn)).toEqual(['甲“[1:一二~', '[1:三四~', '', '[1:五六]”乙', '丙']);
  });

  test('offsets count Unicode characters: rare ideographs and pictures do not move a mark', () => {
    const article = '𠮷😀说“𫠊城653件”';
    const findings = toFindings({
      quotes: [quoteAt(article, '𫠊城653件', 'exact')],
      numbers: [numberAt(article, '653件', 'other-scope')],
    });
    expect(findings[0]?.start).toBe(4);
    expect([...markedLines(article, findings)].map(drawn)).toEqual(['𠮷😀说“[1:𫠊城[2:653件]]”']);
  });

  test('no character is lost, none is doubled, however findings lie across each other', () => {
    const random = seeded(13);
    for (let round = 0; round < 300; round += 1) {
      const article = Array.from(
        { length: 60 },
        () => '甲乙丙𠮷12\n\r'[Math.floor(random() * 9)] ?? '丁',
      ).join('');
      const size = [...article].length;
      const place = () => {
        const [a, b] = [Math.floor(random() * size), Math.floor(random() * size)];
        return { start: Math.min(a, b), end: Math.max(a, b) + 1 };
      };
      const findings = toFindings({
        quotes: Array.from({ length: 4 }, () => {
          const { start, end } = place();
          const at = start + Math.floor(random() * (end - start));
          const difference = [{ start: at, end: at + Math.floor(random() * 2), article: '', printed: '甲' }];
          return { ...quoteAt(article, '', 'differs'), start, end, difference };
        }),
        numbers: Array.from({ length: 4 }, () => ({ ...numberAt(article, '', 'agrees'), ...place() })),
      });
      const lines = [...markedLines(article, findings)];
      expect(lines.map(textOf)).toEqual(article.split(/\r\n?|\n/));
      const signs = lines.map(drawn).join('').match(/\]/g)?.length ?? 0;
      const characters = [...article];
      const shown = findings.filter(({ start, end }) =>
        /[^\r\n]/.test(characters.slice(start, end).join('')),
      );
      expect(signs).toBe(shown.length);
    }
  });
});

describe('the two sides of a quotation', () => {
  const article = '报告说“共收到申请563件”。';
  test('what differs is marked on both', () => {
    const quote = {
      ...quoteAt(article, '共收到申请563件', 'differs', [['56', '65']]),
      printed: '共收到申请653件',
    };
    expect(drawn(markedWords(quote))).toBe('共收到申请{56>65}3件');
    expect(printedRuns(quote)).toEqual([
      { text: '共收到申请' },
      { text: '65', instead: '56' },
      { text: '3件' },
    ]);
  });

  test('a dropped 不 stands on the printed side, an added one has its gap there', () => {
    const dropped = { ...quoteAt('予以公开', '予以公开', 'differs', [['', '不', 0]]), printed: '不予以公开' };
    expect(printedRuns(dropped)).toEqual([{ text: '不', instead: '' }, { text: '予以公开' }]);
    const added = { ...quoteAt('不予以公开', '不予以公开', 'differs', [['不', '']]), printed: '予以公开' };
    expect(printedRuns(added)).toEqual([{ text: '', instead: '不' }, { text: '予以公开' }]);
  });

  test('where white space between differences is not listed, the printed words are found all the same', () => {
    const text = '共收到 申请563 件';
    const quote = { ...quoteAt(text, text, 'differs', [['563', '653']]), printed: '共收到申请653件' };
    expect(printedRuns(quote)).toEqual([
      { text: '共收到申请' },
      { text: '653', instead: '563' },
      { text: '件' },
    ]);
  });
});

describe('findings', () => {
  const article = '“甲乙丙”1件“丁戊己”2件3件';
  const findings = toFindings({
    quotes: [quoteAt(article, '甲乙丙', 'exact'), quoteAt(article, '丁戊己', 'unknown')],
    numbers: [
      numberAt(article, '1件', 'agrees'),
      numberAt(article, '2件', 'differs'),
      numberAt(article, '3件', 'unknown'),
    ],
  });

  test('are numbered as they stand in the article and listed with the worst first', () => {
    expect(findings.map(({ number, verdict }) => `${number} ${verdict.id}`)).toEqual([
      '1 quote-exact',
      '2 number-agrees',
      '3 quote-unknown',
      '4 number-differs',
      '5 number-unknown',
    ]);
    expect(byVerdict(findings).map(({ verdict }) => verdict.id)).toEqual([
      'number-differs',
      'quote-unknown',
      'number-unknown',
      'number-agrees',
      'quote-exact',
    ]);
  });

  test('are summed up in one sentence', () => {
    expect(summaryOf(findings)).toBe(
      '共核对引文2处、数字3个：数字不同1个；引文无法判断1处；数字无法判断1个；相符1个；逐字相符1处。',
    );
    expect(summaryOf(findings.slice(0, 1))).toBe('共核对引文1处：逐字相符1处。');
    expect(summaryOf([])).toContain('没有找到引文');
  });
});

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
