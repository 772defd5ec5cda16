/** What a report brings to a comparison: its figures and its prose by topic. One small file a report, `compare.json`. */
import type { ArchiveDocument } from '../../archive/archive.ts';
import { inPrintedOrder } from '../../archive/values.ts';
import { scopeLabel } from '../../schema/body.ts';
import type { FormFamily } from '../../schema/forms/ids.ts';
import { idOf, parseId } from '../../schema/ids.ts';
import type { Observation } from '../../schema/observation.ts';
import {
  areComparable,
  isNeverComparable,
  formIds,
  forms,
  isDimensionId,
  measureIds,
  measureOf,
  memberLabel,
  silenceOf,
  subjectsOf,
  TOTAL,
  topicIds,
  topics,
  type FormId,
  type MeasureId,
  type QualifierId,
  type ScopeId,
  type StateId,
  type TopicId,
  type Unit,
} from '../../schema/vocabulary.ts';
import { passagesOf, type Passage } from '../compare.ts';
import { reporterName, shortName } from '../labels.ts';
import { partsOn, withSubparts } from '../topics.ts';

export interface ComparableReport {
  key: string;
  year: number;
  /** `2020年市政府机关报告` */
  name: string;
  title: string;
  body: string;
  /** What a list calls its body, as of this report. */
  reporter: string;
  scope: ScopeId;
  scopeLabel: string;
  form: FormId;
  formLabel: string;
  family: FormFamily;
  /** The standard tables of its form, in printed order. */
  tables: readonly { part: FormPart; caption: string }[];
  /** What it prints, in printed order; of several printings of a figure the one in a table. */
  figures: readonly ComparableFigure[];
  /** Measures that its form does not have, or that it prints in another class: their absence is `not-applicable`. */
  lacking: readonly MeasureId[];
  topics: readonly { id: TopicId; label: string; units: readonly Passage[] }[];
}

/** The number of the part that a standard table stands in. */
export type FormPart = 2 | 3 | 4;

export interface ComparableFigure {
  measure: MeasureId;
  label: string;
  unit: Unit;
  /** The table that prints it; absent for prose. */
  table?: FormPart;
  /** Other forms whose values of the measure may stand beside it. */
  comparable?: readonly FormId[];
  /** No two reports count the same under it, not even of one form. */
  never?: true;
  values: readonly ComparableValue[];
}

export interface ComparableValue {
  /** The member of a split, `applicant:naturalPerson`, and its label; absent for a whole. */
  member?: string;
  memberLabel?: string;
  /** Whose work it counts, where that is not what the report counts. */
  scope?: ScopeId;
  scopeLabel?: string;
  /** Absent where no number is printed. */
  value?: number;
  /** The printed words; absent where they are the value's digits. */
  printed?: string;
  /** The counting word as printed, where it is not the figure's. */
  unit?: string;
  qualifier?: Exclude<QualifierId, ''>;
  /** Absent for `reported`. */
  state?: Exclude<StateId, 'reported'>;
  /** Id of its place. */
  at: string;
}

/** Undefined for what is no report. */
export function toComparable(document: ArchiveDocument): ComparableReport | undefined {
  const { kind, form, scope, reporter } = document;
  if (kind !== 'report' || form === undefined || scope === undefined) return undefined;
  const tables = forms[form].tables.map(({ part, caption }) => ({ part, caption }));
  const printed = subjectsOf(document.observations);
  return {
    key: document.key,
    year: document.year,
    name: shortName(document),
    title: document.title,
    body: document.body,
    reporter: reporterName(document),
    scope,
    scopeLabel: scopeLabel(scope, reporter),
    form,
    formLabel: forms[form].label,
    family: forms[form].family,
    tables,
    figures: figuresOf(document, form, scope),
    lacking: measureIds.filter(
      (measure) => !printed.has(measure) && silenceOf(measure, form, printed) === 'not-applicable',
    ),
    topics: topicIds.flatMap((id) => {
      const units = passagesOf(partsOn(document, id).flatMap((part) => withSubparts(document, part)));
      return units.length === 0 ? [] : [{ id, label: topics[id].label, units }];
    }),
  };
}

function figuresOf(document: ArchiveDocument, form: FormId, scope: ScopeId): ComparableFigure[] {
  const tables = tablesOf(document);
  // Where a table prints a measure, its place is there, though prose may have named it before.
  const printed = inPrintedOrder(document);
  const [inTable, inProse] = [
    printed.filter(({ printedIn }) => printedIn === 'table'),
    printed.filter(({ printedIn }) => printedIn === 'prose'),
  ];
  const byMeasure = Map.groupBy([...inTable, ...inProse], ({ measure }) => measure);
  return [...byMeasure].map(([measure, observations]): ComparableFigure => {
    const { label, unit } = measureOf(measure);
    const table = observations.map(({ at }) => tables.get(tableIdOf(at) ?? '')).find(Boolean);
    const others = formIds.filter((other) => other !== form && areComparable(measure, form, other));
    return {
      measure,
      label,
      unit,
      ...(table === undefined ? {} : { table }),
      ...(others.length === 0 ? {} : { comparable: others }),
      ...(isNeverComparable(measure) ? { never: true } : {}),
      values: onceEach(observations, scope).map((one) => valueOf(one, scope, document)),
    };
  });
}

/** The first printing of each figure: the whole first, what counts another scope than the report last. */
function onceEach(observations: readonly Observation[], own: ScopeId): Observation[] {
  const all = Map.groupBy(observations, ({ dimension, member, scope }) => `${dimension} ${member} ${scope}`);
  const rank = ({ member, scope }: Observation): number =>
    Number(scope !== own) * 2 + Number(member !== TOTAL);
  return [...all.values()].flatMap(([first]) => first ?? []).toSorted((a, b) => rank(a) - rank(b));
}

function valueOf(
  { dimension, member, value, printedUnit, qualifier, state, scope, quote, at }: Observation,
  own: ScopeId,
  { reporter }: ArchiveDocument,
): ComparableValue {
  return {
    ...(member === TOTAL
      ? {}
      : {
          member: `${dimension}:${member}`,
          memberLabel: isDimensionId(dimension) ? memberLabel(dimension, member) : member,
        }),
    ...(scope === own ? {} : { scope, scopeLabel: scopeLabel(scope, reporter) }),
    ...(value === null ? {} : { value }),
    ...(quote === '' || quote === String(value) ? {} : { printed: quote }),
    ...(printedUnit === undefined ? {} : { unit: printedUnit }),
    ...(qualifier === '' ? {} : { qualifier }),
    ...(state === 'reported' ? {} : { state }),
    at,
  };
}

const partOf = { 'form-2': 2, 'form-3': 3, 'form-4': 4 } as const;

/** The parts of the standard tables a document prints, by the tables' ids. */
function tablesOf({ sections }: ArchiveDocument): Map<string, FormPart> {
  return new Map(
    sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block): [string, FormPart][] =>
        block.type === 'table' && block.kind in partOf
          ? [[block.id, partOf[block.kind as keyof typeof partOf]]] // asked a line above
          : [],
      ),
  );
}

function tableIdOf(id: string): string | undefined {
  const place = parseId(id);
  return place && 'table' in place
    ? idOf({ kind: 'table', locator: place.locator, table: place.table })
    : undefined;
}
