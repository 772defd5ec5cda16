/**
 * The bodies of one kind by one figure: within one year, one scope and one group of forms that compare with one another,
 * and in no wider circle. The build and the page rank with this.
 */
import { formatPercent, thousands } from './number-words.ts';
import { SMALLEST_WHOLE } from './shares.ts';

/** A row of the matrix of a measure, as far as ranking needs it. */
export interface RankedRow {
  body: string;
  name: string;
  kind: string;
  scope: string;
  /** In the body's own words: 全区, 全县. */
  scopeWords: string;
  forms: string;
  part: string;
  values: readonly RankedValue[];
}

export interface RankedValue {
  year: number;
  value: number;
  /** As a reader sees it: `653 件`. */
  text: string;
  place: string;
  /** The form of its report: `2021年版格式`. */
  form: string;
  /** What it is a share of, where it is one. */
  whole?: number | undefined;
}

export interface Ranking {
  /** Occurs once among the rankings of a measure. */
  id: string;
  year: number;
  /** `2023年，各部门，本机关，2021年版格式`. */
  caption: string;
  /** Highest first; who has the same value has the same place. */
  entries: (RankedValue & { body: string; name: string; rank: number })[];
}

/** Two bodies are a comparison, not a ranking. */
export const FEWEST_RANKED = 3;

const everyOf: Readonly<Record<string, string>> = {
  government: '各人民政府',
  'general-office': '各政府办公厅（室）',
  department: '各部门',
  district: '各区县',
  town: '各乡镇、街道',
};

/** Every ranking that can be made, the newest year first. Reports that do not say whose work they count are in none. */
export function rankingsOf(rows: readonly RankedRow[]): Ranking[] {
  const values = rows
    .filter(({ scope }) => scope !== 'unstated')
    .flatMap((row) => row.values.map((value) => ({ ...row, ...value })));
  const groups = Map.groupBy(values, ({ year, kind, scope, forms, part }) =>
    [year, kind, scope, forms, part].join(' '),
  );
  return [...groups]
    .filter(([, group]) => new Set(group.map(({ body }) => body)).size >= FEWEST_RANKED)
    .flatMap(([id, group]): Ranking[] => {
      const [first] = group;
      if (!first) return [];
      const { year, kind, part } = first;
      const forms = [...new Set(group.map(({ form }) => form))].join('、');
      const words = [...new Set(group.map(({ scopeWords }) => scopeWords))].join('、');
      const sorted = group.toSorted((a, b) => b.value - a.value);
      return [
        {
          id,
          year,
          caption: [`${year}年`, everyOf[kind] ?? '各机关', words, forms, part].filter(Boolean).join('，'),
          entries: sorted.map(({ body, name, value, text, place, form, whole }) => ({
            year,
            body,
            name,
            value,
            text,
            place,
            form,
            whole,
            rank: sorted.findIndex((other) => other.value === value) + 1,
          })),
        },
      ];
    })
    .toSorted((a, b) => b.year - a.year || b.entries.length - a.entries.length);
}

/** The one that is shown first: the newest of those that rank the most bodies, or nearly. */
export function firstRanking(rankings: readonly Ranking[]): Ranking | undefined {
  const most = Math.max(0, ...rankings.map(({ entries }) => entries.length));
  return rankings.find(({ entries }) => entries.length >= most / 2);
}

/** `占 45 的 26.7%`; nothing where the whole is so small that one case more or less moves the share by five points. */
export function shareText({ value, whole }: Pick<RankedValue, 'value' | 'whole'>): string {
  if (whole === undefined || whole < SMALLEST_WHOLE || value < 0 || value > whole) return '';
  return `占 ${thousands(whole)} 的 ${formatPercent((100 * value) / whole)}`;
}
