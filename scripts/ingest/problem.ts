import type { PlacedHeading } from '../../src/schema/seed-notes.ts';
import type { Defect } from './defect.ts';

/**
 * Something a maintainer has to mend before a seed can be taken in: where, what was expected, what was found and what
 * to do. Shown as it is, without a stack trace.
 */
export class Problem extends Error {
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  readonly todo: string;
  /** An entry of the notes that mends it, as YAML to paste. */
  readonly repair: string | undefined;
  /** The entry of `headings:` that is the repair, where its place is known. */
  readonly placing: PlacedHeading | undefined;
  /** Left out where nothing but the notes is amiss. */
  readonly defect: Defect | undefined;

  constructor(parts: {
    place: string;
    expected: string;
    found: string;
    todo: string;
    repair?: string;
    placing?: PlacedHeading;
    defect?: Defect;
  }) {
    const repair = parts.repair === undefined ? '' : `\n${parts.repair.replace(/^/gm, '    ')}`;
    super(
      `${parts.place}\n  expected: ${parts.expected}\n  found:    ${parts.found}\n  to do:    ${parts.todo}${repair}`,
    );
    this.name = 'Problem';
    this.place = parts.place;
    this.expected = parts.expected;
    this.found = parts.found;
    this.todo = parts.todo;
    this.repair = parts.repair;
    this.placing = parts.placing;
    this.defect = parts.defect;
  }
}

/** All that has to be mended in one seed. */
export class Problems extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ message }) => message).join('\n\n'));
    this.name = 'Problems';
    this.problems = problems;
  }
}

/** What `read` gives; a problem goes to `report`, and there is nothing. */
export function attempt<T>(read: () => T, report: (problem: Problem) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    report(error);
    return undefined;
  }
}

/** `seeds/001.txt:14`, or the file alone. */
export function placeOf(file: string, line?: number): string {
  return line === undefined ? `seeds/${file}` : `seeds/${file}:${line}`;
}
