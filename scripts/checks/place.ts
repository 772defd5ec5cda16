import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { parseLines, type Lines } from '../../src/schema/locator.ts';

/** Where something stands in a seed: `001.txt#L12-L13`, `001.txt#L12`, or the file alone. */
export function placeIn(document: ArchiveDocument, lines?: Lines | string): string {
  if (lines === undefined) return document.source.file;
  const { start, end } = typeof lines === 'string' ? parseLines(lines) : lines;
  return `${document.source.file}#L${start}${end === start ? '' : `-L${end}`}`;
}

/** Without any white space: how printed words are compared. */
export const dense = (text: string): string => text.replace(/\s/gu, '');
