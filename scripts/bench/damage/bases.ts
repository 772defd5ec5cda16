/** The reports that are damaged: the archive's own, and made-up ones of every form. */
import { parse } from 'yaml';
import { aboutSchema, type About } from '../../../src/schema/about.ts';
import { bodiesSchema } from '../../../src/schema/body.ts';
import { seedNotesSchema } from '../../../src/schema/seed-notes.ts';
import { readDocument } from '../../ingest/document.ts';
import type { Seed } from '../../ingest/reading.ts';
import type { Surroundings } from '../../propose/notes.ts';
import { inPinyin } from '../../propose/pinyin.ts';
import { madeUpArchive } from '../made-up.ts';
import { toModel, type Model } from './model.ts';

export interface Bases {
  models: readonly Model[];
  surroundings: Surroundings;
  about: About;
}

/** The key a person would ask for: the year of the title. */
export const documentKeys = ({ title }: Model): string => `${/(\d{4})年/.exec(title)?.[1] ?? '2000'}/damaged`;

/** Models of the reports among some seeds, and of as many made-up ones. */
export function toBases(seeds: readonly Seed[], madeUp: number): Bases {
  const files = madeUpArchive({ documents: madeUp * 2, bodies: Math.max(2, madeUp) });
  const about = aboutSchema.parse(parse(files.get('archive.yml') ?? ''));
  const bodies = bodiesSchema.parse(parse(files.get('bodies.yml') ?? ''));
  const made = [...files]
    .filter(([path]) => path.endsWith('.txt'))
    .map(([path, text]): Seed => ({
      file: path,
      text,
      sha256: '',
      notes: seedNotesSchema.parse(parse(files.get(path.replace(/\.txt$/, '.yml')) ?? '')),
    }));
  const byForm = Map.groupBy(made, ({ notes }) => notes.form);
  const chosen = [...byForm.values()].flatMap((group) => group.slice(0, Math.ceil(madeUp / 4)));
  const models = [...seeds, ...chosen].flatMap(({ file, text, notes }): Model[] => {
    if (notes.kind !== 'report' || !notes.form) return [];
    const problems: string[] = [];
    const structured = readDocument(text, notes, file, ({ message }) => void problems.push(message));
    if (!structured || problems.length > 0) throw new Error(`${file} is no base: ${problems.join('\n')}`);
    return [toModel(notes.key, notes.form, structured)];
  });
  return {
    models,
    about,
    surroundings: { bodies, keys: [], place: about.place, spell: inPinyin, examples: [] },
  };
}
