import type { Form } from '../../src/schema/forms/form.ts';
import { isBlank, type Line } from './lines.ts';
import { widthOf, type Layout } from './layout.ts';
import { fold } from './fold.ts';
import { isPartHeading } from './parts.ts';
import { readMarker } from './markers.ts';
import { joinLines, type Printed } from './printed.ts';

/** A sentence is over, or a list is introduced: 。！？：；, perhaps inside closing quotation marks. */
const sentenceEnd = /[。！？：；][”’）》]*$/;

/** White space with which a new paragraph is set in. */
const indent = /^(?:\u00A0| |\u3000|\t)+/;

/**
 * Rejoin printed lines into paragraphs.
 *
 * Afterwards every printed line is in exactly one paragraph, in order; a sentence torn by a page gap is one again, and
 * a heading printed on a line of its own is a paragraph of its own, and so is a part's heading of the form in any case.
 */
export function toParagraphs(
  lines: readonly Line[],
  layout: Layout,
  form?: Pick<Form, 'partTitles'>,
): Printed[] {
  const groups: Line[][] = [];
  const closing = closingLines(lines);
  let blanks = 0;
  for (const line of lines) {
    if (isBlank(line)) {
      blanks++;
      continue;
    }
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (
      group &&
      before &&
      !closing.has(before) &&
      !closing.has(line) &&
      !isPartHeading(before.text, form) &&
      !isPartHeading(line.text, form) &&
      !isBreak(before, line, blanks, layout)
    )
      group.push(line);
    else groups.push([line]);
    blanks = 0;
  }
  return groups.map(joinLines);
}

const dateAlone =
  /^\d{4}年\d{1,2}月\d{1,2}日$|^[一二][〇○零九][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/;
/** How many of the last printed lines may be signature, date and notes. */
const closingDepth = 10;

/** A date alone on one of the last lines, and the signature above it: each stands by itself, however it was set. */
function closingLines(lines: readonly Line[]): ReadonlySet<Line> {
  const last = lines.filter((line) => !isBlank(line)).slice(-closingDepth);
  return new Set(
    last.flatMap((line, index) => {
      if (!dateAlone.test(fold(line.text).replace(/\s/gu, ''))) return [];
      const above = last[index - 1];
      const words = above?.text.trim() ?? '';
      const signed =
        above &&
        words.length <= 30 &&
        !/[。！？：；，]/.test(words) &&
        sentenceEnd.test(last[index - 2]?.text ?? '。');
      return signed ? [line, above] : [line];
    }),
  );
}

/** Does a paragraph end between these two printed lines, `blanks` blank lines apart? */
function isBreak(before: Line, after: Line, blanks: number, layout: Layout): boolean {
  if (layout.kind === 'unwrapped') return true;
  const ended = sentenceEnd.test(before.text);
  const short = hadRoomFor(after, before, layout);
  const heading = !before.text.includes('。') && readMarker(before.text.trim()) !== undefined; // on a line of its own
  if (heading && short) return true;
  if (heading && indent.test(before.text) && indent.test(after.text)) return true; // though it fills the line
  if (short && indent.test(after.text) && !indent.test(before.text)) return true; // the end of a torn heading, too
  if (ended && readMarker(after.text.trim())) return true;
  if (layout.kind === 'wrapped' && blanks > 0) return ended || widthOf(before.text) < layout.width * 0.8;
  return ended && (short || indent.test(after.text));
}

/** Marks that may not begin a line, and marks that may not end one: they move together with their neighbour. */
const noStart = /[，。、；：！？”’）》〕％%]/;
const noEnd = /[“‘（《〔]/;

/** A line is short where the first unbreakable piece of the next one would still have fitted on it. */
function hadRoomFor(after: Line, before: Line, layout: Layout): boolean {
  const words = [...after.text.trim()];
  let length = 1;
  while (length < words.length && isBound(words[length - 1] ?? '', words[length] ?? '')) length++;
  const piece = words.slice(0, length).join('');
  return widthOf(before.text) + widthOf(piece) <= layout.width - 1;
}

function isBound(left: string, right: string): boolean {
  return noStart.test(right) || noEnd.test(left) || (/[\w.]/.test(left) && /[\w.]/.test(right));
}
