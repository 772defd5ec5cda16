/** What a new report has to fit in: the archive's bodies, keys and annotations. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { aboutSchema, type About } from '../../src/schema/about.ts';
import { annotationSchema } from '../../src/schema/annotation.ts';
import { bodiesSchema } from '../../src/schema/body.ts';
import type { Example } from '../propose/figures.ts';
import type { Surroundings } from '../propose/notes.ts';
import { inPinyin } from '../propose/pinyin.ts';

/** An archive that has no seeds folder yet, or a broken one, still reads a file by itself. */
const nowhere: About = aboutSchema.parse({
  name: '未命名档案',
  shortName: '档案',
  id: 'archive',
  citationPrefix: 'a',
  description: '一份还没有写下自己是什么的档案。',
  headline: '一份还没有写下自己是什么的档案。',
  place: '本地',
  numberLetters: ['本'],
  exampleQuery: '公开',
});

/** A report that is in the archive. */
export interface KnownReport {
  key: string;
  body: string;
  /** Its file of notes. */
  notes: string;
}

/** Read the surroundings. What cannot be read of them is left out: `npm run ingest` says what is wrong there. */
export function readSurroundings(folder: string): {
  around: Surroundings;
  about: About;
  reports: KnownReport[];
} {
  const about = aboutSchema.safeParse(readYamlFile(join(folder, 'archive.yml'))).data ?? nowhere;
  const bodies = bodiesSchema.safeParse(readYamlFile(join(folder, 'bodies.yml'))).data ?? [];
  const notes = notesIn(folder);
  return {
    about,
    reports: notes.flatMap(({ key, body, kind, file }) =>
      kind === 'report' ? [{ key, body, notes: file }] : [],
    ),
    around: {
      bodies,
      place: about.place,
      spell: inPinyin,
      keys: notes.map(({ key }) => key),
      examples: notes.flatMap(({ key, observations }) =>
        observations.flatMap((entry): Example[] => {
          const annotation = annotationSchema.safeParse(entry).data;
          return annotation ? [{ document: key, annotation }] : [];
        }),
      ),
    },
  };
}

interface Notes {
  file: string;
  key: string;
  kind: string;
  body: string;
  /** Parsed one by one: what is wrong with one does not hide the others. */
  observations: readonly unknown[];
}

/** What is wanted of a file of notes, however little of it is right. */
const looseNotes = z.looseObject({
  key: z.coerce.string(),
  kind: z.string().catch(''),
  body: z.string().catch(''),
  observations: z.array(z.unknown()).catch([]),
});

function notesIn(folder: string): Notes[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml') && name !== 'archive.yml' && name !== 'bodies.yml')
    .toSorted()
    .flatMap((file) => {
      const { data } = looseNotes.safeParse(readYamlFile(join(folder, file)));
      return data ? [{ file, ...data }] : [];
    });
}

function readYamlFile(path: string): unknown {
  if (!existsSync(path)) return undefined;
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
