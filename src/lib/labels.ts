/** How documents are named to a reader. */
import type { DocumentData } from '../schema/document.ts';
import { forms, kinds, scopes } from '../schema/vocabulary.ts';

/** Short name with year, for breadcrumbs and lists: `2018年全市报告`, `2020年 渝府办发〔2020〕89号`. */
export function shortName({ kind, year, scope, number, title }: DocumentData): string {
  if (kind === 'report') return `${year}年${scope === 'office' ? '市政府机关' : '全市'}报告`;
  return number ?? `${year}年${kinds[kind].label}：${title}`;
}

/** 全市 · 2019年版格式 */
export function describe({ kind, scope, form }: DocumentData): string {
  const parts = [kinds[kind].label, scope && `口径：${scopes[scope].label}`, form && forms[form].label];
  return parts.filter((part) => part !== undefined).join(' · ');
}
