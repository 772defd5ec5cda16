/** A made-up report whose text was made from a PDF: its pages print more than the report, and the text has it all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { sha256Of } from '../../src/disk/sha256.ts';
import type { Furniture } from '../../src/schema/seed-notes.ts';
import { readSeedText } from './specimen.ts';

/** Enough for a file that is only kept and handed on; not text, so that a copy which is decoded on the way differs. */
export const pdf = Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n%%EOF\n', 'latin1');

/** What the report says. */
export const words = readSeedText('003_4ffaf3414a688a66.txt')
  .replace('[bookmark: _GoBack]', '')
  .replaceAll('重庆', '江州')
  .replaceAll('成渝', '成江');

type Besides = Pick<Furniture, 'text' | 'kind'>;

/** What its pages print besides, by what the line begins with that follows. */
const before: Readonly<Record<string, readonly Besides[]>> = {
  江州市人民政府办公厅: [{ text: '首页 > 政务公开 > 年报', kind: 'navigation' }],
  '2023年政府信息公开工作年度报告': [{ text: '打印 关闭', kind: 'navigation' }],
  '（三）严格严谨推进政府信息管理。': [{ text: '江州市年度报告汇编', kind: 'running-title' }],
  '\t行政规范性文件': [
    { text: '— 2 —', kind: 'page-mark' },
    { text: '信息内容', kind: 'repeated-head' },
    { text: '本年制发件数', kind: 'repeated-head' },
  ],
};
/** And at the end of a line of the report itself. */
const after: Readonly<Record<string, Besides>> = {
  '（二）高质高效做好依申请公开。': { text: '— 1 —', kind: 'page-mark' },
};

interface PrintedLine {
  text: string;
  furniture?: Besides;
}

const lines = words.split('\n').flatMap((line): PrintedLine[] => {
  const [, above = []] = Object.entries(before).find(([begins]) => line.startsWith(begins)) ?? [];
  const [, mark] = Object.entries(after).find(([begins]) => line.startsWith(begins)) ?? [];
  return [
    ...above.map((one) => ({ text: one.text, furniture: one })),
    mark ? { text: `${line} ${mark.text}`, furniture: mark } : { text: line },
  ];
});

/** The text as it was made from the PDF. */
export const text = lines.map((line) => line.text).join('\n');

/** What in it is not of the report. */
export const furniture: readonly Furniture[] = lines.flatMap(({ furniture: one }, index) =>
  one ? [{ line: index + 1, ...one }] : [],
);

/** Where its issuer has published it: of one page there is a copy. */
export const publishedAt = [
  {
    url: 'https://office.example/2023/report.html?a=1&b=2',
    seen: '2026-11-01',
    copy: 'https://copies.example/20261101/https://office.example/2023/report.html',
  },
  { url: 'http://old.example/', seen: '2024-02-29' },
];

const hash = (content: string | Buffer): string => sha256Of(content);

/** The report as the one seed of a folder: `a.txt`, `a.yml`, `a.pdf`, and its body. */
export function writeReportFromPdf(seeds: string): void {
  mkdirSync(seeds, { recursive: true });
  const office = {
    id: 'office',
    kind: 'general-office',
    names: [{ name: '江州市人民政府办公厅' }],
    short: '市政府办公厅',
  };
  const notes = {
    key: '2023/office',
    kind: 'report',
    body: 'office',
    scope: 'organ',
    form: '2021',
    issuer: '江州市人民政府办公厅',
    sha256: hash(text),
    original: { file: 'a.pdf', sha256: hash(pdf) },
    publishedAt,
    furniture,
  };
  writeFileSync(join(seeds, 'bodies.yml'), stringify([office]));
  writeFileSync(join(seeds, 'a.txt'), text);
  writeFileSync(join(seeds, 'a.yml'), stringify(notes));
  writeFileSync(join(seeds, 'a.pdf'), pdf);
}
