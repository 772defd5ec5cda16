/** Citations to be read: after the national standard, and in plain words. */
import { formatDate, type Reference } from './reference.ts';

/**
 * GB/T 7714—2025, numbered form. Reports are [R/OL], `责任者. 题名[R/OL]. 版本. 日期：引文页码. 网址.`; a notice is a web page,
 * [EB/OL], whose dates stand in brackets, `（发布日期）[引用日期]`. The edition of the transcription stands where the standard
 * puts the edition, the place where it puts the page. A part that is unknown is left out.
 */
export function toGbt7714(reference: Reference): string {
  const { author, title, number, type, version, page = '', URL } = reference;
  const issued = formatDate(reference.issued);
  const accessed = formatDate(reference.accessed);
  const placed =
    type === 'report'
      ? [issued, page].filter(Boolean).join('：')
      : page + (issued ? `（${issued}）` : '') + (accessed ? `[${accessed}]` : '');
  const parts = [
    author.map(({ literal }) => literal).join('，'),
    `${title}${number ? `：${number}` : ''}[${type === 'report' ? 'R' : 'EB'}/OL]`,
    `转录本V${version}`,
    placed,
    `${URL}.`,
  ];
  return words(reference) + parts.filter(Boolean).join('. ');
}

/** In words, for a note or a message: what, by whom, where in it, at which address, in which edition, read on which day. */
export function toPlainText(reference: Reference): string {
  const { author, title, number, section, page = '', note, URL } = reference;
  const accessed = reference.accessed?.['date-parts'][0];
  const issued = reference.issued?.['date-parts'][0];
  const facts = [author.map(({ literal }) => literal).join('、'), number, issued && inWords(issued)].filter(
    Boolean,
  );
  // What the short place says beyond the numbering of the section.
  const within = /(?:标题|第\d+段|表\d+).*$/.exec(page)?.[0];
  const cited = [`《${title}》（${facts.join('，')}）${section ?? ''}`, within].filter(Boolean).join('，');
  // Addresses are followed by a space: programs that make links of them would take in the punctuation.
  return `${words(reference)}${cited}。${URL} （${note} ${accessed ? `，${inWords(accessed)}查阅` : ''}）`;
}

/** The words that are cited stand before where they stand. */
const words = ({ annote }: Reference): string => (annote ? `${annote}\n——` : '');

const inWords = ([year, month, day]: readonly [number, number, number]): string =>
  `${year}年${month}月${day}日`;
