/** The elements that ingest writes into MDX bodies, as pages show them. */
import Absence from './Absence.astro';
import Cell from './Cell.astro';
import Correction from './Correction.astro';
import Head from './Head.astro';
import HeadRow from './HeadRow.astro';
import Label from './Label.astro';
import Paragraph from './Paragraph.astro';
import Quantity from './Quantity.astro';
import Reading from './Reading.astro';
import Readings from './Readings.astro';
import Row from './Row.astro';
import Table from './Table.astro';
import Value from './Value.astro';

export const contentComponents = {
  Absence,
  Cell,
  Correction,
  Head,
  HeadRow,
  Label,
  Paragraph,
  Quantity,
  Reading,
  Readings,
  Row,
  Table,
  Value,
};
