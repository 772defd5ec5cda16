/**
 * Citations to be read by programs: BibTeX, RIS, CSL-JSON.
 *
 * BibTeX and RIS are written here and not by citation-js, which reads them back in the tests. From the same items
 * citation-js 0.8 leaves every Chinese character out of BibTeX fields unless a setting of the whole process says
 * otherwise, makes the keys anew (`undefined2018_`), leaves out a notice's 文号 and the edition, cuts the ids of RIS to 20
 * characters, and gives the day of reading as M1, where Zotero takes it for a number. And the dialog writes the same
 * records in the browser.
 */
import { formatDate, type Reference } from './reference.ts';

/** An entry for BibTeX and biblatex; `@online` is biblatex's word for a web page and is printed as `@misc` by others. */
export function toBibtex(reference: Reference): string {
  const { id, type, author, title, number, page, version, URL, note, annote } = reference;
  const fields: readonly (readonly [string, string | undefined])[] = [
    // In double braces, as the name of a body is not to be taken apart.
    ['author', author.map(({ literal }) => `{${escapeTex(literal)}}`).join(' and ')],
    ['title', escapeTex(title)],
    ['number', number && escapeTex(number)],
    ['date', formatDate(reference.issued)],
    ['pages', page && escapeTex(page)],
    ['version', version],
    ['url', URL],
    ['urldate', formatDate(reference.accessed)],
    ['langid', 'chinese'],
    ['note', escapeTex(note)],
    ['annote', annote && escapeTex(annote)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${type === 'report' ? 'techreport' : 'online'}{${id},\n${lines.join('')}}\n`;
}

const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^]|[%#&_$]/g, (character) =>
    /[%#&_$]/.test(character) ? `\\${character}` : `\\char${character.charCodeAt(0)} `,
  );

/** One record of RIS, lines ended as the format wants them. */
export function toRis(reference: Reference): string {
  const { id, type, author, title, number, page, version, archive, note, annote, URL } = reference;
  const issued = formatDate(reference.issued, '/');
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['TY', type === 'report' ? 'RPRT' : 'ELEC'],
    ...author.map(({ literal }) => ['AU', literal] as const),
    ['TI', title],
    ['PY', issued?.slice(0, 4)],
    ['DA', issued],
    ['SP', page],
    ['ET', version],
    ['DB', archive],
    ['LA', reference.language],
    // No field for the number that all programs read alike: some take M1 of a web page for the day it was read.
    ['N1', [number && `文号：${number}`, note].filter(Boolean).join('；')],
    ['UR', URL],
    ['Y2', formatDate(reference.accessed, '/')],
    // A value stands on one line.
    ['N1', annote?.replace(/\s*\n\s*/g, ' ')],
    ['ID', id],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}

/** CSL-JSON: a list of items, as reference managers exchange it. */
export function toCslJson(...references: readonly Reference[]): string {
  return `${JSON.stringify(references, null, 1)}\n`;
}
