import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../src/lib/phrases.ts';
import { typeset } from '../../src/lib/typeset.ts';
import { root } from '../support/root.ts';

const lines = (text: string): string => phrasesOf(text).join('｜');
const letters = (piece: string): number => [...piece.replace(/[^\p{L}\p{N}]/gu, '')].length;

/** Lines of the specimen's seeds that could be headings. */
const printed = readdirSync(join(root, 'tests/specimen/seeds'))
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => readFileSync(join(root, 'tests/specimen/seeds', name), 'utf8').split(/\s+/))
  .filter((line) => line.length > 3 && line.length < 60);

describe('a name is broken between words only', () => {
  test.each([
    ['全面推行“双随机、一公开”监管', '全面｜推行｜“双随机、一公开”｜监管'],
    ['围绕重点领域加大主动公开力度', '围绕｜重点｜领域｜加大｜主动｜公开｜力度'],
    ['重庆市2018年政府信息公开工作年度报告', '重庆市｜2018年｜政府｜信息｜公开｜工作｜年度｜报告'],
    ['存在的主要问题及改进情况', '存在的｜主要｜问题及｜改进｜情况'],
    ['（2019年版格式）', '（2019年版｜格式）'],
    ['四中', '四中'],
    ['的', '的'],
    ['', ''],
  ])('%s', (text, expected) => expect(lines(text)).toBe(expected));

  test('whatever is printed: the pieces are the text, none is one character, no mark stands where it may not', () => {
    expect(printed.length).toBeGreaterThan(300);
    for (const text of printed) {
      const pieces = phrasesOf(text);
      expect(pieces.join('')).toBe(text);
      if (pieces.length < 2) continue;
      expect(pieces.filter((piece) => letters(piece) < 2 && piece.length < 2)).toEqual([]);
      expect(pieces.slice(1).filter((piece) => /^[”’」』》〉）〕】，。、；：！？％]/.test(piece))).toEqual(
        [],
      );
      expect(pieces.slice(0, -1).filter((piece) => /[“‘「『《〈（〔【]$/.test(piece))).toEqual([]);
    }
  });
});

describe('a page is typeset', () => {
  const page = (body: string): string =>
    `<!doctype html><html><head><title>重点领域信息公开</title></head><body>${body}</body></html>`;

  test('in headings, labels and buttons, also within their elements, and nowhere else', () => {
    const body =
      '<h2><span>（四）</span>重点领域信息公开</h2><p>重点领域信息公开</p><button>复制勘误信息</button><select><option>重点领域</option></select>';
    expect(typeset(page(body))).toBe(
      page(
        body
          .replace('重点领域信息公开</h2>', '重点<wbr>领域<wbr>信息<wbr>公开</h2>')
          .replace('复制勘误信息', '复制勘误<wbr>信息'),
      ),
    );
  });

  test('and is otherwise the same page, byte for byte', () => {
    const body =
      '<h1 title="重点领域"  >重点领域&amp;信息公开</h1>\r\n<script>const h1 = "<h1>重点领域</h1>";</script><br>';
    expect(typeset(page(body)).replaceAll('<wbr>', '')).toBe(page(body));
  });
});
