import type { ArchiveDocument } from '../../src/archive/archive.ts';
import type { FormTableShape, ValueRowShape } from '../../src/schema/forms/tables.ts';
import { forms, type MeasureId, type MemberId } from '../../src/schema/vocabulary.ts';
import type { Wanted } from '../../src/archive/operands.ts';
import { cellOf, findCell, type EquationFigure } from './figure.ts';

/** Table 三 is the one table of the part 三. */
export const applicationsTable = { locator: '3', table: 1 } as const;

/** The rows with values of one table of the document's form; none where it prints no such table. */
export function rowsOf(document: ArchiveDocument, part: FormTableShape['part']): readonly ValueRowShape[] {
  const tables: readonly FormTableShape[] = document.form ? forms[document.form].tables : [];
  const rows = (tables.find((table) => table.part === part)?.rows ?? []).filter(
    (row) => row.type === 'values',
  );
  const printed = rows.some((row) => row.values.some((value) => findCell(document, wantedBy(value))));
  return printed ? rows : [];
}

export interface Column {
  /** Of table 三; absent for 总计. */
  member: MemberId<'applicant'> | undefined;
  /** Counted from 1, as in cell ids. */
  number: number;
}

/** The columns of table 三, 总计 the last. */
export function columnsOf(rows: readonly ValueRowShape[]): Column[] {
  return (rows[0]?.values ?? []).map(({ member }, index) => ({ member, number: index + 1 }));
}

export const wantedBy = (value: {
  measure: MeasureId;
  member?: MemberId<'applicant'> | undefined;
}): Wanted =>
  value.member
    ? { measure: value.measure, dimension: 'applicant', member: value.member }
    : { measure: value.measure };

/** The cell of a row and a column of table 三. */
export const cellIn = (document: ArchiveDocument, measure: MeasureId, { member }: Column): EquationFigure =>
  cellOf(document, wantedBy({ measure, member }));
