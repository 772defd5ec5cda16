/** Nothing lost, nothing invented: what the site shows as a document's text is what its seed prints. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { ObservationRow } from '../../src/data/record-schemas.ts';
import { publishedOriginal } from '../../src/archive/original.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import { seedFolder, seeds, siteFolder } from '../support/archive.ts';
import { shownAt } from '../support/shown.ts';
import { attribute, byTag, findAll, openSite, printedText, textOf } from '../support/site.ts';
import { countDifference, withoutSpace } from '../support/text.ts';

const site = openSite(siteFolder);

describe.each(seeds.map(({ file, text, notes }) => ({ key: notes.key, file, text, notes })))(
  '$key',
  ({ key, file, text, notes }) => {
    const printed = printedCharacters(text, notes);

    test('every printed character is on the page, as often as printed', () => {
      expect(countDifference(printed, withoutSpace(printedText(site.readPage(`/${key}/`))))).toEqual({});
    });

    test('text.txt has the same characters', () => {
      const written = withoutSpace(site.readFile(`/${key}/text.txt`).toString('utf8'));
      expect(countDifference(printed, written)).toEqual({});
    });

    test('the source page shows the seed line by line, as it is', () => {
      const page = site.readPage(`/${key}/source/`);
      const lines = findAll(page, (element) => /^L\d+$/.test(attribute(element, 'id') ?? ''));
      const shown = lines.map((line) => textOf(byTag(line, 'code')[0] ?? line));
      expect(shown).toEqual(text.replace(/\n$/, '').split('\n'));
    });

    test('source.txt is the seed, byte for byte, under its hash', () => {
      const seed = readFileSync(`${seedFolder}${file}`);
      expect(site.readFile(`/${key}/source.txt`).equals(seed)).toBe(true);
      const hash = sha256Of(seed);
      expect(textOf(site.readPage(`/${key}/source/`))).toContain(hash);
    });

    test.runIf(notes.original)('the original is on the site, byte for byte, under its hash', () => {
      const original = publishedOriginal(notes);
      const file = readFileSync(`${seedFolder}${original?.file}`);
      expect(site.readFile(original?.url ?? '').equals(file)).toBe(true);
      expect(textOf(site.readPage(`/${key}/source/`))).toContain(original?.sha256);
    });

    test('the source page marks what is on the page and not of the report', () => {
      const marked = findAll(
        site.readPage(`/${key}/source/`),
        (element) => attribute(element, 'data-furniture') !== undefined,
      );
      expect(
        marked.map((element) => [attribute(element, 'data-furniture'), textOf(element)]).toSorted(),
      ).toEqual(notes.furniture.map(({ kind, text: words }) => [kind, words]).toSorted());
    });
  },
);

describe('observations', () => {
  const rows = site.readJson<ObservationRow[]>('/data/observations.json');

  test('each has on its page the value that the files say', () => {
    const astray = rows.filter((row) => row.state === 'reported' && shownAt(site, row) !== row.value);
    expect(astray.map(({ url, value }) => `${url} ${value}`)).toEqual([]);
  });

  test('the words of each stand in its seed at its lines', () => {
    const lines = new Map(seeds.map(({ file, text }) => [file, text.split(/\r?\n/)]));
    const astray = rows.filter(({ source_file, line_start, line_end, quote }) => {
      if (line_start === null || line_end === null) return quote !== '';
      const printed = lines.get(source_file)?.slice(line_start - 1, line_end) ?? [];
      return printed.length === 0 || !withoutSpace(printed.join('')).includes(withoutSpace(quote));
    });
    expect(astray).toEqual([]);
  });
});

/** What a seed prints of its report: its characters without white space and what its notes say is not of the report. */
function printedCharacters(text: string, { artefacts, furniture }: SeedNotes): string {
  const lines = text.split('\n');
  for (const { line, text: words } of [...artefacts, ...furniture])
    lines[line - 1] = lines[line - 1]?.replace(words, '') ?? '';
  return withoutSpace(lines.join(''));
}
