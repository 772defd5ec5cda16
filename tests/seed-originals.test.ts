/** The files that seeds were made from, in a copy of the specimen's seeds: what is amiss with one is said once, with what to do. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256Of } from '../src/disk/sha256.ts';
import { readSeedFolder } from '../scripts/lib/seed-folder.ts';
import { seedFolder } from './support/specimen.ts';
import { pdf } from './support/report-from-pdf.ts';

const seed2012 = '004_8ae8e19b61b79a1d';
const seed2018 = '001_28fd1e6a404a9f40';
const recorded = sha256Of(pdf);

let folder = '';
const path = (file: string): string => join(folder, file);
const addTo = (stem: string, yaml: string): void =>
  writeFileSync(path(`${stem}.yml`), `${readFileSync(path(`${stem}.yml`), 'utf8')}\n${yaml}\n`);
const original = (file: string, sha256 = recorded): string =>
  `original: { file: ${file}, sha256: ${sha256} }`;
const problems = () =>
  readSeedFolder(folder).problems.map(({ place, expected, found, todo }) => ({
    place,
    expected,
    found,
    todo,
  }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'originals-'));
  cpSync(seedFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('nothing is amiss', () => {
  test('where no seed was made from a file', () => {
    expect(problems()).toEqual([]);
  });

  test('with an original that is there, as it was', () => {
    writeFileSync(path(`${seed2018}.pdf`), pdf);
    addTo(seed2018, original(`${seed2018}.pdf`));
    expect(problems()).toEqual([]);
    expect(
      readSeedFolder(folder).seeds.find(({ file }) => file === `${seed2018}.txt`)?.notes.original,
    ).toEqual({
      file: `${seed2018}.pdf`,
      sha256: recorded,
    });
  });

  test('with files that no report is published in', () => {
    writeFileSync(path('.gitattributes'), '*.txt -text\n');
    writeFileSync(path('map.png'), pdf);
    expect(problems()).toEqual([]);
  });
});

describe('a problem of its own has', () => {
  test('an original that is not there', () => {
    addTo(seed2018, original('2018.pdf'));
    expect(problems()).toEqual([
      {
        place: `seeds/${seed2018}.yml`,
        expected: 'the original 2018.pdf beside the seed',
        found: 'no such file',
        todo: expect.stringContaining('put the file back'),
      },
    ]);
  });

  test('a folder under the name of an original', () => {
    mkdirSync(path('2018.pdf'));
    addTo(seed2018, original('2018.pdf'));
    expect(problems()).toMatchObject([{ place: `seeds/${seed2018}.yml`, found: 'no such file' }]);
  });

  test('an original whose bytes changed', () => {
    const changed = Buffer.concat([pdf, Buffer.from('\n')]);
    writeFileSync(path('2018.pdf'), changed);
    addTo(seed2018, original('2018.pdf'));
    expect(problems()).toEqual([
      {
        place: 'seeds/2018.pdf',
        expected: `the SHA-256 recorded under \`original:\` in ${seed2018}.yml, ${recorded}`,
        found: sha256Of(changed),
        todo: expect.stringContaining('restore the file'),
      },
    ]);
  });

  test('the second seed that names an original; whether its bytes changed is said once', () => {
    writeFileSync(path('both.pdf'), 'changed');
    addTo(seed2018, original('both.pdf'));
    addTo(seed2012, original('both.pdf'));
    expect(problems()).toMatchObject([
      { place: 'seeds/both.pdf', expected: expect.stringContaining(recorded) },
      {
        place: `seeds/${seed2012}.yml`,
        expected: 'an original of its own',
        found: `both.pdf, which ${seed2018}.txt was made from`,
      },
    ]);
  });

  test.each([
    '2021.pdf',
    '2021.docx',
    '2021.doc',
    '2021.html',
    '2021.htm',
    '2021.md',
    '2021.ofd',
    '2021.PDF',
    '2021 年报.pdf',
  ])('a file that nobody took in: %s', (file) => {
    writeFileSync(path(file), pdf);
    expect(problems()).toEqual([
      {
        place: `seeds/${file}`,
        expected: 'a seed whose notes name it under `original:`',
        found: 'none',
        todo: expect.stringMatching(/^move the file out of seeds\/; `npm run add/),
      },
    ]);
  });

  test('such a file beside a seed that was made from another', () => {
    for (const name of [`${seed2018}.pdf`, `${seed2018}.docx`]) writeFileSync(path(name), pdf);
    addTo(seed2018, original(`${seed2018}.pdf`));
    expect(problems()).toMatchObject([{ place: `seeds/${seed2018}.docx`, found: 'none' }]);
  });
});

test('notes that cannot be read are said to be so, and the original they may name is not called a stranger', () => {
  writeFileSync(path(`${seed2018}.pdf`), pdf);
  addTo(seed2018, original(`${seed2018}.pdf`, 'not-a-hash'));
  expect(problems()).toMatchObject([{ place: expect.stringContaining(`seeds/${seed2018}.yml:`) }]);
});
