/** Statements of law as pages show them: the sentence, its source, and the report years it holds for. */
import {
  isRead,
  lawOf,
  sourceOf,
  statementOf,
  yearsOf,
  type IsoDate,
  type Law,
  type LawId,
  type StatementId,
} from '../schema/laws.ts';

export interface LawWords {
  text: string;
  /** 《政府信息公开条例》（2019年修订）第十五条 */
  source: string;
  law: LawId;
  /** 2019年度起的报告 */
  years: string;
}

/** What a page may say of these statements: those whose law was read. */
export const lawWords = (ids: readonly StatementId[]): LawWords[] =>
  ids.filter(isRead).map((id) => ({
    text: statementOf(id).text,
    source: sourceOf(id),
    law: statementOf(id).law,
    years: yearsLabel(statementYears(id)),
  }));

/** The report years of a statement: its own, within those of its law. */
function statementYears(id: StatementId): { from?: number; to?: number } {
  const { law, years = {} } = statementOf(id);
  const ofLaw = yearsOf(lawOf(law));
  const from = Math.max(ofLaw?.from ?? -Infinity, years.from ?? -Infinity);
  const to = Math.min(ofLaw?.to ?? Infinity, years.to ?? Infinity);
  return { ...(from > -Infinity && { from }), ...(to < Infinity && { to }) };
}

/** 2008—2018年度, 2024年度起, 2023年度及以前; empty where no year bounds it. */
export function yearsLabel({ from, to }: { from?: number; to?: number | null }): string {
  const last = to ?? undefined;
  if (from === undefined) return last === undefined ? '' : `${last}年度及以前`;
  if (last === undefined) return `${from}年度起`;
  return from === last ? `${from}年度` : `${from}—${last}年度`;
}

/** 2019年5月15日 */
export function dayLabel(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** When it holds, as far as it was read: 2019年5月15日起施行. */
export function whenLabel({ number, issued, from, to }: Law): string {
  const made = number === undefined ? '通过' : '印发'; // laws of the congress have no number
  const first = from === undefined ? issued && `${dayLabel(issued)}${made}` : `${dayLabel(from)}起施行`;
  return [first, to && `施行至${dayLabel(to)}`].filter(Boolean).join('，');
}
