/** Every measure with what the archive has of it: how many reports print it, of which bodies, under which forms. */
import {
  formIds,
  measureIds,
  measureOf,
  topicIds,
  TOTAL,
  type FormId,
  type MeasureId,
  type TopicId,
} from '../../schema/vocabulary.ts';
import type { AnyPoint } from '../series.ts';
import { partLabel } from '../series.ts';

export interface Listed {
  measure: MeasureId;
  reports: number;
  /** Ids of the bodies whose reports print it. */
  bodies: readonly string[];
  forms: readonly FormId[];
}

export interface ListedTopic {
  topic: TopicId;
  /** Those that most reports print first. */
  measures: readonly Listed[];
}

/** All measures by topic; also those that no report prints. */
export function listMeasures(points: readonly AnyPoint[]): ListedTopic[] {
  const printed = Map.groupBy(
    points.filter(({ value }) => value !== null),
    ({ measure }) => measure,
  );
  return topicIds
    .map((topic) => ({
      topic,
      measures: measureIds
        .filter((measure) => measureOf(measure).topic === topic)
        .map((measure) => listed(measure, printed.get(measure) ?? []))
        .toSorted((a, b) => b.reports - a.reports),
    }))
    .filter(({ measures }) => measures.length > 0);
}

function listed(measure: MeasureId, points: readonly AnyPoint[]): Listed {
  const forms = new Set(points.map(({ form }) => form));
  return {
    measure,
    reports: new Set(points.map(({ document }) => document)).size,
    bodies: [...new Set(points.map(({ body }) => body))],
    forms: formIds.filter((form) => forms.has(form)),
  };
}

/** What a single report prints and no other: a fact, not a series. */
export interface Fact {
  measure: MeasureId;
  /** The whole, or the parts where only they are printed. */
  values: readonly { label: string; point: AnyPoint }[];
}

export interface FactTopic {
  topic: TopicId;
  facts: readonly Fact[];
}

/** Values of one fact that are shown; the rest is on the measure's page. */
export const MOST_VALUES = 4;

export function factsOf(points: readonly AnyPoint[]): FactTopic[] {
  const printed = Map.groupBy(
    points.filter(({ value }) => value !== null),
    ({ measure }) => measure,
  );
  const single = [...printed].filter(([, own]) => new Set(own.map(({ document }) => document)).size === 1);
  return topicIds
    .map((topic) => ({
      topic,
      facts: single
        .filter(([measure]) => measureOf(measure).topic === topic)
        .map(([measure, own]): Fact => ({ measure, values: valuesOf(own) })),
    }))
    .filter(({ facts }) => facts.length > 0);
}

/** The whole once, where it is printed; else the parts. */
function valuesOf(points: readonly AnyPoint[]): Fact['values'] {
  const wholes = points.filter(({ part }) => part === TOTAL);
  const [first] = wholes;
  if (first) return [{ label: '', point: first }];
  return points.map((point) => ({ label: partLabel(point.part), point }));
}

/** Bodies as bits of a hexadecimal number, so that a list of many measures and bodies stays small. */
export function toBits(bodies: readonly string[], all: readonly string[]): string {
  const held = new Set(bodies);
  const bits = all.reduce((sum, body, index) => (held.has(body) ? sum | (1n << BigInt(index)) : sum), 0n);
  return bits.toString(16);
}
