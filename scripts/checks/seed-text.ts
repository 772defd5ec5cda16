import type { ArchiveDocument } from '../../src/archive/archive.ts';
import type { Lines } from '../../src/schema/locator.ts';
import type { Subject } from './check.ts';
import { dense } from './place.ts';

/** The printed lines of a document's seed, the first at index 0, with declared artefacts and furniture taken out. */
export function printedLines(document: ArchiveDocument, seeds: Subject['seeds']): string[] {
  const lines = (seeds.get(document.source.file) ?? '').replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const { line, text } of [...document.artefacts, ...document.furniture]) {
    lines[line - 1] = (lines[line - 1] ?? '').replace(text, '');
  }
  return lines;
}

/** What is printed from the first of these lines to the last, white space left out. */
export const wordsAt = (printed: readonly string[], { start, end }: Lines): string =>
  dense(printed.slice(start - 1, end).join(''));
