/** The reports a self-check is tried on: the archive's own and made-up ones, each with what an archive would hold of its body. */
import { parse } from 'yaml';
import { toArchive, type Archive } from '../../../src/archive/archive.ts';
import { childrenOf } from '../../../src/archive/nodes.ts';
import { heldList, heldReports } from '../../../src/data/self-check/held.ts';
import { aboutSchema } from '../../../src/schema/about.ts';
import { bodiesSchema } from '../../../src/schema/body.ts';
import { seedNotesSchema } from '../../../src/schema/seed-notes.ts';
import { identify, type DraftInput } from '../../../src/self-check/draft.ts';
import type { Around } from '../../../src/self-check/held.ts';
import { partsOf } from '../../ingest/document-parts.ts';
import { readSeed, type Seed } from '../../ingest/reading.ts';
import { madeUpArchive } from '../made-up.ts';

/** A report as a draft, with what the archive holds around it. */
export interface Base {
  name: string;
  input: DraftInput;
  around: Around;
}

/** The archive that some seeds make, without a disk. */
export function archiveOfSeeds(seeds: readonly Seed[], parts: Pick<Archive, 'about' | 'bodies'>): Archive {
  const read = seeds.map((seed) => partsOf(seed, readSeed(seed)));
  return toArchive(
    { ...parts, documents: read.map(({ document }) => document) },
    read.flatMap(({ sections }) =>
      sections.map(({ data, body }) => ({ data, nodes: childrenOf({ type: 'root', children: [...body] }) })),
    ),
  );
}

/** What the archive holds around a draft. `isKnown`: it holds the very report too. */
export function aroundOf(archive: Archive, input: DraftInput, isKnown: boolean): Around {
  const list = heldList(archive);
  const own = identify(input, list);
  return {
    list,
    before: own ? heldReports(archive, own.body, own.year - 1) : [],
    same: own && isKnown ? heldReports(archive, own.body, own.year) : [],
  };
}

/** The reports among some seeds. */
export const basesOf = (seeds: readonly Seed[], archive: Archive, isKnown: boolean): Base[] =>
  seeds
    .filter(({ notes }) => notes.kind === 'report')
    .map(({ text, notes }) => ({
      name: notes.key,
      input: { text },
      around: aroundOf(archive, { text }, isKnown),
    }));

/** As many reports of a made-up archive; half of its bodies report every year, so that a predecessor is held. */
export function madeUpBases(documents: number, bodies: number): { bases: Base[]; seeds: Seed[] } {
  const files = madeUpArchive({ documents, bodies });
  const seeds = [...files]
    .filter(([path]) => path.endsWith('.txt'))
    .map(([path, text]): Seed => ({
      file: path,
      text,
      sha256: '0'.repeat(64),
      notes: seedNotesSchema.parse(parse(files.get(path.replace(/\.txt$/, '.yml')) ?? '')),
    }));
  const archive = archiveOfSeeds(seeds, {
    about: aboutSchema.parse(parse(files.get('archive.yml') ?? '')),
    bodies: bodiesSchema.parse(parse(files.get('bodies.yml') ?? '')),
  });
  return { bases: basesOf(seeds, archive, false), seeds };
}
