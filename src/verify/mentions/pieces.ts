/** An article in pieces: paragraphs, sentences, clauses, and what stands in brackets. */

export interface Span {
  start: number;
  end: number;
}

/** Pieces that the marks of `ends` close; a mark belongs to what it closes. Blank pieces are left out. */
function piecesBy(text: string, { start, end }: Span, ends: RegExp): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(ends)) {
    pieces.push({ start: from, end: start + match.index + match[0].length });
    from = start + match.index + match[0].length;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces.filter((piece) => /\S/.test(text.slice(piece.start, piece.end)));
}

export const paragraphsIn = (text: string): Span[] =>
  piecesBy(text, { start: 0, end: text.length }, /\r\n?|\n/g);

/** A full stop of English type ends a sentence only before white space or the end: 1.5万 has none. */
export const sentencesIn = (text: string, paragraph: Span): Span[] =>
  piecesBy(
    text,
    paragraph,
    /[。！？!?]+[”’」』）)]*|(?<![0-9])\.(?=\s|$)|(?<=[0-9件份条个项%])\.(?=\s+\D|$)/g,
  );

export const clausesIn = (text: string, sentence: Span): Span[] =>
  piecesBy(text, sentence, /[，；;—]+|,(?!\d{3}(?!\d))/g);

/** Spans in brackets, marks included; the outermost where they are nested. */
export function bracketsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(/[（(][^（）()\n]*[）)]/g))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}

/** The piece that an index lies in; pieces are in order. */
export function pieceAt<Piece extends Span>(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece === undefined) return undefined;
    if (index < piece.start) high = middle - 1;
    else if (index >= piece.end) low = middle + 1;
    else return piece;
  }
  return undefined;
}
