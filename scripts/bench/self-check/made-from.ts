/** A report that was read from a text, as structure: so that it can be written to other kinds of files. */
import { forms } from '../../../src/schema/forms/index.ts';
import type { ValueShape } from '../../../src/schema/forms/tables.ts';
import { TOTAL } from '../../../src/schema/vocabulary.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import { shapedTables } from '../../../src/self-check/tables.ts';
import type { AddressedSection } from '../../ingest/address.ts';
import { toGrid } from '../corpus/grid.ts';
import type { Block, Depth, Made } from '../corpus/made.ts';

export function madeFrom(name: string, draft: Draft): Made {
  const { document, identity, reading } = draft;
  return {
    name,
    facts: {
      year: identity.year,
      issuer: document.issuer,
      form: identity.form,
      scope: document.scope ?? 'unstated',
    },
    title: [document.title],
    blocks: reading.sections.flatMap((section) => blocksOf(section, draft)),
  };
}

function blocksOf(
  { locator, depth, title, heading, runIn, blocks }: AddressedSection,
  draft: Draft,
): Block[] {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.printed.text] : []));
  if (locator === 'end') return [{ type: 'signature', lines: texts }];
  const rest = runIn ? texts[0] : undefined;
  const head: Block[] =
    locator === '0' || !heading
      ? []
      : [
          {
            type: 'heading',
            // A locator has one to four numbers.
            depth: depth as Depth,
            ordinal: Number(locator.split('-').at(-1)),
            locator,
            text: title,
            ...(rest === undefined ? {} : { rest }),
          },
        ];
  const own = blocks.filter(
    (block, index) => !(rest !== undefined && index === 0 && block.type === 'paragraph'),
  );
  return [
    ...head,
    ...own.map((block): Block => {
      if (block.type === 'paragraph') return { type: 'paragraph', text: block.printed.text };
      const shape = shapedTables(draft).find((one) => one.block.id === block.id)?.shape;
      if (!shape) throw new RangeError(`${draft.document.key}: a table that no form has`);
      return { type: 'table', grid: toGrid(shape, { value: (value) => printed(draft, value), wording: 0 }) };
    }),
  ];
}

const printed = ({ document }: Draft, { measure, member }: ValueShape): string =>
  document.observations.find(
    (one) => one.printedIn === 'table' && one.measure === measure && one.member === (member ?? TOTAL),
  )?.quote ?? '';

/** Whether a draft can be written anew: its tables are all of a form. */
export const isWhole = ({ identity, reading }: Draft): boolean =>
  shapedTables({ reading } as Draft).length === forms[identity.form].tables.length;
