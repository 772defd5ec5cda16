/** Names that are made in the browser break between words, as those made at build do (`src/lib/typeset.ts`). */
const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

const mayEndAt = (text: string, at: number): boolean =>
  at > 1 &&
  at < text.length - 1 &&
  !/[“‘「『《〈（〔【(\d]$/.test(text.slice(0, at)) &&
  /^[\p{L}\p{N}]/u.test(text.slice(at));

const lettersIn = (piece: string): number => piece.replace(/[^\p{L}\p{N}]/gu, '').length;

/** The pieces of a name between which a line may end: none is a single character, none begins with a closing mark. */
export function piecesOf(text: string): string[] {
  const ends = [...(words?.segment(text) ?? [])].map(({ index }) => index).filter((at) => mayEndAt(text, at));
  const pieces: string[] = [];
  [...ends, text.length].forEach((end, index) => {
    const piece = text.slice(ends[index - 1] ?? 0, end);
    const before = pieces.at(-1);
    // A number in brackets stays with what it numbers.
    if (before !== undefined && lettersIn(before) < 2) {
      pieces[pieces.length - 1] = before + piece;
    } else pieces.push(piece);
  });
  const last = pieces.at(-1) ?? '';
  return lettersIn(last) < 2 && pieces.length > 1 ? [...pieces.slice(0, -2), pieces.at(-2) + last] : pieces;
}

/** The name with `<wbr>` between its pieces. */
export function withBreaks(text: string): DocumentFragment {
  const name = new DocumentFragment();
  piecesOf(text).forEach((piece, index) => {
    if (index > 0) name.append(document.createElement('wbr'));
    name.append(piece);
  });
  return name;
}
