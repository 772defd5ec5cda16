/** Quotations of the texts of an archive, true ones and others in which one character was changed, dropped or added. */
import type { Archive, ArchiveDocument } from '../../../src/archive/archive.ts';
import { toText } from '../../../src/data/verify/texts.ts';
import type { Random } from './random.ts';

export interface Printed {
  document: ArchiveDocument;
  /** As printed; lines and cells are divided. */
  text: string;
}

export const printedTexts = ({ documents }: Archive): Printed[] =>
  documents.map((document) => ({
    document,
    text: toText(document)
      .map(([, before, words]) => before + words)
      .join('')
      .trim(),
  }));

export interface Quotation {
  document: ArchiveDocument;
  /** What stands between the marks. */
  words: string;
  /** As printed, before a character was changed; the same for a true quotation. */
  printed: string;
}

/** So many characters, white space left out. */
const lengths = { least: 10, most: 200 };

/** From anywhere in the texts; neither end cuts a number or stands at white space or punctuation. */
export function trueQuotation(texts: readonly Printed[], random: Random): Quotation {
  const whole = texts.reduce((sum, { text }) => sum + text.length, 0);
  for (;;) {
    let at = random(whole);
    const source = texts.find(({ text }) => (at -= text.length) < 0);
    if (!source) continue;
    const start = at + source.text.length;
    const wanted = lengths.least + random(lengths.most - lengths.least + 1);
    let end = start;
    for (let count = 0; end < source.text.length && count < wanted; end += 1)
      if (/\S/.test(source.text.charAt(end))) count += 1;
    const words = source.text.slice(start, end);
    const around = source.text.slice(Math.max(0, start - 2), start) + '|' + source.text.slice(end, end + 2);
    if (words.replace(/\s/g, '').length < wanted || !isWhole(words, around)) continue;
    return { document: source.document, words, printed: words };
  }
}

const content = '[\\p{L}\\p{N}%％＋+]';
const isEnded = new RegExp(`^${content}[^]*${content}$`, 'u');

function isWhole(words: string, around: string): boolean {
  if (!isEnded.test(words)) return false;
  const [before = '', after = ''] = around.split('|');
  const cutsStart = /^\d/.test(words) && /[\d.．,，、:：/—-]$/.test(before.trim() && before);
  const cutsEnd = /\d$/.test(words) && /^[\d.．,，、:：/—-]/.test(after);
  return !cutsStart && !cutsEnd && !/[-—–－]\d{1,4}[-—–－]/.test(words);
}

const strange = '的不未无非为在与和各大中小新旧上下前后高低多少明清';

/** One character or digit of a true quotation changed, dropped or added, not at its ends. */
export function changedQuotation(texts: readonly Printed[], random: Random): Quotation {
  for (;;) {
    const { document, printed } = trueQuotation(texts, random);
    const characters = [...printed];
    const at = 1 + random(Math.max(1, characters.length - 2));
    const old = characters[at] ?? '';
    if (!/[\p{Script=Han}\d]/u.test(old)) continue;
    const other = /\d/.test(old) ? `${random(10)}` : (strange[random(strange.length)] ?? '');
    const kind = random(3);
    if (kind === 0 && other === old) continue;
    const replaced = kind === 0 ? [other] : kind === 1 ? [] : [other, old];
    const words = [...characters.slice(0, at), ...replaced, ...characters.slice(at + 1)].join('');
    return { document, words, printed };
  }
}
