/** What made-up reports show. */
import { findingsOf, textOf, type Finding, type FindingKind } from '../../../src/lib/findings/findings.ts';
import type { Implied } from '../../../src/lib/implied.ts';
import { toPoints } from '../../../src/lib/series.ts';
import type { Body } from '../../../src/schema/body.ts';
import { forms, type FormId, type MeasureId } from '../../../src/schema/vocabulary.ts';
import { madeUp, type MadeUp } from '../made-up-bodies.ts';

export const bureau: Body = {
  id: 'bureau',
  kind: 'department',
  names: [{ name: '某市档案局' }],
  short: '市档案局',
};

/** A report of the bureau; scope `organ` and the form of 2021 unless said otherwise. */
export const report = (
  year: number,
  figures: NonNullable<MadeUp['figures']>,
  of: Partial<MadeUp> = {},
): MadeUp => ({ body: 'bureau', year, figures, ...of });

/** The numbers of measures, as figures. */
export const figures = (values: Partial<Record<MeasureId, number>>): NonNullable<MadeUp['figures']> =>
  // Object.entries gives up what the keys are.
  (Object.entries(values) as [MeasureId, number][]).map(([measure, value]) => ({ measure, value }));

/** All outcomes of a form: those named, the others 0, and their sum. */
export function outcomes(
  values: Partial<Record<MeasureId, number>>,
  form: FormId = '2021',
): NonNullable<MadeUp['figures']> {
  const { classes, total } = forms[form].outcomes;
  const rows = classes.flatMap(({ measures }) => measures);
  const all = rows.map((measure) => ({ measure, value: values[measure] ?? 0 }));
  return [...all, { measure: total, value: all.reduce((sum, { value }) => sum + value, 0) }];
}

export interface Shown {
  kind: FindingKind;
  text: string;
  detail: string;
  finding: Finding;
}

/** The findings of these kinds about the bureau, or about these bodies. */
export function shown(
  documents: readonly MadeUp[],
  kind: FindingKind,
  { bodies = [bureau], implied = [] }: { bodies?: readonly Body[]; implied?: readonly Implied[] } = {},
): Shown[] {
  const archive = madeUp(bodies, documents);
  return findingsOf({ archive, points: toPoints(archive), implied }, bodies)
    .filter((finding) => finding.kind === kind)
    .map((finding) => ({
      kind,
      text: textOf(finding.sentence),
      detail: textOf(finding.detail),
      finding,
    }));
}

export const textsOf = (documents: readonly MadeUp[], kind: FindingKind): string[] =>
  shown(documents, kind).map(({ text }) => text);
