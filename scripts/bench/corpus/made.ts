/** A made-up report before it is written to any file: what it says and in which order, and the truth about it. */
import type { FormId } from '../../../src/schema/forms/ids.ts';
import type { Grid } from './grid.ts';

export type ScopeId = 'area' | 'organ' | 'system' | 'unstated';
export type TablePart = 2 | 3 | 4;

/** Whatever a reader should find in a file, written beside it as JSON. */
export interface Truth {
  title: string;
  year: number;
  issuer: string;
  form: FormId;
  scope: ScopeId;
  /** Numbered sections only, in printed order; the words without marker and closing 。. */
  headings: { locator: string; text: string }[];
  /** Value cells of the standard tables as printed, row by row; empty for the forms without tables. */
  cells: { [Part in TablePart]?: string[][] | undefined };
  /** In printed order: preface and sections; neither headings, tables nor the signature. */
  paragraphs: string[];
}

export interface Made {
  /** Also the name of its files: `07-2021-town`. */
  name: string;
  facts: Pick<Truth, 'year' | 'issuer' | 'form' | 'scope'>;
  /** A line of the title each. */
  title: readonly string[];
  blocks: readonly Block[];
}

export interface Heading {
  type: 'heading';
  depth: Depth;
  ordinal: number;
  locator: string;
  text: string;
  /** Words that run on in the heading's paragraph, after its 。. */
  rest?: string;
}
export type Depth = 1 | 2 | 3 | 4;

export type Block =
  | Heading
  | { type: 'paragraph'; text: string }
  | { type: 'table'; grid: Grid }
  | { type: 'signature'; lines: readonly string[] };

/** The words of a heading's paragraph without its marker. */
export const wordsOf = ({ text, rest }: Heading): string => (rest === undefined ? text : `${text}。${rest}`);

/** What is to be found in any file that is made of a report. */
export function truthOf({ facts, title, blocks }: Made): Truth {
  const cells: Truth['cells'] = {};
  for (const block of blocks)
    if (block.type === 'table')
      cells[block.grid.part] = block.grid.rows
        .map((row) => row.filter(({ kind }) => kind === 'value').map(({ text }) => text))
        .filter((row) => row.length > 0);
  return {
    title: title.join(''),
    ...facts,
    headings: blocks.flatMap((block) =>
      block.type === 'heading' ? [{ locator: block.locator, text: block.text }] : [],
    ),
    cells,
    paragraphs: blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.text];
      return block.type === 'heading' && block.rest !== undefined ? [block.rest] : [];
    }),
  };
}
