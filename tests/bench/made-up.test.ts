import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { madeUpArchive } from '../../scripts/bench/made-up.ts';
import { toContent } from '../../scripts/ingest/content.ts';
import { seedNotesSchema } from '../../src/schema/seed-notes.ts';

const size = { documents: 300, bodies: 90 };
const archive = madeUpArchive(size);

interface Entry {
  id: string;
  parent?: string;
  names: { name: string; from?: number; to?: number }[];
}
interface Notes {
  key: string;
  body: string;
  scope: string;
  form: string;
  issuer: string;
}

const bodies: Entry[] = parse(archive.get('bodies.yml') ?? '');
const seeds = [...archive]
  .filter(([path]) => path.endsWith('.txt'))
  .map(([file, text]) => {
    const yml = archive.get(file.replace(/\.txt$/, '.yml')) ?? '';
    const notes: Notes = parse(yml);
    return { file, text, yml, notes };
  });

describe('an archive', () => {
  test('is the same, byte for byte, whenever it is made up', () => {
    expect([...madeUpArchive(size)]).toEqual([...archive]);
  });

  test.each([
    { documents: 300, bodies: 90 },
    { documents: 30, bodies: 9 },
    { documents: 3, bodies: 8 },
    { documents: 60, bodies: 2, fails: true },
    { documents: 600, bodies: 20 },
  ])('has as many documents and bodies as asked for: %j', ({ fails, ...wanted }) => {
    if (fails) return expect(() => madeUpArchive(wanted)).toThrow(/ask for more bodies/);
    const archive = madeUpArchive(wanted);
    const files = [...archive.keys()];
    expect(files.filter((path) => path.endsWith('.txt'))).toHaveLength(wanted.documents);
    expect(files).toHaveLength(2 * wanted.documents + 2);
    return expect(parse(archive.get('bodies.yml') ?? '')).toHaveLength(wanted.bodies);
  });
});

describe('bodies', () => {
  test('each have an id of their own, and a parent that is listed', () => {
    const ids = bodies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(bodies.filter(({ parent }) => parent !== undefined && !ids.includes(parent))).toEqual([]);
  });

  test('are of the made-up municipality, and some were renamed', () => {
    const names = bodies.flatMap((body) => body.names.map(({ name }) => name));
    expect(JSON.stringify(bodies)).not.toMatch(/重庆|渝/);
    expect(new Set(names).size).toBe(names.length);
    expect(bodies.filter((body) => body.names.length > 1).length).toBeGreaterThan(5);
  });

  test('each have a run of consecutive years up to a recent one', () => {
    for (const { id } of bodies) {
      const years = [
        ...new Set(seeds.flatMap(({ notes }) => (notes.body === id ? [Number(notes.key.slice(0, 4))] : []))),
      ].toSorted((a, b) => a - b);
      expect(years.at(-1), id).toBeGreaterThanOrEqual(2022);
      expect((years.at(-1) ?? 0) - (years[0] ?? 0) + 1, id).toBe(years.length);
    }
  });
});

describe('documents', () => {
  test('have keys of their own, one scope a body and year, and about 12 % are prose alone', () => {
    expect(new Set(seeds.map(({ notes }) => notes.key)).size).toBe(seeds.length);
    const series = seeds.map(({ notes }) => `${notes.key.slice(0, 4)} ${notes.body} ${notes.scope}`);
    expect(new Set(series).size).toBe(seeds.length);
    const old = seeds.filter(({ notes }) => ['2008', '2014'].includes(notes.form));
    expect(old.length / seeds.length).toBeCloseTo(0.12, 2);
  });

  test('are of realistic length', () => {
    const reports = seeds.filter(({ notes }) => ['2019', '2021'].includes(notes.form));
    const mean = reports.reduce((sum, { text }) => sum + text.length, 0) / reports.length;
    expect(mean).toBeGreaterThan(6000);
    expect(mean).toBeLessThan(8000);
  });

  test.each(['2008', '2014', '2019', '2021'])('ten of form %s are read without a problem', (form) => {
    const some = seeds.filter(({ notes }) => notes.form === form).slice(0, 10);
    expect(some).toHaveLength(10);
    for (const { file, text, yml } of some) {
      const notes = seedNotesSchema.parse(parse(yml));
      const { files, remarks } = toContent({ file, sha256: notes.sha256, text, notes });
      expect(remarks).toEqual([]);
      expect(files.size).toBeGreaterThan(12);
    }
  });
});
