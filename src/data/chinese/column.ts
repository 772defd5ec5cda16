/** How a column of a data file is called in Chinese, and what words stand for its codes. */
import type { ArchiveDocument } from '../../archive/archive.ts';
import type { Body } from '../../schema/body.ts';

/** What looking a code up needs. */
export interface Known {
  bodies: ReadonlyMap<string, Body>;
  documents: ReadonlyMap<string, ArchiveDocument>;
}

export interface Column<Row> {
  head: string;
  /** Left out where the words beside the column of codes serve. */
  description?: string;
  /** What stands in the stead of a code; a column without it is taken over as it is. */
  words?: (row: Row, known: Known) => string;
  /** The head under which the code itself is kept as well, in a column at the end. */
  code?: string;
}

/** A column for each of the table's, and columns that only readers of Chinese need. */
export interface ChineseColumns<Row> {
  columns: { readonly [K in keyof Row & string]-?: Column<Row> };
  extra?: readonly (Column<Row> & Required<Pick<Column<Row>, 'description' | 'words'>>)[];
}

/** A column that is taken over as it is. */
export const as = <Row>(head: string, description?: string): Column<Row> => ({
  head,
  ...(description === undefined ? {} : { description }),
});
