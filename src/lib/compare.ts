/** Two texts side by side, what was left out and what was added marked word by word. */
import { diffArrays } from 'diff';
import type { ArchiveSection } from '../archive/archive.ts';
import { sectionId } from '../schema/ids.ts';

/** A stretch of words. `left` stands only in the older text, `right` only in the newer. */
export interface Run {
  side: 'both' | 'left' | 'right';
  text: string;
}

/** What is compared as one: a paragraph with the run-in heading before it, a heading alone, or a row of labels. */
export interface Passage {
  id: string;
  section: string;
  type: 'text' | 'labels';
  text: string;
}

/** Two passages that stand for each other, or one without a counterpart. */
export type AlignedRow =
  | { type: 'same'; left: Passage; right: Passage }
  | { type: 'changed'; left: Passage; right: Passage; similarity: number; runs: readonly Run[] }
  /** Alike enough to stand side by side, too different for a comparison of words to be read. */
  | { type: 'beside'; left: Passage; right: Passage; similarity: number }
  | { type: 'left'; left: Passage }
  | { type: 'right'; right: Passage };

/** Below this share of common words two passages are not counterparts. */
const counterpart = 0.12;
/** Below this share of common text a comparison by words would be more marks than words. */
const readable = 0.4;

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The words of a text as the platform divides Chinese; joined again they are the text. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What became of a text, word by word. `left` and `both` joined are the old text, `right` and `both` the new one. */
export function diffWords(left: string, right: string): Run[] {
  const runs = diffArrays(wordsOf(left), wordsOf(right)).map(({ value, added, removed }): Run => ({
    side: added ? 'right' : removed ? 'left' : 'both',
    text: value.join(''),
  }));
  return joinScraps(runs);
}

/** A comma or a lone 的 that happens to stand in both between two changes is no resemblance: it joins them. */
function joinScraps(runs: readonly Run[]): Run[] {
  const isScrap = (run: Run, index: number): boolean =>
    run.side === 'both' && [...run.text].length === 1 && index > 0 && index < runs.length - 1;
  const joined: Run[] = [];
  const add = (side: Run['side'], text: string): void => {
    // Between two common stretches the old words stand before the new ones.
    const from = joined.findLastIndex((run) => run.side === 'both') + 1;
    const same = side === 'both' ? -1 : joined.findIndex((run, at) => at >= from && run.side === side);
    const found = joined[same];
    const last = joined.at(-1);
    if (found) found.text += text;
    else if (side === 'both' && last?.side === 'both') last.text += text;
    else if (side === 'left') joined.splice(from, 0, { side, text });
    else joined.push({ side, text });
  };
  runs.forEach((run, index) => {
    if (!isScrap(run, index)) return add(run.side, run.text);
    add('left', run.text);
    add('right', run.text);
  });
  return joined;
}

/** The share of both texts that stands in both, by characters: 1 for equal texts, 0 for nothing in common. */
export function shareInCommon(runs: readonly Run[]): number {
  const length = (side: Run['side']): number =>
    runs.filter((run) => run.side === side).reduce((sum, { text }) => sum + [...text].length, 0);
  const common = 2 * length('both');
  return common / Math.max(1, common + length('left') + length('right'));
}

/** Words of two characters and more that two texts share (Dice). Cheap, and blind to order. */
export const likeness = (left: string, right: string): number =>
  likenessOf(known({ text: left, type: 'text' }), known({ text: right, type: 'text' }), 1);

/** The passages of the sections of a part, in printed order. */
export function passagesOf(sections: readonly ArchiveSection[]): Passage[] {
  return sections.flatMap((section): Passage[] => {
    const heading = section.heading?.text ?? '';
    const passages = section.blocks.flatMap((block): Omit<Passage, 'section'>[] =>
      block.type === 'paragraph'
        ? [{ id: block.id, type: 'text', text: block.text }]
        : block.rows.flatMap(({ cells }) => {
            const labels = cells.filter(({ kind }) => kind === 'head' || kind === 'label');
            const text = labels
              .map((cell) => cell.text.trim())
              .filter(Boolean)
              .join('　');
            return text ? [{ id: labels[0]?.id ?? block.id, type: 'labels' as const, text }] : [];
          }),
    );
    const [first, ...rest] = passages;
    const joined =
      section.runIn && first?.type === 'text'
        ? [{ ...first, text: heading + first.text }, ...rest]
        : [
            ...(heading ? [{ id: sectionId(section.locator), type: 'text' as const, text: heading }] : []),
            ...passages,
          ];
    return joined.map((passage) => ({ ...passage, section: section.locator }));
  });
}

/**
 * Put the passages of two texts side by side without changing the order of either, so that the likeness of those that
 * stand together is greatest.
 */
export function align(left: readonly Passage[], right: readonly Passage[]): AlignedRow[] {
  // Each text is divided into words once, not once for each text it might belong to.
  const rights = right.map(known);
  const score = left.map(known).map((a) =>
    rights.map((b) => {
      if (a.type !== b.type) return 0;
      const alike = likenessOf(a, b);
      return alike < counterpart ? 0 : alike;
    }),
  );
  // best[i][j]: the greatest likeness of left from i on with right from j on
  const best = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const together = score[i]?.[j] ?? 0;
      const value = Math.max(at(i + 1, j), at(i, j + 1), together > 0 ? together + at(i + 1, j + 1) : 0);
      const row = best[i];
      if (row) row[j] = value;
    }
  }
  const rows: AlignedRow[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [left[i], right[j]];
    const together = score[i]?.[j] ?? 0;
    if (a && b && together > 0 && at(i, j) === together + at(i + 1, j + 1)) {
      rows.push(toRow(a, b));
      [i, j] = [i + 1, j + 1];
    } else if (a && (!b || at(i, j) === at(i + 1, j))) {
      rows.push({ type: 'left', left: a });
      i++;
    } else if (b) {
      rows.push({ type: 'right', right: b });
      j++;
    } else return rows;
  }
}

type KnownPassage = Pick<Passage, 'text' | 'type'> & { words: ReadonlySet<string> };

const known = ({ text, type }: Pick<Passage, 'text' | 'type'>): KnownPassage => ({
  text,
  type,
  words: new Set(wordsOf(text).filter((word) => /[\p{L}\p{N}]{2}/u.test(word))),
});

/** Equal passages come first, then rows of labels of which one goes on where the other ends: a row that was divided. */
function likenessOf(a: KnownPassage, b: KnownPassage, equal = 1.5): number {
  if (a.text === b.text) return equal;
  if (a.type === 'labels' && (a.text.startsWith(b.text) || b.text.startsWith(a.text))) return 1;
  const total = a.words.size + b.words.size;
  return total === 0 ? 0 : (2 * [...a.words].filter((word) => b.words.has(word)).length) / total;
}

function toRow(left: Passage, right: Passage): AlignedRow {
  if (left.text === right.text) return { type: 'same', left, right };
  // A comparison word by word of long texts that differ throughout takes long, and would not be shown.
  const words = [wordsOf(left.text), wordsOf(right.text)] as const;
  if (left.type === 'text' && mostInCommon(...words) < readable) {
    const [a, b] = [words[0].filter(isNoScrap), words[1].filter(isNoScrap)];
    return { type: 'beside', left, right, similarity: mostInCommon(a, b, ...words) };
  }
  const runs = diffWords(left.text, right.text);
  const similarity = shareInCommon(runs);
  // Labels are short: a few marks are easily read.
  return similarity < readable && left.type === 'text'
    ? { type: 'beside', left, right, similarity }
    : { type: 'changed', left, right, similarity, runs };
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + [...word].length, 0);
const isNoScrap = (word: string): boolean => [...word].length > 1;

/** No comparison by words finds a greater share in common: the longest run of words, by characters, that both have in order. */
function mostInCommon(
  left: readonly string[],
  right: readonly string[],
  wholeLeft = left,
  wholeRight = right,
): number {
  let above = new Uint32Array(right.length + 1);
  for (const word of left) {
    const row = new Uint32Array(right.length + 1);
    const length = [...word].length;
    right.forEach((other, at) => {
      row[at + 1] = word === other ? (above[at] ?? 0) + length : Math.max(above[at + 1] ?? 0, row[at] ?? 0);
    });
    above = row;
  }
  return (2 * (above.at(-1) ?? 0)) / Math.max(1, lengthOf(wholeLeft) + lengthOf(wholeRight));
}

/** One part compared with its counterpart, and how much the two have in common. */
export interface ComparedText {
  rows: readonly AlignedRow[];
  /** By characters, 0 to 1. */
  similarity: number;
}

export function compareText(left: readonly Passage[], right: readonly Passage[]): ComparedText {
  const rows = align(left, right);
  return { rows, similarity: similarityOf(rows) };
}

function similarityOf(rows: readonly AlignedRow[]): number {
  const length = (passage: Passage): number => [...passage.text].length;
  const total = rows.reduce((sum, row) => {
    const left = 'left' in row ? length(row.left) : 0;
    const right = 'right' in row ? length(row.right) : 0;
    return sum + left + right;
  }, 0);
  const common = rows.reduce((sum, row) => {
    if (row.type === 'same') return sum + length(row.left) + length(row.right);
    if (row.type === 'left' || row.type === 'right') return sum;
    return sum + row.similarity * (length(row.left) + length(row.right));
  }, 0);
  return common / Math.max(1, total);
}
