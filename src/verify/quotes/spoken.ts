/** Which reports the words around a quotation speak of. */
import type { Held } from '../held.ts';
import { mentionsIn, spokenOfAt } from '../mentions.ts';
import type { Marked } from './marked.ts';

export interface Spoken {
  /** Keys of held documents. */
  documents: readonly string[];
  /** A report is named (a title, 年报, 报告), and not only a year. */
  isReport: boolean;
  /** It names a report that the archive does not hold. */
  isNotHeld: boolean;
}

export type SpokenAt = (place: number) => Spoken;

/** A quotation of so many units may name years and bodies of its own: they are not what the article speaks of. */
const longMark = 13;
const hidden = '\uFFFC';

const report = /报告|年报/;

/** Places are UTF-16 units of the article. */
export function spokenIn(article: string, held: Held, marked: readonly Marked[]): SpokenAt {
  const mentions = mentionsIn(withoutQuotations(article, marked), held);
  const reports = mentions.all.filter((mention) => mention.kind === 'report');
  return (place) => {
    const { documents, isNotHeld } = spokenOfAt(mentions, place);
    const sentence = mentions.sentences.find(({ start, end }) => start <= place && place < end);
    const words = sentence ? mentions.text.slice(sentence.start, sentence.end) : '';
    const isNamed = reports.some(
      (mention) => mention.start < place && mention.documents.some((key) => documents.includes(key)),
    );
    return { documents, isNotHeld, isReport: isNamed || report.test(words) };
  };
}

function withoutQuotations(article: string, marked: readonly Marked[]): string {
  let text = '';
  let at = 0;
  for (const { start, end, kind } of marked) {
    if (kind === 'claimed' || end - start < longMark || start < at) continue;
    text += article.slice(at, start) + article.slice(start, end).replace(/[^\n]/g, hidden);
    at = end;
  }
  return text + article.slice(at);
}
