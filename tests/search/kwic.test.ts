import { describe, expect, test } from 'vitest';
import { toBlockIds } from '../../scripts/search/block-ids.ts';
import { plainText } from '../../src/archive/archive.ts';
import { placesOf } from '../../src/archive/places.ts';
import { readState, toQuery } from '../../src/search/address.ts';
import { fold } from '../../src/search/fold.ts';
import { sortLines, toKwicLines } from '../../src/search/kwic.ts';
import type { FoundSection } from '../../src/search/search.ts';
import { archive } from '../support/specimen.ts';

const { documents } = archive;

/** A section as a search would have found it. */
function found(key: string, locator: string): FoundSection {
  const document = documents.find((entry) => entry.key === key);
  const section = document?.sections.find((entry) => entry.locator === locator);
  if (!document || !section) throw new Error(`content has no ${key}/${locator}`);
  const { marker, title } = section;
  return {
    document: {
      key,
      url: `/${key}/`,
      year: document.year,
      body: document.body,
      title: document.title,
      short: document.title,
      number: '',
      kind: document.kind,
      scope: '',
      form: '',
      sections: 0,
    },
    locator,
    marker: marker ?? '',
    title,
    url: `/${key}/${locator}/`,
    anchor: `s${locator}`,
    occurrences: 0,
    excerpts: [],
    text: plainText(section),
    ids: toBlockIds(section),
  };
}

const everySection = documents.flatMap(({ key, sections }) =>
  sections.map(({ locator }) => found(key, locator)),
);

describe('lines', () => {
  test('one for each occurrence, which with its context is the printed line', () => {
    const lines = toKwicLines([found('2018/citywide', '2-1-4')], ['双随机、一公开']);
    expect(lines.map(({ anchor, left, right }) => [anchor, left.slice(-3), right.slice(0, 3)])).toEqual([
      ['s2-1-4', '推行“', '”监管'],
      ['s2-1-4-p1', '建成“', '”综合'],
    ]);
    for (const { section, left, keyword, right } of lines)
      expect(section.text.split('\n')).toContain(left + keyword + right);
  });

  test('of the whole archive they are as many as the print has, and each leads to an id that prints it', () => {
    for (const term of ['公开', '政府信息公开', '。', '4', '0', '渝快办']) {
      const lines = toKwicLines(everySection, [term]);
      const printed = everySection
        .flatMap(({ text }) => text.split(/[\n\t]/).map(fold))
        .reduce((sum, line) => sum + line.split(term).length - 1, 0);
      expect(lines.length, term).toBe(printed);
      for (const { section, anchor, left, keyword, right } of lines) {
        const document = documents.find(({ key }) => key === section.document.key);
        const place = document && placesOf(document).find(({ id }) => id === anchor);
        expect(place, `${section.url} ${anchor}`).toBeDefined();
        expect(fold(left + keyword + right)).toContain(fold(place?.text ?? '?'));
      }
    }
  });

  test('in a table it leads to the cell', () => {
    const lines = toKwicLines([found('2020/government', '3')], ['予以公开']);
    expect(lines.map(({ anchor }) => anchor)).toEqual([expect.stringMatching(/^s3-t1-r\d+-l\d+$/)]);
  });

  test('a section without stored ids leads to itself', () => {
    const lines = toKwicLines([{ ...found('2018/citywide', '2-1-4'), ids: '' }], ['抽查']);
    expect(lines.map(({ anchor }) => anchor)).toEqual(lines.map(() => 's2-1-4'));
  });
});

describe('order', () => {
  const lines = toKwicLines(everySection, ['政府信息公开']);

  test('by right context: each line begins after the one before, by code', () => {
    const keys = sortLines(lines, 'right').map(({ right }) => fold(right));
    expect(keys).toHaveLength(lines.length);
    expect(keys).toEqual(keys.toSorted());
    expect(keys).not.toEqual(lines.map(({ right }) => fold(right)));
  });

  test('by left context: read backwards from the keyword', () => {
    const last = sortLines(lines, 'left').map(({ left }) => [...fold(left)].at(-1) ?? '');
    expect(last).toEqual(last.toSorted());
  });

  test('by place: as given', () => {
    expect(sortLines(lines, 'place')).toEqual(lines);
  });

  test('stands in the address', () => {
    const state = readState('?q=公开&view=kwic&order=left&page=2');
    expect(state).toMatchObject({ view: 'kwic', order: 'left', page: 2 });
    expect(readState(toQuery(state))).toEqual(state);
    expect(readState('?order=sideways&page=-3')).toMatchObject({ order: 'place', page: 1 });
    expect(toQuery({ ...state, view: 'list' })).toBe(`?q=${encodeURIComponent('公开')}`);
  });
});
