import type { ArchiveSection } from '../../src/archive/archive.ts';
import { withinSection } from '../../src/schema/ids.ts';

/**
 * The ids of a section's lines and cells, divided as its text is (`plainText`), each without `s{locator}-`.
 * A heading's is empty, for it is the section's own; a line that begins with a run-in heading has its paragraph's.
 */
export function toBlockIds({ locator, heading, runIn, blocks }: ArchiveSection): string {
  const short = (id: string) => withinSection(locator, id);
  const ids = blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [short(block.id)]
      : block.rows.map((row) => row.cells.map((cell) => short(cell.id)).join('\t')),
  );
  return [...(heading && !(runIn && ids.length) ? [''] : []), ...ids].join('\n');
}
