import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLines } from '../../src/schema/locator.ts';
import {
  countDifference,
  documents,
  firstDifference,
  printedCharacters,
  readSeedText,
  root,
  withoutSpace,
} from '../seeds-support.ts';
import { attribute, byId, byTag, findAll, isEditorial, printedText, readFile, readPage, textOf } from './support.ts';

// Nothing lost, nothing invented: what a page shows as a document’s text is what the seed prints.

const onPage = (key: string): string => withoutSpace(printedText(readPage(`/${key}/`)));

describe.each(documents)('$key', ({ key, file, inOrder }) => {
  test('every printed character is on the page, as often as printed', () => {
    expect(countDifference(printedCharacters(file), onPage(key))).toEqual({});
  });

  test.runIf(inOrder)('character for character, in order', () => {
    expect(firstDifference(printedCharacters(file), onPage(key))).toBeUndefined();
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
    const told = /共 (\d+) 行/.exec(textOf(page))?.[1];
    expect(Number(told)).toBe(lines.length);
  });

  test('source.txt is the seed, byte for byte', () => {
    const seed = readFileSync(`${root}seeds/${file}`);
    expect(readFile(`/${key}/source.txt`).equals(seed)).toBe(true);
    const hash = createHash('sha256').update(seed).digest('hex');
    expect(textOf(readPage(`/${key}/source/`))).toContain(hash);
  });

  test('text.txt has the same characters', () => {
    const text = withoutSpace(readFile(`/${key}/text.txt`).toString('utf8'));
    expect(countDifference(printedCharacters(file), text)).toEqual({});
    if (inOrder) expect(firstDifference(printedCharacters(file), text)).toBeUndefined();
  });
});

describe('where the printed order is not the page’s, only cells that the print displaced differ', () => {
  /** Line of the seed → place of its first character on the page, by the links home is not needed: by words. */
  const displaced: Record<string, { lines: string; words: string; why: string }[]> = {
    '2020/government': [
      { lines: '162-166', words: '三、本年度办理结果', why: 'an upright label, printed after its first row' },
    ],
    '2020/yufubanfa-89': [
      { lines: '230', words: '市司法局', why: 'printed at the foot of the page before its row' },
      { lines: '410-412', words: '市经济信息委', why: 'printed at the foot of the page before its row' },
      { lines: '880-885', words: '市政府办公厅市政府各部门、各区县政府', why: 'a page break tore the cell before it' },
      { lines: '1099-1103', words: '市政府办公厅市规划自然资源局、市', why: 'a page break tore the cell before it' },
    ],
  };

  /** The printed characters with some lines taken out. */
  const without = (file: string, ranges: readonly string[]): string => {
    const gone = ranges.map(parseLines);
    return withoutSpace(
      readSeedText(file)
        .split('\n')
        .filter((_, index) => !gone.some(({ start, end }) => index + 1 >= start && index + 1 <= end))
        .join('\n'),
    );
  };

  test.each(documents.filter(({ inOrder }) => !inOrder))('$key', ({ key, file }) => {
    const list = displaced[key] ?? [];
    const lines = readSeedText(file).split('\n');
    for (const { lines: range, words } of list) {
      const { start, end } = parseLines(range);
      expect(withoutSpace(lines.slice(start - 1, end).join(''))).toBe(words);
    }
    // Take the displaced words out of the page, one by one, each where the rest then goes on in order.
    const expected = without(file, list.map((entry) => entry.lines));
    let page = onPage(key);
    for (const { words } of list) {
      const parts = key === '2020/government' || !words.includes('市政府办公厅') ? [words] : [words];
      for (const part of parts) page = takeOut(page, part, expected);
    }
    expect(firstDifference(expected, page)).toBeUndefined();
  });

  /** Remove the printing of `words` that stands where the two texts first differ, or just around it. */
  function takeOut(page: string, words: string, expected: string): string {
    let at = 0;
    while (at < page.length && page[at] === expected[at]) at++;
    for (let start = Math.max(0, at - words.length); start <= at; start++) {
      if (page.startsWith(words, start)) {
        const rest = page.slice(0, start) + page.slice(start + words.length);
        if (firstMismatch(rest, expected) > at) return rest;
      }
    }
    return page;
  }

  function firstMismatch(left: string, right: string): number {
    let at = 0;
    while (at < left.length && left[at] === right[at]) at++;
    return at === left.length && left.length === right.length ? Infinity : at;
  }
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
