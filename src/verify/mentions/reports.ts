/** Reports and notices that an article names by their title or number. */
import { fold } from '../words/fold.ts';
import type { Held, HeldDocument } from '../held.ts';
import type { ReportMention } from './mention.ts';

/** Titles are compared without white space, the city's full name for a government, and the year's place in the title. */
const dense = (title: string): string =>
  fold(title)
    .replace(/[\s《》“”"（）()]/gu, '')
    .replace(/人民政府/g, '政府')
    .replace(/年度/g, '年');

const reportWords = /政府信息公开|政务公开|信息公开|年报|年度报告/;

/** The documents of each title; a title of several is that of each. */
function byTitle({ documents }: Held): ReadonlyMap<string, readonly HeldDocument[]> {
  return Map.groupBy(documents, ({ title }) => dense(title));
}

interface Known {
  titles: ReadonlyMap<string, readonly HeldDocument[]>;
  numbers: ReadonlyMap<string, readonly HeldDocument[]>;
}
const known = new WeakMap<Held, Known>();

function knownOf(held: Held): Known {
  const made = known.get(held) ?? {
    titles: byTitle(held),
    numbers: Map.groupBy(
      held.documents.filter(({ number }) => number !== ''),
      ({ number }) => dense(number),
    ),
  };
  known.set(held, made);
  return made;
}

const yearIn = (title: string): number | null => {
  const [, year] = /((?:19|20)\d{2})年/.exec(title) ?? [];
  return year === undefined ? null : Number(year);
};

/** Titles in 《》 that are, or could be, reports; what else stands in 《》 is a name of something else. */
export function reportsIn(
  text: string,
  held: Held,
  bodyOf: (title: string) => string | null,
): { reports: ReportMention[]; titles: { start: number; end: number }[] } {
  const { titles, numbers } = knownOf(held);
  const reports: ReportMention[] = [];
  const spans: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/《([^《》\n]{2,120})》/g)) {
    const [whole, title = ''] = match;
    const [start, end] = [match.index, match.index + whole.length];
    spans.push({ start, end });
    const documents = titles.get(dense(title)) ?? [];
    const isReport =
      documents.length > 0 || (reportWords.test(title) && /报告|年报/.test(title) && yearIn(title) !== null);
    if (!isReport) continue;
    reports.push({
      kind: 'report',
      start,
      end,
      documents: documents.map(({ key }) => key),
      year: documents[0]?.year ?? yearIn(title),
      body: documents[0]?.body ?? bodyOf(title),
    });
  }
  for (const match of text.matchAll(
    /[\p{Script=Han}]{1,8}[〔［[(（](?:19|20)\d{2}[〕］\])）]\s*第?\d+号/gu,
  )) {
    const documents = [...numbers].flatMap(([number, list]) =>
      dense(match[0]).endsWith(number) ? list : [],
    );
    if (documents.length === 0) continue;
    reports.push({
      kind: 'report',
      start: match.index,
      end: match.index + match[0].length,
      documents: documents.map(({ key }) => key),
      year: documents[0]?.year ?? null,
      body: documents[0]?.body ?? null,
    });
  }
  return { reports, titles: spans };
}
