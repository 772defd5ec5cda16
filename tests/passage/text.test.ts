/** A selection, its address and its citation name the same characters. */
import { describe, expect, test } from 'vitest';
import {
  findPassage,
  passageUrl,
  readPassage,
  sectionOf,
  toPassageQuery,
} from '../../src/archive/passage.ts';
import { formats } from '../../src/lib/citation.ts';
import { atPassage } from '../../src/lib/citation/reference.ts';
import { sourceLine } from '../../src/passage/source-line.ts';
import { partsOf, passageOf, stands, toPrintedText, wordsAt, wordsOf } from '../../src/passage/text.ts';
import { toRandom } from '../../scripts/bench/random.ts';
import { cite } from '../lib/citation-support.ts';
import { readPlace } from '../../src/search/places.ts';
import { archive } from '../support/specimen.ts';
import { withoutSpace } from '../support/text.ts';
import { anyParts, texts } from './support.ts';

const text = toPrintedText([
  { id: 's2', text: '二、办理情况' },
  { id: 's2-p1', text: '收到申请 7896\u00a0件，𠮷林街道２件。' },
  { id: 's2-t1-r1-c1', text: '' },
  { id: 's2-1-p1', text: '办结全部申请。' },
  { id: 's3-p1', text: '无。' },
]);
const selected = (...parts: [block: number, start: number, end: number][]) =>
  passageOf(
    text,
    parts.map(([block, start, end]) => ({ block, start, end })),
  );

describe('a selection', () => {
  test('is counted in characters, white space left out', () => {
    const passage = selected([1, 5, 11]);
    expect(passage).toMatchObject({ from: { id: 's2-p1', at: 4 }, to: { id: 's2-p1', at: 9 } });
    expect(passage && wordsAt(text, passage)).toBe('7896件');
  });

  test('begins and ends with a printed character, whatever blank it takes in', () => {
    expect(selected([1, 4, 10])).toEqual(selected([1, 5, 9]));
    expect(selected([0, 6, 6], [1, 0, 2], [2, 0, 0])).toEqual(selected([1, 0, 2]));
  });

  test('of half a character of two units is of the whole character', () => {
    expect(selected([1, 13, 14])).toEqual(selected([1, 12, 14]));
    expect(selected([1, 12, 13])).toEqual(selected([1, 12, 14]));
    const passage = selected([1, 13, 14]);
    expect(passage && wordsAt(text, passage)).toBe('𠮷');
  });

  test('of nothing printed is none', () => {
    expect(selected([1, 4, 5])).toBeUndefined();
    expect(selected([2, 0, 0])).toBeUndefined();
    expect(selected()).toBeUndefined();
  });

  test('of cells picked here and there, with words left out between them, is none', () => {
    expect(selected([0, 0, 6], [3, 0, 2])).toBeUndefined();
    expect(selected([1, 2, 17], [3, 0, 2])).toBeUndefined();
  });
});

test.each([
  ['within a block', selected([1, 0, 2]), '2'],
  ['into a subsection', selected([1, 0, 20], [2, 0, 0], [3, 0, 2]), '2'],
  ['into another section', selected([3, 2, 7], [4, 0, 1]), undefined],
])('a passage %s is shown by one page', (_where, passage, section) => {
  expect(passage && sectionOf(passage)).toBe(section);
});

test('an address stands in any text, with what people put around it', () => {
  const passage = selected([1, 0, 2]);
  const url = passage ? passageUrl('/archive/2018/citywide/', passage) : '';
  for (const around of [
    `${url}.`,
    `（https://a.example${url}）`,
    `url = {${url}},`,
    `"URL": "${url}"`,
    `见${url}。`,
  ])
    expect(findPassage(around), around).toEqual({ path: '/archive/2018/citywide/2/', passage });
  expect(findPassage('/2018/citywide/2/#s2-p1')).toBeUndefined();
  expect(findPassage('/2018/citywide/2/?p=9-2.0000000#s2-p1')).toBeUndefined();
});

describe('10,000 selections over all documents', () => {
  const random = toRandom('selections');
  const made = Array.from({ length: 13_000 }, () => {
    const { document, text: whole } = random.pick(texts);
    const parts = anyParts(whole, random);
    return { document, whole, parts, passage: passageOf(whole, parts) };
  });

  test('are within blocks and over them, within sections and over them', () => {
    const passages = made.flatMap(({ passage }) => passage ?? []);
    expect(passages.length).toBeGreaterThan(10_000);
    expect(passages.filter(({ from, to }) => from.id !== to.id).length).toBeGreaterThan(3_000);
    expect(passages.filter((passage) => sectionOf(passage) === undefined).length).toBeGreaterThan(500);
  });

  test('are the words of their addresses, and the parts of the page that are marked', () => {
    const wrong = made.filter(({ whole, parts, passage }) => {
      const words = withoutSpace(parts.map((part) => wordsOf(whole, part)).join(''));
      if (!passage) return words !== '';
      const read = readPassage(toPassageQuery(passage), passage.from.id);
      const marked =
        read &&
        partsOf(whole, read)
          .map((part) => wordsOf(whole, part))
          .join('');
      return (
        !read ||
        !stands(whole, read) ||
        wordsAt(whole, read) !== words ||
        withoutSpace(marked ?? '') !== words
      );
    });
    expect(wrong).toEqual([]);
  });

  test('are found again from their citation, in every format, and from the line after a copy; by the search too', () => {
    const entries = new Map(
      texts.map(({ document }) => [
        document,
        [cite(document), ...document.sections.map(({ locator }) => cite(document, `s${locator}`))],
      ]),
    );
    const known = archive.documents.map(({ key, year, title, number = '' }) => ({
      key,
      year,
      title,
      number,
    }));
    const wrong = made.filter(({ document, whole, passage }, index) => {
      const words = passage && wordsAt(whole, passage);
      const reference = passage && atPassage(entries.get(document) ?? [], passage, words ?? '');
      if (!passage || !reference) return passage !== undefined;
      const format = formats[index % formats.length];
      return [format?.write(reference) ?? '', sourceLine(reference)].some((written) => {
        const found = findPassage(written)?.passage;
        const [place] = index % 20 ? [] : readPlace(written, known, '/');
        const searched = place ? readPassage(place.passage ?? '', place.anchors[0] ?? '') : passage;
        return [found, searched].some((one) => JSON.stringify(one) !== JSON.stringify(passage));
      });
    });
    expect(wrong).toEqual([]);
  });
});
