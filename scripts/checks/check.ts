import type { Archive } from '../../src/archive/archive.ts';
import type { CheckRecord, CheckRule } from '../../src/schema/check.ts';

/** A rule that figures of the archive can be held to. `run` forms every equation of its kind, one record each. */
export interface EquationCheck {
  rule: CheckRule;
  run(archive: Archive): CheckRecord[];
}

/** A promise the content keeps. `run` reports each place that breaks it; it does not throw. */
export interface StructuralCheck {
  id: string;
  description: string;
  run(subject: Subject): Issue[];
}

/** What structural checks look at. */
export interface Subject {
  archive: Archive;
  /** Text of every seed by file name, as printed: the content is held against it. */
  seeds: ReadonlyMap<string, string>;
}

export interface Issue {
  /** Id of the check. */
  check: string;
  /** `001_28fd1e6a404a9f40.txt#L12-L13`: also a working link on code hosts. */
  place: string;
  expected: string;
  found: string;
  message: string;
}
