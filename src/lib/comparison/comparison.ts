/** Two reports compared: the same code at build, for a body's consecutive reports, and in the page, for any two. */
import { compareText, type ComparedText } from '../compare.ts';
import { compareFigures, inOrderOfBoth, type FigureTable } from './figures.ts';
import type { ComparableReport } from './report.ts';

export interface Comparison {
  left: ComparableReport;
  right: ComparableReport;
  /** Whether differences mean anything: `body` and `scope` say what stands against it. */
  relation: 'same' | 'body' | 'scope' | 'unstated';
  tables: readonly FigureTable[];
  /** Topics that one of them has at least, in the order of the forms. */
  topics: readonly ComparedTopic[];
}

export interface ComparedTopic extends ComparedText {
  id: string;
  label: string;
}

/** Reports print the same kind of text, and can be laid side by side, where their forms are of one family. */
export const isComparable = (
  a: Pick<ComparableReport, 'family'>,
  b: Pick<ComparableReport, 'family'>,
): boolean => a.family === b.family;

export function compareReports(left: ComparableReport, right: ComparableReport): Comparison {
  if (!isComparable(left, right))
    throw new Error(`${left.key} and ${right.key} follow forms of two families`);
  return {
    left,
    right,
    relation: relationOf(left, right),
    tables: compareFigures(left, right),
    topics: topicsOf(left, right).map(({ id, label }) => {
      const unitsIn = ({ topics }: ComparableReport) => topics.find((topic) => topic.id === id)?.units ?? [];
      return { id, label, ...compareText(unitsIn(left), unitsIn(right)) };
    }),
  };
}

function relationOf(left: ComparableReport, right: ComparableReport): Comparison['relation'] {
  if (left.body !== right.body) return 'body';
  if (left.scope === 'unstated' || right.scope === 'unstated') return 'unstated';
  return left.scope === right.scope ? 'same' : 'scope';
}

function topicsOf({ topics: left }: ComparableReport, { topics: right }: ComparableReport) {
  const labels = new Map([...left, ...right].map(({ id, label }) => [id, label]));
  const idsOf = (topics: ComparableReport['topics']) => topics.map(({ id }) => id);
  return inOrderOfBoth(idsOf(left), idsOf(right)).map((id) => ({ id, label: labels.get(id) ?? id }));
}
