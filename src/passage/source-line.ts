/** 出处: the line that says where copied words come from, and whether the reader wants it after every copy. */
import type { Reference } from '../lib/citation/reference.ts';

/** `——《重庆市2018年政府信息公开工作年度报告》二（一）4第2段 https://…` */
export function sourceLine({
  title,
  number,
  page = '',
  URL,
}: Pick<Reference, 'title' | 'number' | 'page' | 'URL'>): string {
  return `——《${title}》${number ? `（${number}）` : ''}${page} ${URL}`;
}

const key = 'copy-source';
type Wish = 'on' | 'told';

/** Where storage is forbidden, the wish lasts for this page. */
let wish: Wish | undefined;

export function wantsSource(): boolean {
  try {
    const stored = localStorage.getItem(key);
    wish = stored === 'on' || stored === 'told' ? stored : undefined;
  } catch {
    // What was said on this page holds.
  }
  return wish !== undefined;
}

export function wantSource(wanted: boolean): void {
  keep(wanted ? 'on' : undefined);
}

/** Whether it is still to be said that the line was added: once. */
export function isToBeTold(): boolean {
  const isNew = wish === 'on';
  if (isNew) keep('told');
  return isNew;
}

function keep(value: Wish | undefined): void {
  wish = value;
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // It then lasts for this page.
  }
}
