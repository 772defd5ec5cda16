/** What a verdict tells its reader, in one sentence made from the data. */
import type { Held, HeldBody } from '../held.ts';
import type { Claim } from './claim.ts';
import type { Printed } from './printed.ts';

const bodyOf = (held: Held, id: string | undefined): HeldBody | undefined =>
  held.bodies.find((body) => body.id === id);

/** 市政府办公厅本机关 · 重庆市（全市） */
function subjectWords(held: Held, { body, scope }: { body: string; scope: string }): string {
  const found = bodyOf(held, body);
  const name = found?.short ?? body;
  if (scope === 'organ') return `${name}本机关`;
  if (scope === 'area')
    return found && found.kind !== 'general-office' ? `${name}${found.area}` : (found?.area ?? name);
  if (scope === 'system') return `${name}系统`;
  return `${name}`;
}

function spokenWords(held: Held, { spoken }: Claim): string {
  const body = bodyOf(held, spoken.body);
  if (spoken.scope === 'area') return body?.area ?? spoken.words;
  if (spoken.scope === 'organ') return `${body?.short ?? ''}本机关`;
  return body?.short ?? spoken.words;
}

/** The number as printed with the unit it counts in, whatever stands in the cell. */
export function printedWords({ figure }: Printed): string {
  return /^[\d.,，-]+$/.test(figure.printed) ? `${figure.printed}${figure.unit}` : numberIn(figure.printed);
}

const numberIn = (words: string): string =>
  words.length <= 16 ? words : (/[\d.,]+[^\d，。；]*$/.exec(words)?.[0] ?? words);

const reportOf = (held: Held, { document }: Printed): string =>
  held.documents.find(({ key }) => key === document)?.short ?? document;

const matter = ({ figure, own }: Printed): string => {
  if (figure.label !== '') return figure.label;
  const words = own.replace(/[\d.]+/g, '').replace(/^[\s，、；：]+|[\s，、；：（]+$/g, '');
  return words.length > 24 ? `…${words.slice(-24)}` : words;
};

const place = (held: Held, printed: Printed): string => `${reportOf(held, printed)}，${matter(printed)}`;

export const notes = {
  agrees: (held: Held, printed: Printed): string =>
    `原文印有“${printedWords(printed)}”（${place(held, printed)}）。`,
  otherScope(held: Held, claim: Claim, printed: Printed): string {
    const whose = printed.subjects.map((one) => subjectWords(held, one)).at(-1) ?? '';
    const isUnstated = printed.subjects.every(({ scope }) => scope === 'unstated');
    const tail = isUnstated
      ? `原文没有写明是不是${spokenWords(held, claim)}的`
      : `不是${spokenWords(held, claim)}的`;
    return `${claim.number.printed}是${whose}的，${tail}（${place(held, printed)}）。`;
  },
  differs: (held: Held, printed: Printed): string =>
    `原文印的是“${printedWords(printed)}”（${place(held, printed)}）。`,
  direction: (held: Held, printed: Printed): string =>
    `原文印的是${printed.change?.direction === 'down' ? '下降' : '增长'}“${printedWords(printed)}”（${place(held, printed)}）。`,
  derived: (formula: string): string => `原文没有印这个数字，由印出的数字推算可得：${formula}。`,
  derivedOtherwise: (formula: string): string => `按原文印出的数字推算：${formula}。`,
  finer: (held: Held, printed: Printed): string =>
    `原文只印“${printedWords(printed)}”（${place(held, printed)}），看不出这样精确的数字。`,
  severalYears: '这句话说的是几年合计，无法与一份报告的数字比对。',
  unit: (held: Held, printed: Printed): string =>
    `单位与原文不同：原文印的是“${printedWords(printed)}”（${place(held, printed)}）。`,
  several: (first: Printed, second: Printed): string =>
    `这句话可以指“${matter(first)}”（${printedWords(first)}），也可以指“${matter(second)}”（${printedWords(second)}），看不出是哪一个。`,
  noYear: '这句话没有写明是哪一年的数字。',
  elsewhere: '这句话说的机关或年份，本档案没有收录。',
  notHeld: (year: number | undefined): string =>
    `本档案未收这份${year === undefined ? '' : `${year}年的`}报告。`,
  noMatter: '看不出这个数字说的是报告里的哪一项。',
  negated: '这句话带有否定的说法，无法与印出的数字直接比对。',
  planned: '这句话说的是计划或推测，不是报告印出的数字。',
  range: '这句话给的是一个范围，无法与一个数字比对。',
  notOfThem: (held: Held, claim: Claim): string => `收录的报告没有印${spokenWords(held, claim)}的这个数字。`,
} as const;
