import { readSeed, type Reading } from '../../scripts/ingest/reading.ts';
import type { Example } from '../../scripts/propose/figures.ts';
import { proposeNotes, type NewText, type Proposed, type Surroundings } from '../../scripts/propose/notes.ts';
import { inPinyin } from '../../scripts/propose/pinyin.ts';
import { annotationSchema } from '../../src/schema/annotation.ts';
import { bodiesSchema } from '../../src/schema/body.ts';
import { seedNotesSchema, type SeedNotes } from '../../src/schema/seed-notes.ts';
import type { z } from 'astro/zod';

export const file = 'report.txt';
const sha256 = '0'.repeat(64);

/** An archive of a made-up city that has two bodies and a report. */
export const surroundings: Surroundings = {
  bodies: bodiesSchema.parse([
    {
      id: 'jiangzhou',
      kind: 'government',
      names: [{ name: '江州市人民政府' }],
      short: '江州市',
      area: '全市',
    },
    {
      id: 'dongshan-district',
      kind: 'district',
      parent: 'jiangzhou',
      names: [{ name: '江州市东山区人民政府' }],
      short: '东山区',
      area: '全区',
    },
  ]),
  keys: ['2018/jiangzhou'],
  place: '江州市',
  spell: inPinyin,
  examples: [],
};

export const example = (annotation: z.input<typeof annotationSchema>): Example => ({
  document: '2018/jiangzhou',
  annotation: annotationSchema.parse(annotation),
});

export const propose = (
  text: string,
  { around, ...fresh }: Partial<NewText> & { around?: Partial<Surroundings> } = {},
): Proposed =>
  proposeNotes({ file, text, sha256, encoding: 'utf-8', ...fresh }, { ...surroundings, ...around });

/** Notes of a report that stand beside no text yet. */
export const notesOf = (notes: Partial<z.input<typeof seedNotesSchema>> = {}): SeedNotes =>
  seedNotesSchema.parse({
    key: '2023/jiangzhou',
    kind: 'report',
    body: 'jiangzhou',
    scope: 'area',
    form: '2021',
    issuer: '江州市',
    sha256,
    ...notes,
  });

export const readWith = (text: string, notes: SeedNotes): Reading => readSeed({ file, sha256, text, notes });
