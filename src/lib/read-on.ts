/** What to read after a document: the natural next things that the archive holds, each in words. */
import { documentsIn, reportsOf, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { urls } from '../archive/urls.ts';
import { pairsIn } from './comparison/pairs.ts';
import { reporterName, shortName } from './labels.ts';

export interface Next {
  url: string;
  words: string;
}

/** The next and the previous report of the same body and scope, the comparisons with them, and the rest of its year. */
export function readOn(archive: Pick<Archive, 'documents'>, document: ArchiveDocument): Next[] {
  return [
    ...neighboursOf(archive, document),
    ...comparisonsOf(archive, document),
    ...ofItsYear(archive, document),
  ];
}

/** Where none counts the same work, the body's page has what it reported otherwise. */
function neighboursOf(archive: Pick<Archive, 'documents'>, document: ArchiveDocument): Next[] {
  const { key, body, scope } = document;
  const reports = reportsOf(archive, body);
  const alike = reports.filter((report) => report.scope === scope);
  const at = alike.findIndex((report) => report.key === key);
  if (at < 0) return [];
  if (alike.length === 1 && reports.length > 1)
    return [{ url: urls.body(body), words: `${reporterName(document)}的全部报告（${reports.length}份）` }];
  const next = (said: string, report: ArchiveDocument | undefined): Next[] =>
    report ? [{ url: urls.document(report.key), words: `${said}：${shortName(report)}` }] : [];
  return [...next('下一份', alike[at + 1]), ...next('上一份', alike[at - 1])];
}

function comparisonsOf(archive: Pick<Archive, 'documents'>, { key, kind, body }: ArchiveDocument): Next[] {
  if (kind !== 'report') return [];
  return [
    ...pairsIn(archive, body).flatMap(({ older, newer }) => {
      if (older.key !== key && newer.key !== key) return [];
      const other = older.key === key ? newer : older;
      return [{ url: urls.comparison(older.key, newer.key), words: `与${other.year}年报告对照` }];
    }),
    { url: `${urls.compare()}?a=${key}`, words: '选一份报告对照' },
  ];
}

/** Alone in its year, a document has nothing beside it to read; one other is named, more are counted. */
function ofItsYear(archive: Pick<Archive, 'documents'>, { key, year }: ArchiveDocument): Next[] {
  const others = documentsIn(archive, year).filter((other) => other.key !== key);
  const [only] = others;
  if (!only) return [];
  return others.length === 1
    ? [{ url: urls.document(only.key), words: `同一年：${shortName(only)}` }]
    : [{ url: urls.year(year), words: `${year}年的其他文件（${others.length}份）` }];
}
