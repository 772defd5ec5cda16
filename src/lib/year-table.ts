/** The reports of one year side by side: tables of the same few figures, one for each form family and scope. */
import { scopeLabel } from '../schema/body.ts';
import {
  formIds,
  forms,
  measureOf,
  scopeIds,
  scopes,
  states,
  type FormFamily,
  type FormId,
  type MeasureId,
  type ScopeId,
  type StateId,
} from '../schema/vocabulary.ts';
import type { ArchiveDocument } from '../archive/archive.ts';
import { silencesOf, wholeOf } from '../archive/values.ts';
import { urls } from '../archive/urls.ts';
import { formatNumber, formatValue, keyMeasures } from './figures.ts';
import { reporterName } from './labels.ts';

/** A figure of a report, or why it has none. */
export interface YearCell {
  state: StateId;
  value: number | null;
  /** `7,896`, `1,059,500以上`; where there is no number, a short word. */
  text: string;
  /** What the short word stands for; empty for a number. */
  meaning: string;
  /** Where it is printed; undefined where nothing is. */
  url: string | undefined;
}

export interface YearRow {
  document: ArchiveDocument;
  reporter: string;
  /** One for each measure of the table. */
  cells: readonly YearCell[];
}

export interface YearTable {
  id: string;
  family: FormFamily;
  scope: ScopeId;
  /** `2021年版格式 · 口径：全地区（全市、全区、全县）` */
  label: string;
  description: string;
  measures: readonly { id: MeasureId; label: string; unit: string }[];
  /** Key measures of which no report of the table prints a number. */
  silent: readonly string[];
  rows: readonly YearRow[];
}

/** What stands in a cell instead of a number. */
const shortStates = {
  reported: '',
  'not-reported': '没有',
  'not-applicable': '不适用',
  unreadable: '难辨',
} as const satisfies Record<StateId, string>;

/** From so many documents on, a year is a table; below, each document is a card. */
export const FEWEST_FOR_TABLE = 7;

/** Tables in the order of forms and scopes, their rows in the order of the bodies given by `rank`. */
export function toYearTables(
  documents: readonly ArchiveDocument[],
  rank: ReadonlyMap<string, number>,
): YearTable[] {
  const groups = Map.groupBy(
    documents.filter(({ kind, form }) => kind === 'report' && form !== undefined),
    ({ form, scope = 'unstated' }) => `${forms[form ?? formIds[0]].family}-${scope}`,
  );
  const placeOf = ({ body }: ArchiveDocument): number => rank.get(body) ?? rank.size;
  return [...groups]
    .map(([id, own]) =>
      toTable(
        id,
        own.toSorted((a, b) => placeOf(a) - placeOf(b)),
      ),
    )
    .toSorted(
      (a, b) =>
        families.indexOf(a.family) - families.indexOf(b.family) ||
        scopeIds.indexOf(a.scope) - scopeIds.indexOf(b.scope),
    );
}

const families: readonly FormFamily[] = [...new Set(formIds.map((form) => forms[form].family))];

function toTable(id: string, documents: readonly ArchiveDocument[]): YearTable {
  const all = documents.map((document) => ({ document, cells: keyMeasures.map(cellOf(document)) }));
  const printed = keyMeasures.map((_, index) => all.some(({ cells }) => cells[index]?.value !== null));
  const shown = keyMeasures.filter((_, index) => printed[index]);
  const used = formIds.filter((form) => documents.some((document) => document.form === form));
  const scope = documents[0]?.scope ?? 'unstated';
  return {
    id,
    family: forms[used[0] ?? formIds[0]].family,
    scope,
    label: labelOf(documents, used, scope),
    description: scopes[scope].description,
    measures: shown.map((measure) => {
      const { label, unit } = measureOf(measure);
      return { id: measure, label, unit };
    }),
    silent: keyMeasures.filter((_, index) => !printed[index]).map((measure) => measureOf(measure).label),
    rows: all.map(({ document, cells }) => ({
      document,
      reporter: reporterName(document),
      cells: cells.filter((_, index) => printed[index]),
    })),
  };
}

function labelOf(documents: readonly ArchiveDocument[], used: readonly FormId[], scope: ScopeId): string {
  const form = used.map((one) => forms[one].label).join('、');
  const words = [...new Set(documents.map(({ reporter }) => scopeLabel(scope, reporter)))];
  const general = scopes[scope].label;
  return `${form} · 口径：${words.length === 1 ? words[0] : `${general}（${words.join('、')}）`}`;
}

/** Only figures of the report's own body and scope can be laid beside those of others. */
const cellOf = (document: ArchiveDocument): ((measure: MeasureId) => YearCell) => {
  const { key, body, scope, observations } = document;
  const silences = new Map(silencesOf(document).map(({ measure, state }) => [measure, state]));
  const own = observations.filter((one) => one.body === body && one.scope === scope);
  return (measure) => {
    const found = wholeOf({ observations: own }, measure);
    const other = found ? undefined : wholeOf(document, measure);
    const printed = found ?? other;
    const url = printed && urls.place(key, printed.section, printed.at);
    if (other) {
      const meaning = `报告印有这一数字（${formatValue(other)}），但统计的口径与本表不同`;
      return { state: other.state, value: null, text: '口径不同', meaning, url };
    }
    if (found?.state === 'reported' && found.value !== null)
      return { state: 'reported', value: found.value, text: formatNumber(found), meaning: '', url };
    const state = found?.state ?? silences.get(measure) ?? 'not-reported';
    return { state, value: null, text: shortStates[state], meaning: states[state].label, url };
  };
};
