/** How documents are named to a reader. */
import { bodyKinds, scopeLabel, shortIn } from '../schema/body.ts';
import { forms, kinds } from '../schema/vocabulary.ts';
import type { ArchiveDocument } from '../archive/archive.ts';
import { thousands } from './number-words.ts';

/** What naming a document needs of it. */
type Named = Pick<
  ArchiveDocument,
  'kind' | 'year' | 'scope' | 'number' | 'title' | 'issuer' | 'form' | 'reporter'
>;

/**
 * Short name with year, by the name its body bore then: `2020年市政府机关报告`. A report that counts other work than a
 * body of its kind does as a rule says so: `2021年某区报告（本机关）`.
 */
export function shortName(document: Named): string {
  const { kind, year, number, title } = document;
  if (kind !== 'report') return number ?? `${year}年${kinds[kind].label}：${title}`;
  return `${year}年${reporterName(document)}报告${unusualScope(document)}`;
}

/** What a list calls the body of a document, as of that document: `市政府机关`. */
export const reporterName = ({
  reporter,
  year,
  issuer,
}: Pick<Named, 'reporter' | 'year' | 'issuer'>): string => shortIn(reporter, year, issuer);

/** `（本机关）` after a report that counts other work than one of its kind of body does as a rule; else empty. */
export function unusualScope({ scope, reporter }: Pick<Named, 'scope' | 'reporter'>): string {
  if (scope === undefined || scope === 'unstated' || scope === bodyKinds[reporter.kind].scope) return '';
  return `（${scopeLabel(scope, reporter)}）`;
}

/** Whose work a document's figures count: `全市`; `未写明` where the report does not say. */
export const scopeOf = ({ scope, reporter }: Pick<Named, 'scope' | 'reporter'>): string =>
  scope === undefined ? '' : scopeLabel(scope, reporter);

/** 年度报告 · 口径：全市 · 2019年版格式 */
export function describe(document: Named): string {
  const { kind, form } = document;
  const scope = scopeOf(document);
  return [kinds[kind].label, scope && `口径：${scope}`, form && forms[form].label]
    .filter(Boolean)
    .join(' · ');
}

/** How large a file is, in thousands of bytes, begun ones counted: `1,235 kB`. */
export const sizeLabel = (bytes: number): string => `${thousands(Math.ceil(bytes / 1000))} kB`;
