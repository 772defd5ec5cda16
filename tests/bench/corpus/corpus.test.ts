import { readFileSync, readdirSync, statSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import {
  isBlind,
  turnOf,
  truthText,
  writers,
  writtenHere,
  type WrittenHere,
} from '../../../scripts/bench/corpus/files.ts';
import { toGb18030 } from '../../../scripts/bench/corpus/gb18030.ts';
import { placesOf } from '../../../scripts/bench/corpus/grid.ts';
import { truthOf, type Made } from '../../../scripts/bench/corpus/made.ts';
import { withoutDates, withoutUnicodeMaps } from '../../../scripts/bench/corpus/pdf.ts';
import { madeUpReports } from '../../../scripts/bench/corpus/report.ts';
import { htmlManner } from '../../../scripts/bench/corpus/html.ts';
import { textManner } from '../../../scripts/bench/corpus/text.ts';
import { root } from '../../support/root.ts';

const reports = madeUpReports(1, 60);
const grids = reports.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.type === 'table' ? [block.grid] : [])),
);
const tight = (text: string): string => text.replace(/\s/gu, '');

describe('the reports', () => {
  test('are the same for a seed number, however many are asked for, and others for another', () => {
    expect(madeUpReports(1, 12)).toEqual(reports.slice(0, 12));
    expect(madeUpReports(2, 1)).not.toEqual(reports.slice(0, 1));
  });

  test('are of all forms, kinds of bodies and depths', () => {
    const names = reports.map(({ name }) => name);
    for (const form of ['2008', '2014', '2019', '2021'])
      expect(names.some((name) => name.includes(`-${form}-`))).toBe(true);
    for (const kind of ['government', 'general-office', 'department', 'district', 'town'])
      expect(names.filter((name) => name.endsWith(`-${kind}`))).toHaveLength(12);
    const depths = new Set(
      reports.flatMap((made) => truthOf(made).headings.map(({ locator }) => locator.split('-').length)),
    );
    expect([...depths].toSorted()).toEqual([1, 2, 3, 4]);
  });

  test('print 0, nothing, - and / where a body has no business', () => {
    const printed = new Set(reports.flatMap((made) => truthOf(made).cells[2]?.flat() ?? []));
    for (const none of ['0', '', '-', '/']) expect(printed).toContain(none);
  });

  test('have tables in which every place belongs to one cell', () => {
    expect(grids.length).toBeGreaterThan(100);
    for (const grid of grids) {
      expect(placesOf(grid).map((places) => places.length)).toEqual(grid.rows.map(() => grid.columns));
      const covered = grid.rows.flat().reduce((sum, { columns, rows }) => sum + columns * rows, 0);
      expect(covered).toBe(grid.rows.length * grid.columns);
    }
  });
});

/** All words of a file, in the order in which it holds them, without white space. */
const wordsIn: Record<WrittenHere, (bytes: Uint8Array, turn: number) => string> = {
  docx: (bytes) => tight(textIn(partOf(bytes, 'word/document.xml'), 'w:t')),
  ofd: (bytes) => {
    const pages = Object.keys(unzipSync(bytes)).filter((path) => path.endsWith('Content.xml'));
    const texts = pages.map((path) => textIn(partOf(bytes, path), 'ofd:TextCode'));
    return tight(texts.map((text) => text.replace(/- \d+ -$/, '')).join(''));
  },
  html: (bytes, turn) =>
    tight(new TextDecoder(htmlManner(turn).charset).decode(bytes).replace(/<[^>]*>|&nbsp;|&#160;/g, '')),
  txt: (bytes, turn) =>
    tight(new TextDecoder(textManner(turn).encoding.replace(' with mark', '')).decode(bytes)),
};

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

/** Throws where the XML is not well formed. */
function textIn(xml: string, name: string): string {
  let [text, within] = ['', false];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => (within = tag.name === name));
  parser.on('text', (words) => {
    if (within) text += words;
  });
  parser.on('closetag', () => (within = false));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return text;
}

/** The first words of a truth that do not stand in a file in their order. */
function missingFrom(words: string, made: Made): string | undefined {
  const { title, headings, paragraphs } = truthOf(made);
  let at = 0;
  for (const paragraph of paragraphs) {
    const found = words.indexOf(tight(paragraph), at);
    if (found === -1) return paragraph;
    at = found;
  }
  return [title, ...headings.map(({ text }) => text)].find((text) => !words.includes(tight(text)));
}

describe.each(writtenHere)('%s files', (format) => {
  test('hold the truth that stands beside them', () => {
    for (const [index, made] of reports.entries()) {
      const words = wordsIn[format](writers[format](made, turnOf(index)), turnOf(index));
      expect(missingFrom(words, made), made.name).toBeUndefined();
      for (const row of Object.values(truthOf(made).cells).flat())
        expect(words.replaceAll('|', ''), made.name).toContain(row?.join(''));
    }
  });

  test('are the same bytes whenever they are written', () => {
    const [index, made] = [24, reports[24]!];
    expect(writers[format](made, index)).toEqual(writers[format](made, index));
  });

  test('do not hold what another report says', () => {
    const words = wordsIn[format](writers[format](reports[0]!, 0), 0);
    expect(missingFrom(words, reports[1]!)).toBeDefined();
  });
});

test('all XML parts are well formed', () => {
  for (const format of ['docx', 'ofd'] as const)
    for (const [path, part] of Object.entries(unzipSync(writers[format](reports[0]!, 0))))
      expect(() => textIn(strFromU8(part), ''), `${format} ${path}`).not.toThrow();
  expect(() => textIn('<a><b></a>', '')).toThrow();
});

test('Word’s merged cells fill every row of their table', () => {
  const xml = partOf(writers.docx(reports[0]!, 0), 'word/document.xml');
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)]
      .map(([cell]) => Number(/w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1))
      .reduce((sum, columns) => sum + columns, 0),
  );
  expect(new Set(rows)).toEqual(new Set([4, 10, 15]));
});

test('GB18030 is read back as it was written; what it has no short code for is written as asked', () => {
  const text = '重庆〔2021〕1号：“三安全一稳定”，１．２万元—';
  expect(new TextDecoder('gb18030').decode(toGb18030(text))).toBe(text);
  expect(new TextDecoder('gb18030').decode(toGb18030('a\u00A0b', () => '&#160;'))).toBe('a&#160;b');
});

describe('PDFs', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const pdf = '<</Type/Font/ToUnicode 12 0 R/First 0>> <</ToUnicode 7 0 R>> /CreationDate(D:20261124223541Z)';

  test('lose their Unicode maps and not a byte of their length', () => {
    const { pdf: blind, taken } = withoutUnicodeMaps(bytes(pdf));
    expect(taken).toBe(2);
    expect(blind).toHaveLength(pdf.length);
    expect(new TextDecoder().decode(blind)).not.toContain('ToUnicode');
    expect(new TextDecoder().decode(blind)).toContain('/Type/Font');
  });

  test('do not tell when they were written', () => {
    expect(new TextDecoder().decode(withoutDates(bytes(pdf)))).toContain('(D:00000000000000Z)');
  });
});

describe('tests/fixtures/originals', () => {
  const folder = `${root}tests/fixtures/originals/`;
  const files = readdirSync(folder).filter((file) => file !== 'README.md');
  const originals = files.filter((file) => !file.endsWith('.json'));
  const placeOf = (file: string): number => Number(file.slice(0, 2)) - 1;

  test('is what its command writes, and nothing was edited', () => {
    for (const file of files) {
      const index = placeOf(file);
      const made = reports[index]!;
      const format = writtenHere.find((one) => file.endsWith(`.${one}`));
      if (file.endsWith('.json')) expect(readFileSync(folder + file, 'utf8'), file).toBe(truthText(made));
      else if (format)
        expect(readFileSync(folder + file).equals(writers[format](made, turnOf(index))), file).toBe(true);
    }
  });

  test('has the files its README tells of, each with its truth, and is small', () => {
    const readme = readFileSync(`${folder}README.md`, 'utf8');
    const told = /--only (\S+)/.exec(readme)?.[1]?.split(',') ?? [];
    expect(originals.toSorted()).toEqual(told.toSorted());
    for (const file of originals) {
      expect(readme).toContain(`| \`${file}\``);
      expect(files).toContain(file.replace(/\.\w+$/, '.truth.json'));
    }
    const size = files.reduce((sum, file) => sum + statSync(folder + file).size, 0);
    expect(size).toBeLessThan(600_000);
  });

  test('has one PDF with Unicode maps and one without', () => {
    const pdfs = originals.filter((file) => file.endsWith('.pdf'));
    const maps = pdfs.map((file) => readFileSync(folder + file, 'latin1').includes('/ToUnicode'));
    expect(maps.toSorted()).toEqual([false, true]);
    expect(maps).toEqual(pdfs.map((file) => !isBlind(turnOf(placeOf(file)))));
  });
});
