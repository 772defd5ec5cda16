/** The result as files: a table for a spreadsheet, and the object that programs read. */
import { gridToCsv } from '../tables/grid.ts';
import { slipWords, toEntry } from './entry.ts';
import { wordsOf, type Finding } from './findings.ts';
import type { Verification } from './result.ts';
import { plainRuns, type VerifiedArticle } from './word.ts';

/** `引文核验-年报观察.csv`: by the article's file, where it came from one. */
export function fileName(article: string, extension: 'csv' | 'json'): string {
  const stem = article
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\\/:*?"<>|\u0000-\u001F]+/g, '')
    .trim();
  return `引文核验${stem && `-${stem}`}.${extension}`;
}

/** The object of `npm run verify -- FILE --json`, to the letter. */
export const toJsonFile = (verification: Verification): string =>
  `${JSON.stringify(verification, null, 1)}\n`;

const heads = [
  '序号',
  '种类',
  '结论',
  '起',
  '止',
  '文中',
  '档案所载',
  '不同之处（文中→所载）',
  '数值',
  '单位',
  '算式',
  '出处',
  '网址',
  '说明',
];

/** A row a finding, in the article's order. Places count characters from 0, as in the JSON file. */
export function toCsvFile({ findings, places, absolute }: Omit<VerifiedArticle, 'article'>): string {
  return gridToCsv([
    heads,
    ...findings.map((finding) => {
      const entry = toEntry(finding, places);
      return [
        `${entry.number}`,
        entry.kind,
        entry.verdict,
        `${finding.start}`,
        `${finding.end}`,
        wordsOf(finding),
        plainRuns(entry.printed),
        ...ownCells(finding),
        entry.formula,
        entry.where,
        entry.url && absolute(entry.url),
        entry.note,
      ];
    }),
  ]);
}

const ownCells = (finding: Finding): [slips: string, value: string, unit: string] =>
  finding.kind === 'quote'
    ? [finding.found.difference.map(slipWords).join('；'), '', '']
    : ['', `${finding.found.value}`, finding.found.unit];
