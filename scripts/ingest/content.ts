import type { Observation } from '../../src/schema/observation.ts';
import type { AddressedCell, AddressedSection } from './address.ts';
import { partsOf } from './document-parts.ts';
import { toMdx } from './mdx.ts';
import { Problems } from './problem.ts';
import { readSeed, type Reading, type Seed } from './reading.ts';

/** A document's files, as they stand in `content/`: path → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What a seed became, and what in it may have been misunderstood. */
export interface Content {
  files: ContentFiles;
  remarks: readonly string[];
  counts: Readonly<Record<'sections' | 'paragraphs' | 'tables' | 'quantities' | 'observations', number>>;
}

/**
 * From a seed to the files of its document: `{key}/index.mdx` with metadata and metrics, `{key}/{locator}.mdx` with a
 * section's own text each. Deterministic, and checked against the schema that reads it back. Throws {@link Problems}:
 * all that can be said of the seed as it stands.
 */
export function toContent(seed: Seed): Content {
  const reading = readSeed(seed);
  if (reading.problems.length > 0) throw new Problems(reading.problems);
  return contentOf(seed, reading);
}

/** The files of a document as far as it was read. */
export function contentOf(seed: Seed, reading: Reading): Content {
  const { document, sections } = partsOf(seed, reading);
  return {
    files: new Map([
      [`${document.key}/index.mdx`, toMdx(document, [])],
      ...sections.map(({ data, body }): [string, string] => [
        `${document.key}/${data.locator}.mdx`,
        toMdx(data, body),
      ]),
    ]),
    remarks: reading.structured?.remarks ?? [],
    counts: countsOf(reading.sections, reading.observations),
  };
}

function countsOf(
  sections: readonly AddressedSection[],
  observations: readonly Observation[],
): Content['counts'] {
  const blocks = sections.flatMap((section) => section.blocks);
  const places = blocks.flatMap((block): readonly Pick<AddressedCell, 'quantities'>[] =>
    block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells),
  );
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').length;
  return {
    sections: sections.length,
    paragraphs,
    tables: blocks.length - paragraphs,
    quantities: places.flatMap(({ quantities }) => quantities).length,
    observations: observations.length,
  };
}
