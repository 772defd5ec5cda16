import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexOfPlace, packPlaces, unpackPlaces } from '../../src/verify/shelves/filter.ts';
import { documentsIn, lotOf, toShelves } from '../../src/verify/shelves/build.ts';
import { placeOf } from '../../src/verify/shelves/filter.ts';
import { toLibraryFiles } from '../../src/verify/shelves/library.ts';
import { fingerprintsOf, surely } from '../../src/verify/shelves/winnow.ts';
import { isHeld, readHeld } from '../../src/verify/held.ts';
import { verifyQuotes } from '../../src/verify/quotes/quotes.ts';
import { toHeld } from '../../src/data/verify/held.ts';
import { archiveFiles, type Fetched } from '../../scripts/verify/files.ts';
import { articleWith } from '../../scripts/verify/samples/article.ts';
import { printedTexts, trueQuotation } from '../../scripts/verify/samples/quotations.ts';
import { sequence } from '../../scripts/verify/samples/random.ts';
import { syntheticArchive } from '../../scripts/verify/samples/synthetic.ts';
import { archive } from '../support/specimen.ts';

const random = sequence(3);
const madeUp = (length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + random(40))).join('');

describe('fingerprints', () => {
  test('two texts that share a run of twelve units share a fingerprint, wherever it stands', () => {
    for (let trial = 0; trial < 200; trial += 1) {
      const run = madeUp(surely);
      const [one, other] = [madeUp(random(30)) + run + madeUp(random(30)), madeUp(random(30)) + run];
      const shared = new Set(fingerprintsOf(one));
      const at = other.length - surely;
      expect(shared.has(fingerprintsOf(other)[at] ?? -1)).toBe(true);
    }
  });

  test('a shelf tells which documents have one', () => {
    const texts = Array.from({ length: 40 }, () => madeUp(400));
    const common = madeUp(20);
    const [shelf] = [...toShelves([...texts, common + madeUp(50), madeUp(50) + common])];
    if (!shelf) throw new Error('there is no shelf');
    const places = unpackPlaces(shelf.filter, shelf.entries);
    const index = indexOfPlace(places, placeOf(fingerprintsOf(common)[0] ?? 0, shelf.range));
    expect(documentsIn(shelf.postings[lotOf(index)] ?? [], index)).toEqual(expect.arrayContaining([40, 41]));
  });

  test('a filter holds what was put into it, in about ten bits each', () => {
    const places = [...new Set(Array.from({ length: 3000 }, () => random(3000 * 256)))].toSorted(
      (a, b) => a - b,
    );
    const bytes = packPlaces(places);
    expect([...unpackPlaces(bytes, places.length)]).toEqual(places);
    expect(bytes.length * 8).toBeLessThan(places.length * 10);
    expect(indexOfPlace(unpackPlaces(bytes, places.length), -1)).toBe(-1);
    expect(() => unpackPlaces(bytes.subarray(0, 20), places.length)).toThrow('cut off');
  });
});

test('of a small archive every text is read, and there are no shelves', () => {
  expect(toLibraryFiles(archive).library.shelves).toEqual([]);
});

test('of a large archive an article reads the filters and the texts it shares words with, and no more', async () => {
  const large = syntheticArchive(
    printedTexts(archive).map(({ text }) => text),
    700,
  );
  const fetched: Fetched[] = [];
  const files = archiveFiles(large, (one) => fetched.push(one));
  const texts = printedTexts(large);
  const { text, quotations } = articleWith(
    Array.from({ length: 12 }, () => trueQuotation(texts, random)),
    random,
  );
  const unnamed = text.replace(/《江州市[^《》]*报告（report-\d+）》/g, (title) => '某'.repeat(title.length));
  const results = await verifyQuotes(unnamed, await readHeld(files), files);
  const found = quotations.filter(({ start, end }) =>
    results.some((one) => one.verdict === 'exact' && one.start <= start && end <= one.end),
  );
  expect(found.length).toBeGreaterThanOrEqual(11);
  const read = fetched.filter(({ path }) => path.startsWith('/verify/texts/'));
  expect(read.length).toBeGreaterThan(0);
  expect(read.length).toBeLessThan(large.documents.length);
});

describe('what the archive holds', () => {
  test('is a list that its reader takes', async () => {
    const held = await readHeld(archiveFiles(archive));
    expect(held.documents.map(({ key }) => key)).toEqual(archive.documents.map(({ key }) => key));
    expect(held.bodies.map(({ area }) => area)).toEqual(['全市', '全市']);
  });

  test.each([[null], [[]], [{ place: '', documents: [{}], bodies: [] }], [{ documents: [], bodies: [] }]])(
    'and %j is none',
    (value) => {
      expect(isHeld(value)).toBe(false);
    },
  );

  test('of five thousand documents is no more than 250 kB', () => {
    const held = toHeld(archive);
    const documents = Array.from({ length: 5000 }, (_, index) => {
      const body = `body-${index % 333}`;
      const year = 2008 + (index % 15);
      const name = `江州市${madeUp(4)}局`;
      return {
        ...(held.documents[0] ?? {}),
        key: `${year}/${body}`,
        url: `/${year}/${body}/`,
        year,
        body,
        title: `${name}${year}年政府信息公开工作年度报告`,
        short: `${year}年${name}报告`,
        issuer: name,
      };
    });
    expect(gzipSync(JSON.stringify({ ...held, documents })).length).toBeLessThan(250_000);
  });
});
