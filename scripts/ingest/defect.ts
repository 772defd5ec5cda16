/** What is amiss in a seed, told apart by kind: a program says it in words of its own where those of a {@link Problem} do not suit. */
import type { FormTableShape } from '../../src/schema/forms/tables.ts';
import type { FormId } from '../../src/schema/vocabulary.ts';

/** Tables are named by the part they stand in, rows by the label the form gives them. */
type InTable = { part: FormTableShape['part'] };

export type Defect =
  | { kind: 'title' }
  /** The title's year is not the key's. */
  | { kind: 'year' }
  | { kind: 'unnamed-characters'; lines: number }
  | { kind: 'missing-section'; locator: string; before: string }
  | { kind: 'section-order'; locator: string; after: string }
  | { kind: 'lone-number'; printed: string }
  | { kind: 'stray-heading'; printed: string }
  | { kind: 'date'; printed: string }
  | ({ kind: 'table' } & InTable)
  | ({ kind: 'other-form'; forms: readonly FormId[] } & InTable)
  | ({ kind: 'missing-row'; row: string } & InTable)
  /** More or fewer numbers than the row has columns; none at all where `printed` is empty. */
  | ({ kind: 'row-count'; row: string; wanted: number; printed: readonly string[] } & InTable)
  | ({ kind: 'stray-values'; printed: readonly string[] } & InTable)
  | ({ kind: 'torn-table'; rows: number } & InTable)
  | ({ kind: 'stray-words'; printed: string } & InTable)
  | ({ kind: 'table-cut-off'; row: string } & InTable)
  | { kind: 'cell'; at: string; printed: string };
