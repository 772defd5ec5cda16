import { fold } from '../ingest/fold.ts';
import { isBlank, type Line } from '../ingest/lines.ts';
import { isPartHeading } from '../ingest/parts.ts';
import { joinLines, type Printed } from '../ingest/printed.ts';
import { yearIn } from '../ingest/year.ts';
import { forms } from '../../src/schema/vocabulary.ts';

/** Where a document's title stands: indices into its printed lines, the last one included. */
export interface FoundTitle {
  printed: Printed;
  first: number;
  last: number;
}

const longestTitle = 6;
const titleWords = /(?:政府信息公开|政务公开|信息公开).*(?:报告|年报)$/;
/** A line of words before a title that is part of it: who reports, above the rest. */
const issuerLine =
  /^[\p{Script=Han}（）()·]{2,25}(?:政府|厅|局|委员会|办公室|办|委|院|署|处|中心|街道|镇|乡|区|市|县|省|旗|机关)$/u;

/** The lines that print something. */
export const printedLines = (lines: readonly Line[]): Line[] => lines.filter((line) => !isBlank(line));

/**
 * The title of a report: up to six lines that together name a year and end in 报告, and stand nearest before its text. What a
 * web page prints above them (its path, its own title) often has the same words.
 */
export function findTitle(lines: readonly Line[]): FoundTitle | undefined {
  const printed = printedLines(lines);
  const text = printed.findIndex(({ text: words }) => isText(words));
  const end = Math.min(text === -1 ? 60 : text, 200, printed.length);
  for (let last = end - 1; last >= 0; last--) {
    const found = titleEndingAt(printed, last);
    if (found) return found;
  }
  return undefined;
}

/** A line of the text itself: a heading of a part, or prose. The path of a web page can be as long. */
function isText(line: string): boolean {
  const words = dense([{ number: 0, text: line }]);
  if (isPartHeading(line, forms['2021']) || /^一[、.]/.test(words)) return true;
  const isTitle = titleWords.test(words) && yearIn(words) !== undefined && !/[,。;]/.test(words);
  return (
    !isTitle &&
    !/[>»|]/.test(words) &&
    (/。/.test(words) || (words.length > 25 && /[,《]/.test(words)) || words.length > 60)
  );
}

function titleEndingAt(printed: readonly Line[], last: number): FoundTitle | undefined {
  for (let first = last; first > last - longestTitle && first >= 0; first--) {
    const words = dense(printed.slice(first, last + 1));
    if (/[,。;:!?>»|]/.test(words) || words.length > 80) return undefined;
    if (!titleWords.test(words) || yearIn(words) === undefined) continue;
    const above = printed[first - 1];
    const begins =
      above &&
      issuerLine.test(dense([above])) &&
      !/^[\p{Script=Han}]{2,}(?:政府|厅|局|委|办|市|区|县)/u.test(words)
        ? first - 1
        : first;
    return { printed: joinLines(printed.slice(begins, last + 1)), first: begins, last };
  }
  return undefined;
}

/** Folded, so that its marks are half as wide as they were printed. */
const dense = (lines: readonly Line[]): string =>
  fold(lines.map(({ text }) => text).join('')).replace(/\s/gu, '');
