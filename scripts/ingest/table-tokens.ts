import { fold } from './fold.ts';
import type { Line } from './lines.ts';

/**
 * A run of printed characters of a table, between white space or tabs. An empty one is a cell left blank. `letters` are
 * what labels are compared by, and `ends[i]` is where the i-th of them ends in `text`.
 */
export interface Token {
  line: number;
  text: string;
  letters: string;
  ends: readonly number[];
  /** The cells of its line are told apart by tabs. */
  tabbed: boolean;
}

/** A number, with its unit where the cell prints one, or a mark for none: - / — */
const valueMark = /^(?:[-+−]?\d[\d,]*(?:\.\d+)?(?:亿|万)?(?:元|件|个|项|条|宗|起)?|[-－–—―/]+)$/;
const unitAlone = /^(?:亿|万)?(?:元|件|个|项)$/;

/** Words that can stand in a value cell; a blank one can. */
export const isValueText = (text: string): boolean =>
  text === '' || valueMark.test(fold(text).replace(/\s/gu, ''));

const isNumber = (text: string): boolean => /^[-+−]?\d[\d,]*(?:\.\d+)?$/.test(fold(text));

/**
 * What a label is recognised by: its characters without white space, stops and quotation marks, look-alikes folded. The 、
 * after a Chinese numeral and brackets stay (三、 is not （三）); what follows a digit goes (1. 1、 1．).
 */
export function toLetters(text: string): { letters: string; ends: number[] } {
  let letters = '';
  const ends: number[] = [];
  let end = 0;
  for (const character of text) {
    end += character.length;
    const own = lettersOfCharacter(character);
    if (own === '' || (own === '、' && /\d$/.test(letters))) continue;
    letters += own;
    for (let count = 0; count < own.length; count++) ends.push(end);
  }
  return { letters, ends };
}

const known = new Map<string, string>();

/** What one printed character adds to the letters; a text has few different ones. */
function lettersOfCharacter(character: string): string {
  let letters = known.get(character);
  if (letters === undefined) {
    letters = fold(character).replace(/[^\p{L}\p{N}()、]/gu, '');
    known.set(character, letters);
  }
  return letters;
}

export const lettersOf = (text: string): string => toLetters(text).letters;

/**
 * The tokens of some lines: tabs divide cells, other white space divides words. A cell that is one value stays one token
 * (`17.27 万元`). Where `blankCells`, a line of nothing but no-break spaces is a cell left blank.
 */
export function toTokens(lines: readonly Line[], blankCells: boolean): readonly Token[] {
  const known = (blankCells ? tokensWithBlanks : plainTokens).get(lines);
  if (known) return known;
  const tokens = makeTokens(lines, blankCells);
  (blankCells ? tokensWithBlanks : plainTokens).set(lines, tokens);
  return tokens;
}

/** The tables of a form are looked for in the same lines one after the other. */
const plainTokens = new WeakMap<readonly Line[], readonly Token[]>();
const tokensWithBlanks = new WeakMap<readonly Line[], readonly Token[]>();

function makeTokens(lines: readonly Line[], blankCells: boolean): Token[] {
  return lines.flatMap((line) => {
    if (line.text.trim() === '' && !line.text.includes('\t')) {
      return blankCells && line.noBreakSpaces ? [token(line, '', false)] : [];
    }
    if (!line.text.includes('\t')) return words(line.text).map((text) => token(line, text, false));
    const [before = '', ...cells] = line.text.split('\t');
    return [
      ...words(before),
      ...cells.flatMap((cell) =>
        cell.trim() === '' ? [''] : isOneValue(cell) ? [cell.trim()] : words(cell),
      ),
    ].map((text) => token(line, text, true));
  });
}

/** Letters are made when they are asked for: most tokens of a report are prose and never are. */
class LazyToken implements Token {
  readonly line: number;
  readonly text: string;
  readonly tabbed: boolean;
  #letters: ReturnType<typeof toLetters> | undefined;

  constructor(line: number, text: string, tabbed: boolean) {
    this.line = line;
    this.text = text;
    this.tabbed = tabbed;
  }

  get letters(): string {
    return (this.#letters ??= toLetters(this.text)).letters;
  }

  get ends(): readonly number[] {
    return (this.#letters ??= toLetters(this.text)).ends;
  }
}

const token = (line: Line, text: string, tabbed: boolean): Token => new LazyToken(line.number, text, tabbed);

/** `17.27 万元`, but not `1 0`: two numbers are never one. */
const isOneValue = (cell: string): boolean =>
  !/\d\s+[-+\d]/.test(cell) && isValueText(cell.replace(/\s/gu, ''));

/** Words between white space; a unit goes with the number before it. */
function words(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    const before = found.at(-1);
    const goesOn =
      before !== undefined && (isNumber(before) || (/[万亿]$/.test(before) && isValueText(before)));
    if (before !== undefined && goesOn && unitAlone.test(match[0])) {
      found[found.length - 1] = `${before} ${match[0]}`;
    } else found.push(match[0]);
  }
  return found;
}
