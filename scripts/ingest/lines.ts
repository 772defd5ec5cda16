import { excerpt } from '../../src/schema/excerpt.ts';
import type { Artefact, Correction, Furniture } from '../../src/schema/seed-notes.ts';
import { Problem, placeOf } from './problem.ts';

/** One printed line with its 1-based number in the seed; `text` keeps leading white space and all tabs. */
export interface Line {
  number: number;
  text: string;
  /** It prints nothing but no-break spaces: in a table with a cell a line, perhaps a cell left blank. */
  noBreakSpaces?: true;
}

/**
 * Afterwards every line of the text has its number, and none ends in white space but tabs: a tab may be an empty cell. Form
 * feeds, which say where a page ended, are gone.
 */
export function toLines(text: string): Line[] {
  return text.split('\n').map((line, index) => ({
    number: index + 1,
    text: trimEnd(line.replaceAll('\f', '')),
    ...(/^[\u00A0\u3000 ]*\u00A0[\u00A0\u3000 ]*$/.test(line) ? { noBreakSpaces: true as const } : {}),
  }));
}

/**
 * Take declared artefacts out of the lines they are declared on.
 *
 * Afterwards each declared artefact is gone, once, from exactly its line. One that is not there any more is a problem:
 * the declaration is stale.
 */
export function removeArtefacts(
  lines: readonly Line[],
  artefacts: readonly Artefact[],
  file: string,
): Line[] {
  const cleaned = new Map(lines.map((line) => [line.number, line]));
  for (const artefact of artefacts) {
    const line = cleaned.get(artefact.line);
    if (!line?.text.includes(artefact.text)) {
      throw new Problem({
        place: placeOf(file, artefact.line),
        expected: `the artefact ${excerpt(artefact.text)}, as declared in the .yml`,
        found: line ? excerpt(line.text) : 'no such line',
        todo: 'correct the line number, or delete the declaration',
      });
    }
    cleaned.set(line.number, { number: line.number, text: trimEnd(line.text.replace(artefact.text, '')) });
  }
  return [...cleaned.values()];
}

/**
 * Take declared furniture out of the lines it is declared on, as {@link removeArtefacts} does with artefacts.
 */
export function removeFurniture(
  lines: readonly Line[],
  furniture: readonly Furniture[],
  file: string,
  report: (problem: Problem) => void,
): Line[] {
  const cleaned = new Map(lines.map((line) => [line.number, line]));
  for (const { line: number, text } of furniture) {
    const line = cleaned.get(number);
    if (line?.text.includes(text)) {
      cleaned.set(number, { number, text: trimEnd(line.text.replace(text, '')) });
      continue;
    }
    report(
      new Problem({
        place: placeOf(file, number),
        expected: `the furniture ${excerpt(text)}, as declared in the .yml`,
        found: line ? excerpt(line.text) : 'no such line',
        todo: 'correct the line number, or delete the declaration',
      }),
    );
  }
  return [...cleaned.values()];
}

/** How often a correction's printed words stand on their line. */
export function timesPrinted(lines: readonly Line[], { line, printed }: Correction): number {
  return (lines[line - 1]?.text.split(printed).length ?? 1) - 1;
}

/** Refuse every correction whose printed words do not stand, exactly once, on its line. */
export function verifyCorrections(
  lines: readonly Line[],
  corrections: readonly Correction[],
  file: string,
  report: (problem: Problem) => void,
): void {
  for (const correction of corrections) {
    const { line: number, printed } = correction;
    const text = lines[number - 1]?.text;
    const times = timesPrinted(lines, correction);
    if (times === 1) continue;
    report(
      new Problem({
        place: placeOf(file, number),
        expected: `the correction's printed words ${excerpt(printed)}, once on this line`,
        found: text === undefined ? 'no such line' : times === 0 ? excerpt(text.trim()) : `${times} times`,
        todo: 'adjust `line` and `printed`, or delete the correction if the seed no longer needs it',
      }),
    );
  }
}

/** True for a line with no printed character. A line of tabs alone is an empty table cell, and blank too. */
export function isBlank(line: Line): boolean {
  return line.text.trim() === '';
}

function trimEnd(text: string): string {
  return text.replace(/[^\S\t]+$/u, '');
}
