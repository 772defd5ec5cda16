/**
 * Last year's numbers that printed changes tell: 378件 and “下降28.9%” are told of by no other whole number than 532. They
 * are computed, printed nowhere, and never observations.
 */
import { findDocument, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { changesOf, type StatedChange } from '../archive/changes.ts';
import { urls } from '../archive/urls.ts';
import { resolutionAt } from '../archive/values.ts';
import { previousOf } from '../schema/change.ts';
import type { CheckRecord } from '../schema/check.ts';
import { intervalOf, wholeNumbersIn } from '../schema/quantity.ts';
import { TOTAL, type FormId, type MeasureId, type ScopeId } from '../schema/vocabulary.ts';

export interface Implied {
  /** Key of the document that prints the change. */
  document: string;
  /** The year told of: the one before the document's. */
  year: number;
  body: string;
  scope: ScopeId;
  /** The form of the report that prints the change; that of the year told of may be another. */
  form: FormId;
  measure: MeasureId;
  /** All whole numbers from `lower` to `upper` had the change; one where both are the same, no end where `upper` is null. */
  lower: number;
  upper: number | null;
  /** In per cent, declines negative. */
  change: number;
  /** The words of the change, its direction among them: `同比分别下降28.9%、59.1%、48.1%`. */
  printed: string;
  /** The number that changed, of the document's own year. */
  value: number;
  /** Where the change is printed, … */
  url: string;
  /** … and where the number that changed is. */
  subject: string;
}

/** One that may also be a part of a whole. */
export interface ImpliedPart extends Implied {
  dimension: string;
  member: string;
  /** The section and lines that print the change. */
  section: string;
  lines: { start: number; end: number };
}

/** The wholes of the year before, in the order of the printed changes; of changes that differ from the numbers, none. */
export const impliedNumbers = (archive: Archive, checks: readonly CheckRecord[]): Implied[] => {
  const held = Map.groupBy(checks.filter(isHeldChange), ({ document }) => document);
  return [...held].flatMap(([key, records]) =>
    impliedIn(findDocument(archive, key), records).filter(({ member }) => member === TOTAL),
  );
};

/** What the changes of one document tell, parts of wholes among them. `checks` may hold those of other documents. */
export function impliedIn(document: ArchiveDocument, checks: readonly CheckRecord[]): ImpliedPart[] {
  const held = new Set(
    checks
      .filter((record) => record.document === document.key && isHeldChange(record))
      .flatMap(({ operands }) => placesOfChange(operands)),
  );
  return changesOf(document).flatMap((stated) => {
    const told = toImplied(document, stated);
    return told && held.has(placeOfChange(told)) ? [told] : [];
  });
}

const isHeldChange = ({ rule, verdict }: CheckRecord): boolean => rule === 'change' && verdict === 'holds';

/** A change and the number it is said of, by where both are printed. */
const placeOfChange = ({ url, subject }: { url: string; subject: string }): string => `${url} ${subject}`;

function placesOfChange(operands: CheckRecord['operands']): string[] {
  const of = (wanted: string) => operands.find(({ role }) => role === wanted)?.url;
  const [url, subject] = [of('change'), of('subject')];
  return url !== undefined && subject !== undefined ? [placeOfChange({ url, subject })] : [];
}

function toImplied(document: ArchiveDocument, stated: StatedChange): ImpliedPart | undefined {
  const { subject, change, quantity, quote, section } = stated;
  const { measure, dimension, member, value, qualifier, body, scope } = subject;
  if (value === null || document.form === undefined) return undefined;
  const now = intervalOf(value, qualifier, resolutionAt(document, subject) ?? 1);
  const range = previousOf(wholeNumbersIn(now), change);
  if (!range) return undefined;
  return {
    document: document.key,
    year: document.year - 1,
    body,
    scope,
    form: document.form,
    measure,
    dimension,
    member,
    lower: range.lower,
    upper: range.upper === Infinity ? null : range.upper,
    change: change.percent,
    printed: quote,
    value,
    section,
    lines: quantity.lines,
    url: urls.place(document.key, section, quantity.id),
    subject: urls.place(document.key, subject.section, subject.at),
  };
}
