/** The standard tables of a draft, with the shapes they were read by. */
import type { AddressedTable } from '../../scripts/ingest/address.ts';
import type { FormTableShape } from '../schema/forms/tables.ts';
import type { Draft } from './draft.ts';

export interface ShapedTable {
  shape: FormTableShape;
  block: AddressedTable;
}

export function shapedTables({ reading }: Draft): ShapedTable[] {
  const shapes = reading.structured.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'table' ? [block.table] : [])),
  );
  return reading.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): ShapedTable[] => {
      if (block.type !== 'table') return [];
      const own = shapes.find(
        ({ shape, lines }) => block.kind === `form-${shape.part}` && lines.start === block.lines?.start,
      );
      return own ? [{ shape: own.shape, block }] : [];
    }),
  );
}
