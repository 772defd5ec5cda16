import { afterNumber, formatNumber, isNumberFormat } from './number-format.ts';

/** One level of an automatic list of Word. */
export interface ListLevel {
  start: number;
  /** A {@link isNumberFormat} name, `bullet`, `none`, or one that is not known and read as decimal. */
  format: string;
  /** What is printed, with %1 to %9 for the numbers of the levels. */
  text: string;
  /** Nothing stands between number and text if the author said so; else a tab or a space does. */
  follow: 'tab' | 'space' | 'nothing';
  /** All numbers are decimal, whatever their levels say. */
  legal: boolean;
  /** Numbered anew only after a level up to this one (1 is the first); 0: never; `undefined`: after every higher level. */
  restartAfter: number | undefined;
}

/** A list as a paragraph refers to it. Several share the counters of one definition, unless they say where to start. */
export interface List {
  id: string;
  definition: string;
  levels: ReadonlyMap<number, ListLevel>;
  startOverrides: ReadonlyMap<number, number>;
}

/** Numbers paragraphs in the order of the document, each call the next one: gives the text with its number before it. */
export type NumberParagraph = (list: List, level: number, text: string) => string;

const plain: ListLevel = {
  start: 1,
  format: 'none',
  text: '',
  follow: 'tab',
  legal: false,
  restartAfter: undefined,
};

/**
 * Counts as Word does.
 *
 * Afterwards a level begins again when a higher one has gone on, unless it says otherwise; a level that was passed over
 * shows its first number. Bullets of private fonts are left off: what they look like is not known.
 */
export function listCounter(unknown: (format: string) => void): NumberParagraph {
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (list, level, text) => {
    const own = list.levels.get(level) ?? plain;
    const counts = counters.get(list.definition) ?? [];
    counters.set(list.definition, counts);
    const start = list.startOverrides.get(level);
    const first = start !== undefined && !begun.has(`${list.id}/${level}`);
    begun.add(`${list.id}/${level}`);
    const last = counts[level];
    counts[level] = first ? start : last === undefined ? (start ?? own.start) : last + 1;
    for (let lower = level + 1; lower < 9; lower += 1) {
      const after = list.levels.get(lower)?.restartAfter;
      if (after === undefined || level < after) counts[lower] = undefined;
    }
    const number = own.format === 'bullet' ? bullet(own.text) : printed(list, level, own, counts, unknown);
    return own.follow === 'nothing' ? number + text : afterNumber(number.trimEnd(), text);
  };
}

function bullet(text: string): string {
  return /[\uE000-\uF8FF]/.test(text) ? '' : text;
}

function printed(
  list: List,
  level: number,
  own: ListLevel,
  counts: readonly (number | undefined)[],
  unknown: (format: string) => void,
): string {
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    if (index > level) return '';
    const { format, start } = list.levels.get(index) ?? plain;
    const number = counts[index] ?? list.startOverrides.get(index) ?? start;
    if (format === 'none' || format === 'bullet') return '';
    if (own.legal) return String(number);
    if (isNumberFormat(format)) return formatNumber(number, format);
    unknown(format);
    return String(number);
  });
}
