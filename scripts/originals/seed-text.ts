import type { Original, OriginalBlock } from './original.ts';

/**
 * The seed text of an original: a line for each printed line or paragraph, a line for each row of a table with tabs between its
 * cells, a form feed where a page ends. Afterwards a tab always stands between two cells.
 */
export function toSeedText({ blocks }: Original): string {
  const lines: string[] = [];
  let feed = '';
  for (const block of blocks) {
    if (block.type === 'page-break') {
      feed = '\f';
      continue;
    }
    const [first = '', ...others] = toLines(block);
    lines.push(feed + first, ...others);
    feed = '';
  }
  return `${lines.join('\n')}\n`;
}

function toLines(block: Exclude<OriginalBlock, { type: 'page-break' }>): string[] {
  if (block.type === 'line') return [plain(block.text)];
  // A blank line keeps a table apart from the prose around it.
  return ['', ...block.rows.map(({ cells }) => toRow(cells.map(({ text }) => plain(text).trim()))), ''];
}

/** A row of one cell is a line of words; a tab after it would say that a blank cell follows. */
const toRow = (cells: readonly string[]): string => cells.join('\t');

/** Without what ends a line or divides cells. A tab within a line set two words apart. */
const plain = (text: string): string => text.replace(/[\n\r\f\v\u2028\u2029]+/g, '').replaceAll('\t', '  ');

/** Whether each line of prose is a whole paragraph, as the format has it. */
export const isUnwrapped = ({ format }: Pick<Original, 'format'>): boolean =>
  format === 'docx' || format === 'doc' || format === 'html' || format === 'markdown';
