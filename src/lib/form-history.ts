/** Laws, forms and classes over the years, as the page of forms tells them. */
import type { Archive } from '../archive/archive.ts';
import { crosswalk, type CrossingId } from '../schema/forms/crosswalk.ts';
import { lawIds, lawOf, yearsOf, type Law, type LawId } from '../schema/laws.ts';
import {
  formIds,
  forms,
  measureIds,
  measureOf,
  readingOf,
  type FormId,
  type MeasureId,
} from '../schema/vocabulary.ts';

export interface LawEvent {
  id: LawId;
  law: Law;
  /** Report years it governs. */
  years: { from: number; to: number | null };
}

/** What governs the reports, by the first report year it governs; what was in force before there were reports is left out. */
export function lawEvents(): LawEvent[] {
  const first = forms[formIds[0]].years.from;
  return lawIds
    .flatMap((id): LawEvent[] => {
      const law = lawOf(id);
      const years = yearsOf(law);
      return law.decides === 'reports' && years && years.from >= first ? [{ id, law, years }] : [];
    })
    .toSorted((a, b) => a.years.from - b.years.from);
}

/** The laws that only explain a word, and those older than the reports. */
export const otherLaws = (): LawId[] => {
  const told = new Set(lawEvents().map(({ id }) => id));
  return lawIds.filter((id) => !told.has(id));
};

/** How many of an archive's reports follow each form. */
export const reportsByForm = ({ documents }: Pick<Archive, 'documents'>): ReadonlyMap<FormId, number> =>
  new Map(
    [...Map.groupBy(documents, ({ form }) => form)].flatMap(([form, those]) =>
      form === undefined ? [] : [[form, those.length] as const],
    ),
  );

export interface ClassRow {
  measure: MeasureId;
  label: string;
  /** The forms that have the class. */
  forms: readonly FormId[];
  how: CrossingId;
  /** Labels of the classes in the tables of today. */
  to: readonly string[];
}

/** The old answer classes, in the order of the form that has most of them, each with what became of it. */
export function classRows(): ClassRow[] {
  const narrative = formIds.filter((id) => forms[id].family === 'narrative');
  const classes = narrative
    .flatMap((form) => forms[form].outcomes.classes.map((one) => ({ ...one, form })))
    .flatMap(({ measures: [measure], label, form }) => (measure ? [{ measure, label, form }] : []));
  const today = forms[formIds[formIds.length - 1] ?? formIds[0]].outcomes.classes;
  return [...Map.groupBy(classes, ({ measure }) => measure)].flatMap(([measure, those]): ClassRow[] => {
    const crossing = crosswalk[measure];
    if (!crossing) throw new Error(`nothing says what became of the answer class ${measure}`);
    return [
      {
        measure,
        label: those[0]?.label ?? measure,
        forms: those.map(({ form }) => form),
        how: crossing.how,
        to: crossing.to.map((id) => today.find((one) => one.id === id)?.label ?? id),
      },
    ];
  });
}

export interface FormRow {
  measure: MeasureId;
  label: string;
  article: string;
  /** The forms whose tables have it. */
  forms: readonly FormId[];
}

/** The forms that prescribe tables. */
export const tabulated: readonly FormId[] = formIds.filter((id) => forms[id].tables.length > 0);

/** What the tables ask for and only some of the forms do: the rows and columns that came and went. */
export function changedRows(): FormRow[] {
  return tableRows().filter((row) => row.forms.length < tabulated.length);
}

/** Everything the tables of the forms ask for, with the article behind it. */
export function tableRows(): FormRow[] {
  return measureIds.flatMap((measure): FormRow[] => {
    const printing = tabulated.filter((form) => readingOf(measure, form) === 'cell');
    const { label, article = '' } = measureOf(measure);
    return printing.length > 0 ? [{ measure, label, article, forms: printing }] : [];
  });
}
