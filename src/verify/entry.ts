/** What is said of one finding, wherever it is said: on the page, on paper, in a Word file, in a spreadsheet, on a terminal. */
import type { Finding } from './findings.ts';
import { markedWords, type Piece } from './marks.ts';
import type { Where } from './places.ts';
import { printedRuns, type PrintedRun } from './sides.ts';
import { kindWords } from './verdicts.ts';

export interface Entry {
  number: number;
  /** `引文` */
  kind: string;
  verdict: string;
  /** The article's words, with what is not as printed. */
  article: readonly Piece[];
  /** The printed words, with what the article has otherwise; empty where none are known. */
  printed: readonly PrintedRun[];
  /** The printed words are the article's, to the letter. */
  isExact: boolean;
  formula: string;
  /** `2018年全市报告，二（一）4．依申请公开情况，第2段，原文第129–131行`; empty without an address. */
  where: string;
  /** Root-relative; empty where there is none. */
  url: string;
  note: string;
}

export type Places = Readonly<Record<string, Where>>;

export function toEntry(finding: Finding, places: Places): Entry {
  const { number, verdict, kind, found } = finding;
  const url = found.url ?? '';
  return {
    number,
    kind: kindWords[kind].label,
    verdict: verdict.label,
    article: kind === 'quote' ? markedWords(found) : [{ type: 'text', text: found.printed }],
    printed: kind === 'quote' ? printedRuns(found) : [],
    isExact: verdict.id === 'quote-exact',
    formula: kind === 'number' ? (found.formula ?? '') : '',
    where: wordsOfPlace(places[url]),
    url,
    note: found.note,
  };
}

function wordsOfPlace(where: Where | undefined): string {
  if (!where) return '';
  const lines = where.lines && `原文第${where.lines.replace('-', '–')}行`;
  return [where.report, where.section, lines].filter(Boolean).join('，');
}

/** Characters that differ, the article’s and the printed: `563→653`; `漏“不”`; `多“的”`. */
export const slipWords = ({ article, printed }: { article: string; printed: string }): string => {
  if (article === '') return `漏“${printed}”`;
  return printed === '' ? `多“${article}”` : `${article}→${printed}`;
};
