import type { PhrasingContent, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { formatLines } from '../../src/schema/locator.ts';
import type { Correction } from '../../src/schema/seed-notes.ts';
import type { MeasureId } from '../../src/schema/vocabulary.ts';
import { findWords, linesOf, type Printed } from './printed.ts';
import { findQuantities } from './quantities.ts';

/**
 * A paragraph's or cell's words as MDX: quantities become `<Quantity>` elements with an id, misprints `<Correction>`
 * elements. Their text is the printed words, unchanged and in order.
 */
export function toInline(
  printed: Printed,
  id: string,
  corrections: readonly Correction[],
  figures: readonly Figure[] = [],
): PhrasingContent[] {
  const misprints = correctionMarks(printed, corrections);
  // A number that is corrected is a misprint first: its printed value would be presented as a figure.
  const quantities = [...quantityMarks(printed, id, figures), ...absenceMarks(printed, id, figures)].filter(
    (quantity) => !misprints.some((misprint) => misprint.start < quantity.end && quantity.start < misprint.end),
  );
  const marks = [...quantities, ...misprints].toSorted((a, b) => a.start - b.start);
  const content: PhrasingContent[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) content.push(text(printed.text.slice(at, mark.start)));
    content.push(...mark.content);
    at = mark.end;
  }
  if (at < printed.text.length) content.push(text(printed.text.slice(at)));
  return content;
}

/** A figure of the document that words of this paragraph carry. */
export interface Figure {
  /** Id of the quantity; of the paragraph where words of absence (未收取任何费用) carry it. */
  at: string;
  measure: MeasureId;
  quote: string;
}

interface Mark {
  start: number;
  end: number;
  content: PhrasingContent[];
}

function quantityMarks(printed: Printed, id: string, figures: readonly Figure[]): Mark[] {
  return findQuantities(printed.text).map((quantity) => ({
    start: quantity.start,
    end: quantity.end,
    content: [
      jsxText(
        'Quantity',
        {
          id: quantityId(id, printed.text, quantity.start),
          measure: figures.find(({ at }) => at === quantityId(id, printed.text, quantity.start))?.measure,
          value: String(quantity.value),
          unit: quantity.unit || undefined,
          qualifier: quantity.qualifier || undefined,
          lines: formatLines(linesOf(printed, quantity.start, quantity.end)),
        },
        [text(printed.text.slice(quantity.start, quantity.end))],
      ),
    ],
  }));
}

/** Words that say “none” carry a figure too: 0. */
function absenceMarks(printed: Printed, id: string, figures: readonly Figure[]): Mark[] {
  return figures
    .filter(({ at }) => at === id)
    .flatMap(({ measure, quote }): Mark[] => {
      const [start, end] = findWords(printed.text, quote.replace(/\s/gu, ''))[0] ?? [0, 0];
      return end === 0 ? [] : [{ start, end, content: [jsxText('Absence', { measure }, [text(printed.text.slice(start, end))])] }];
    });
}

/** `{paragraph or cell id}-q{offset}`: offsets count Unicode characters from 0, white space left out. */
export function quantityId(id: string, printedText: string, start: number): string {
  return `${id}-q${[...printedText.slice(0, start).replace(/\s/gu, '')].length}`;
}

/** The note stands right after the misprint, which stays as it is printed. */
function correctionMarks(printed: Printed, corrections: readonly Correction[]): Mark[] {
  return corrections.flatMap((correction): Mark[] => {
    const piece = printed.pieces.findIndex(({ line }) => line === correction.line);
    const from = printed.pieces[piece]?.offset;
    if (from === undefined) return [];
    const start = printed.text.indexOf(correction.printed, from);
    if (start === -1 || start >= (printed.pieces[piece + 1]?.offset ?? Infinity)) return [];
    const end = start + correction.printed.length;
    const { corrected, reason } = correction;
    const content = [jsxText('Correction', { corrected, reason }, [text(correction.printed)])];
    return [{ start, end, content }];
  });
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** An element within a line. Attributes with an undefined value are left out. */
export function jsxText(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly PhrasingContent[],
): MdxJsxTextElement {
  return {
    type: 'mdxJsxTextElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined ? [] : [{ type: 'mdxJsxAttribute' as const, name: key, value }],
    ),
    children: [...children],
  };
}
