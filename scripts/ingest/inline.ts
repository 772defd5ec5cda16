import type { PhrasingContent, Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { formatLines } from '../../src/schema/locator.ts';
import type { Correction } from '../../src/schema/seed-notes.ts';
import type { MeasureId } from '../../src/schema/vocabulary.ts';
import type { AddressedQuantity } from './address.ts';
import { misprintsIn, type Misprint } from './corrected.ts';
import { findWords, type Printed } from './printed.ts';

/** Printed words with their address and the quantities found in them. */
interface Inline {
  id: string;
  printed: Printed;
  quantities: readonly AddressedQuantity[];
}

/**
 * A paragraph's or cell's words as MDX: quantities become `<Quantity>` elements with an id, misprints `<Correction>`
 * elements. Their text is the printed words, unchanged and in order.
 */
export function toInline(
  { id, printed, quantities }: Inline,
  corrections: readonly Correction[],
  figures: readonly CarriedFigure[] = [],
): PhrasingContent[] {
  const marks = [
    ...quantities.map((one) => quantityMark(one, figures)),
    ...absenceMarks(printed, id, figures),
  ];
  const misprints = misprintsIn(printed, corrections);
  return toContent(printed.text, 0, printed.text.length, marks, misprints);
}

/** Words from `start` to `end`, with marks around them and misprints inside of marks or around them. */
function toContent(
  words: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  misprints: readonly Misprint[],
): PhrasingContent[] {
  const within = <T extends { start: number; end: number }>(parts: readonly T[]): T[] =>
    parts.filter((part) => part.start >= start && part.end <= end);
  const ranges: (Mark | Misprint)[] = [...within(marks), ...within(misprints)].toSorted(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const content: PhrasingContent[] = [];
  let at = start;
  for (const range of ranges) {
    if (range.start < at) continue; // it stands inside of the one before
    if (range.start > at) content.push(text(words.slice(at, range.start)));
    const inside = (parts: readonly (Mark | Misprint)[]): (Mark | Misprint)[] =>
      parts.filter((part) => part !== range);
    const children = toContent(
      words,
      range.start,
      range.end,
      inside(marks) as Mark[], // filtering keeps the kind
      inside(misprints) as Misprint[],
    );
    content.push(
      'correction' in range
        ? jsxText(
            'Correction',
            { corrected: range.correction.corrected, reason: range.correction.reason },
            children,
          )
        : jsxText(range.name, range.attributes, children),
    );
    at = range.end;
  }
  if (at < end) content.push(text(words.slice(at, end)));
  return content;
}

/** A figure of the document that words of this paragraph carry. */
export interface CarriedFigure {
  /** Id of the quantity; of the paragraph where words of absence (未收取任何费用) carry it. */
  at: string;
  measure: MeasureId;
  quote: string;
}

interface Mark {
  start: number;
  end: number;
  name: 'Quantity' | 'Absence';
  attributes: Readonly<Record<string, string | undefined>>;
}

/** Of several figures that one number carries, the one that takes the fewest words: the others say more of the same. */
const figureAt = (id: string, figures: readonly CarriedFigure[]): CarriedFigure | undefined =>
  figures.filter(({ at }) => at === id).toSorted((a, b) => a.quote.length - b.quote.length)[0];

function quantityMark(
  { id, start, end, value, unit, qualifier, lines, inName }: AddressedQuantity,
  figures: readonly CarriedFigure[],
): Mark {
  return {
    start,
    end,
    name: 'Quantity',
    attributes: {
      id,
      measure: figureAt(id, figures)?.measure,
      value: String(value),
      unit: unit || undefined,
      qualifier: qualifier || undefined,
      inName: inName && 'true',
      lines: formatLines(lines),
    },
  };
}

/**
 * Words that say “none” carry a figure too: 0. Where several figures share their words (无行政许可、行政处罚、行政强制), each
 * gets the part that no shorter quote has taken: marks do not nest, they are links.
 */
function absenceMarks(printed: Printed, id: string, figures: readonly CarriedFigure[]): Mark[] {
  const taken: Mark[] = [];
  const quotes = figures
    .filter(({ at }) => at === id)
    .flatMap(({ measure, quote }) => {
      const [range] = findWords(printed.text, quote.replace(/\s/gu, ''));
      return range ? [{ measure, start: range[0], end: range[1] }] : [];
    })
    .toSorted((a, b) => a.end - a.start - (b.end - b.start));
  for (const { measure, ...range } of quotes) {
    let { start, end } = range;
    for (const mark of taken) {
      if (mark.start <= start && mark.end > start) start = mark.end;
      while (start < end && /[、和及，]/.test(printed.text.charAt(start))) start++;
      if (mark.start < end && mark.end >= end) end = mark.start;
    }
    if (start < end) taken.push({ start, end, name: 'Absence', attributes: { measure } });
  }
  return taken;
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
