/** A held document's text, read to be compared. */
import { passageUrl } from '../../archive/passage.ts';
import type { StoredBlock, StoredCorrection } from '../../data/verify/texts.ts';
import { comparable, stretchOf, type Run } from '../../search/run.ts';
import type { Folded } from '../fold.ts';
import type { HeldDocument } from '../held.ts';

/** A misprint in a text: where, and what it should say. */
interface Misprint {
  start: number;
  end: number;
  corrected: string;
}

export interface Text {
  document: HeldDocument;
  run: Run;
  folded: Folded;
  /** Where a block begins, other than one that follows a run-in heading on its line. */
  breaks: ReadonlySet<number>;
  /** The places of the run before which the print has white space inside of a block. */
  spaces: ReadonlySet<number>;
  misprints: readonly Misprint[];
}

const isCorrection = (value: unknown): value is StoredCorrection =>
  Array.isArray(value) &&
  value.length === 3 &&
  typeof value[0] === 'number' &&
  typeof value[1] === 'string' &&
  typeof value[2] === 'string';

export const isText = (value: unknown): value is StoredBlock[] =>
  Array.isArray(value) &&
  value.every(
    (block) =>
      Array.isArray(block) &&
      block.slice(0, 3).every((part) => typeof part === 'string') &&
      block.length >= 3 &&
      block.slice(3).every(isCorrection),
  );

export function toText(
  document: HeldDocument,
  stored: readonly StoredBlock[],
  fold: (text: string) => Folded,
): Text {
  let printed = '';
  const blocks: Run['blocks'] = [];
  const spaces = new Set<number>();
  const misprints: Misprint[] = [];
  for (const [id, before, words, ...corrections] of stored) {
    const start = printed.length;
    blocks.push({ id, section: 0, start, before });
    printed += words.replace(/\s+/g, '');
    const visible = (at: number): number => start + words.slice(0, at).replace(/\s+/g, '').length;
    for (const gap of words.matchAll(/(?<=\S)\s+(?=\S)/g)) spaces.add(visible(gap.index));
    for (const [at, misprint, corrected] of corrections)
      misprints.push({ start: visible(at), end: visible(at + misprint.length), corrected });
  }
  const breaks = new Set(blocks.filter(({ before }) => before !== '').map(({ start }) => start));
  return {
    document,
    run: { printed, text: comparable(printed), blocks },
    folded: withBreaks(fold(printed), breaks),
    breaks,
    spaces,
    misprints,
  };
}

/** Units of two blocks stand apart. */
function withBreaks(folded: Folded, breaks: ReadonlySet<number>): Folded {
  const apart = folded.apart.slice();
  let last = 0;
  folded.at.forEach((place, unit) => {
    for (let between = last + 1; between <= place; between += 1) if (breaks.has(between)) apart[unit] = 1;
    last = place;
  });
  return { ...folded, apart };
}

/** Where the words from one place of the run up to another stand, and how they are printed: cells and lines divided. */
export function passageOf(
  { document, run }: Text,
  start: number,
  end: number,
): { url: string; printed: string } {
  const stretch = stretchOf(run, start, end);
  if (!stretch) return { url: document.url, printed: run.printed.slice(start, end) };
  return { url: passageUrl(document.url, stretch.passage), printed: stretch.words };
}
