import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { parseLines } from '../../src/schema/locator.ts';
import { documents, printedCharacters, readSeedBytes, readSeedText } from '../support/specimen.ts';
import { countDifference, firstDifference, withoutSpace } from '../support/text.ts';
import {
  attribute,
  byId,
  byTag,
  findAll,
  isEditorial,
  printedText,
  readFile,
  readPage,
  textOf,
} from './support.ts';

// Nothing lost, nothing invented: what a page shows as a document’s text is what the seed prints.

const onPage = (key: string): string => withoutSpace(printedText(readPage(`/${key}/`)));

/** Lines that a page shows elsewhere than where they are printed: all of them, by hand. */
const displaced: Record<string, readonly { lines: string; before: number; words: string; why: string }[]> = {
  '2020/government': [
    {
      lines: '162-166',
      before: 158,
      words: '三、本年度办理结果',
      why: 'an upright label, printed after its first row',
    },
  ],
  '2020/yufubanfa-89': [
    {
      lines: '230',
      before: 240,
      words: '市司法局',
      why: 'the 牵头单位 of the row that begins the next page',
    },
    {
      lines: '410-412',
      before: 422,
      words: '市经济信息委',
      why: 'the 牵头单位 of the row that begins the next page',
    },
    { lines: '889-895', before: 880, words: '区县、本部门政府网站', why: 'a task torn by a page break' },
    {
      lines: '1107-1110',
      before: 1099,
      words: '关政府信息公开工作领导职责',
      why: 'a task torn by a page break',
    },
  ],
};

/** What a seed prints, displaced lines put where they belong. */
function inReadingOrder(key: string, file: string): string {
  const moves = (displaced[key] ?? []).map((move) => ({ ...move, ...parseLines(move.lines) }));
  const lines = readSeedText(file).split('\n');
  const from = (start: number, end: number): string => lines.slice(start - 1, end).join('\n');
  const text = lines.flatMap((line, index) => {
    const number = index + 1;
    const moved = moves.filter(({ before }) => before === number).map(({ start, end }) => from(start, end));
    return moves.some(({ start, end }) => number >= start && number <= end) ? moved : [...moved, line];
  });
  return withoutSpace(text.join('\n').replace('[bookmark: _GoBack]', ''));
}

describe.each(documents)('$key', ({ key, file, inOrder }) => {
  test('every printed character is on the page, as often as printed', () => {
    expect(countDifference(printedCharacters(file), onPage(key))).toEqual({});
  });

  test('character for character, in order, but for the cells that the print displaced', () => {
    expect(firstDifference(inReadingOrder(key, file), onPage(key))).toBeUndefined();
    expect(firstDifference(printedCharacters(file), onPage(key)) === undefined).toBe(inOrder);
  });

  test('the displaced lines are those the list says', () => {
    const lines = readSeedText(file).split('\n');
    for (const { lines: range, words } of displaced[key] ?? []) {
      const { start, end } = parseLines(range);
      expect(withoutSpace(lines.slice(start - 1, end).join(''))).toMatch(new RegExp(`^${words}`));
    }
  });

  test('the source page shows the seed line by line, as it is', () => {
    const page = readPage(`/${key}/source/`);
    const lines = findAll(page, (element) => /^L\d+$/.test(attribute(element, 'id') ?? ''));
    const shown = lines.map((line) => textOf(byTag(line, 'code')[0] ?? line));
    const printed = readSeedText(file).replace(/\n$/, '').split('\n');
    expect(shown).toEqual(printed);
    expect(lines.map((line) => attribute(line, 'id'))).toEqual(printed.map((_, index) => `L${index + 1}`));
  });

  test('the number of lines a reader is told is that of the lines shown', () => {
    const page = readPage(`/${key}/source/`);
    const lines = findAll(page, (element) => /^L\d+$/.test(attribute(element, 'id') ?? ''));
    const told = /共(\d+)行/.exec(textOf(page))?.[1];
    expect(Number(told)).toBe(lines.length);
  });

  test('source.txt is the seed, byte for byte', () => {
    const seed = readSeedBytes(file);
    expect(readFile(`/${key}/source.txt`).equals(seed)).toBe(true);
    const hash = sha256Of(seed);
    expect(textOf(readPage(`/${key}/source/`))).toContain(hash);
  });

  test('text.txt has the same characters', () => {
    const text = withoutSpace(readFile(`/${key}/text.txt`).toString('utf8'));
    expect(countDifference(printedCharacters(file), text)).toEqual({});
    expect(firstDifference(inReadingOrder(key, file), text)).toBeUndefined();
  });
});

describe('the comparison sees', () => {
  const { key, file } = documents[1];
  const page = onPage(key);
  const at = page.indexOf('554件');

  test('a lost character, and where', () => {
    const lost = page.slice(0, at) + page.slice(at + 1);
    expect(countDifference(printedCharacters(file), lost)).toEqual({ 5: -1 });
    expect(firstDifference(printedCharacters(file), lost)).toMatch(/^at character \d+: expected .*▶?5.*54件/);
  });

  test('an invented character', () => {
    expect(countDifference(printedCharacters(file), `${page}。`)).toEqual({ '。': 1 });
  });

  test('two characters that changed places', () => {
    const swapped = page.slice(0, at) + '545件' + page.slice(at + 4);
    expect(countDifference(printedCharacters(file), swapped)).toEqual({});
    expect(firstDifference(printedCharacters(file), swapped)).toContain('at character');
  });

  test('a loss inside the page’s HTML', () => {
    const paragraph = byId(readPage('/2018/citywide/'), 's3-1-p1');
    expect(paragraph && withoutSpace(textOf(paragraph, isEditorial))).toContain('申请7896份');
  });
});
