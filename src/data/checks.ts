/** Checks as a reader sees them: every operand with what it counts and where it is printed, every record with a title. */
import type { CheckOperand, CheckRecord, OperandRole } from '../schema/check.ts';
import { dimensions, isDimensionId, measureOf, memberLabel, TOTAL } from '../schema/vocabulary.ts';
import { findDocument, sectionLabel, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { shortName } from '../lib/labels.ts';
import { findQuantity } from '../archive/places.ts';
import { headlineOf } from './check-sentences.ts';
import type { CheckView, OperandView } from './check-view.ts';
import { rowsOfDocument } from './observations.ts';
import type { ObservationRow } from './record-schemas.ts';

export type { CheckView, OperandView } from './check-view.ts';

/** The records in their order, ready to be shown. */
export function checkViews(archive: Archive, records: readonly CheckRecord[]): CheckView[] {
  const rowOf = ({ url, quote }: CheckOperand) => rowsIn(archive, url).get(`${url} ${quote}`);
  return records.map((record) => {
    const title = titleOf(record, rowOf);
    const operands = record.operands.map((operand) => toView(archive, operand, rowOf(operand)));
    const headline = headlineOf({ ...record, title, operands }, findDocument(archive, record.document));
    return { ...record, title, headline, operands };
  });
}

function toView(archive: Archive, operand: CheckOperand, row: ObservationRow | undefined): OperandView {
  const [, id = ''] = operand.url.split('#');
  const quantity = findQuantity(documentAt(archive, operand.url), id);
  return {
    ...operand,
    label: row ? labelOf(row) : '',
    qualifier: row?.qualifier ?? quantity?.qualifier ?? '',
    printed: quantity?.printed ?? operand.quote,
    counter: quantity?.unit ?? operand.unit,
    member: row ? memberOf(row) : '',
    place: placeOf(archive, operand.url),
  };
}

const rowsByPlace = new WeakMap<ArchiveDocument, ReadonlyMap<string, ObservationRow>>();

/** The rows of the document an address leads to, by address and quote. */
function rowsIn(archive: Archive, url: string): ReadonlyMap<string, ObservationRow> {
  const document = documentAt(archive, url);
  const known =
    rowsByPlace.get(document) ??
    new Map(rowsOfDocument(document).map((row) => [`${row.url} ${row.quote}`, row]));
  rowsByPlace.set(document, known);
  return known;
}

function documentAt(archive: Archive, url: string): ArchiveDocument {
  const [, year = '', name = ''] = url.split('/');
  return findDocument(archive, `${year}/${name}`);
}

/** The role whose figure an equation is about. */
const subjects: readonly OperandRole[] = ['whole', 'subject', 'left', 'part', 'percentage', 'right'];

function titleOf(
  { rule, operands }: CheckRecord,
  rowOf: (operand: CheckOperand) => ObservationRow | undefined,
): string {
  const rank = ({ role }: CheckOperand): number => subjects.indexOf(role) + 1 || Infinity;
  const inOrder = operands.toSorted((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
  const known = (rule === 'percentage' ? inOrder.filter(({ role }) => role === 'part') : inOrder).flatMap(
    (operand) => rowOf(operand) ?? [],
  );
  const [first] = known;
  if (!first) return operands[0]?.quote ?? '';
  if (rule === 'list-length') return `${labelOf(first)}，逐一列出的`;
  if (rule === 'balance') return memberOf(first) || '总计';
  if (rule === 'percentage') return `${labelOf(first)}所占比例`;
  if (rule === 'part-whole')
    return (
      labelOf(first) + splitOf(operands.flatMap((one) => (one.role === 'part' ? (rowOf(one) ?? []) : [])))
    );
  if (rule !== 'not-comparable') return labelOf(first);
  const names = [...new Set(known.map(labelOf))];
  return [names.slice(0, -1).join('、'), names.at(-1)].filter(Boolean).join('与');
}

/** `，按渠道`: how a whole is split; empty where its parts are measures of their own. */
function splitOf(parts: readonly ObservationRow[]): string {
  const [dimension = '', ...others] = new Set(parts.map((part) => part.dimension));
  return others.length === 0 && isDimensionId(dimension) ? `，按${dimensions[dimension].label}` : '';
}

const memberOf = ({ dimension, member }: ObservationRow): string =>
  isDimensionId(dimension) && member !== TOTAL ? memberLabel(dimension, member) : '';

function labelOf(row: ObservationRow): string {
  const member = memberOf(row);
  return `${measureOf(row.measure).label}${member && `（${member}）`}`;
}

/** The document and section an address leads to, in words. */
function placeOf(archive: Archive, url: string): string {
  const [, , , locator = ''] = url.split('/');
  const document = documentAt(archive, url);
  const section = document.sections.find((candidate) => candidate.locator === locator);
  return section ? `${shortName(document)} ${sectionLabel(section)}` : shortName(document);
}
