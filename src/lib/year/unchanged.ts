/** What a report's prose takes over word for word from the report its body published before it. */
import { reportsOf, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import type { ParagraphBlock } from '../../archive/body.ts';
import { fold, type Folded } from './folded.ts';

/** A run of words that stands in both reports, unbroken. */
export interface Passage {
  /** As this report prints it. */
  text: string;
  /** Characters, white space left out. */
  length: number;
  here: Spot;
  before: Spot;
}

/** A paragraph of a report. */
export interface Spot {
  section: string;
  id: string;
}

export interface TakenOver {
  /** The report before, of the same body: the latest of an earlier year that is held. */
  before: ArchiveDocument;
  /** Characters of this report's prose, and how many of them stand in a passage. */
  prose: number;
  taken: number;
  /** The longest first. */
  passages: readonly Passage[];
}

/** A shorter run of Chinese characters is a turn of phrase. Titles in 《》 do not count: a law has one name every year. */
export const SHORTEST_PASSAGE = 13;

const made = new WeakMap<ArchiveDocument, TakenOver | null>();

/** Undefined where no earlier report of the body is held. Made once a document. */
export function takenOver(
  archive: Pick<Archive, 'documents'>,
  document: ArchiveDocument,
): TakenOver | undefined {
  let known = made.get(document);
  if (known === undefined) {
    const before = reportBefore(archive, document);
    known = before ? { before, ...compareProse(document, before) } : null;
    made.set(document, known);
  }
  return known ?? undefined;
}

/** The body's report of the latest earlier year that is held: of two of that year, the one of the same scope. */
export function reportBefore(
  archive: Pick<Archive, 'documents'>,
  { body, year, scope }: Pick<ArchiveDocument, 'body' | 'year' | 'scope'>,
): ArchiveDocument | undefined {
  const earlier = reportsOf(archive, body).filter((other) => other.year < year);
  const latest = earlier.filter((other) => other.year === earlier.at(-1)?.year);
  return latest.find((other) => other.scope === scope) ?? latest[0];
}

interface Paragraph extends Spot {
  printed: string;
  folded: Folded;
}

/** All paragraphs but signature and date. Headings and tables are the form's words, not the report's. */
const proseOf = ({ sections }: ArchiveDocument): Paragraph[] =>
  sections
    .filter(({ locator }) => locator !== 'end')
    .flatMap(({ locator, blocks }) =>
      blocks
        .filter((block): block is ParagraphBlock => block.type === 'paragraph')
        .map(({ id, text }) => ({ section: locator, id, printed: text, folded: fold(text) })),
    );

function compareProse(
  document: ArchiveDocument,
  earlier: ArchiveDocument,
): Pick<TakenOver, 'prose' | 'taken' | 'passages'> {
  const here = proseOf(document);
  const index = startsIn(proseOf(earlier));
  const passages = here.flatMap((paragraph) => passagesIn(paragraph, index));
  return {
    prose: here.reduce((sum, { folded }) => sum + folded.text.length, 0),
    taken: passages.reduce((sum, { length }) => sum + length, 0),
    passages: passages.toSorted((a, b) => b.length - a.length),
  };
}

/** Where in the report before a run of so many characters begins; of one that is very frequent, the first few places. */
type Starts = ReadonlyMap<string, readonly { paragraph: Paragraph; at: number }[]>;
const MOST_STARTS = 8;

function startsIn(paragraphs: readonly Paragraph[]): Starts {
  const starts = new Map<string, { paragraph: Paragraph; at: number }[]>();
  for (const paragraph of paragraphs) {
    const { text } = paragraph.folded;
    for (let at = 0; at + SHORTEST_PASSAGE <= text.length; at++) {
      const run = text.slice(at, at + SHORTEST_PASSAGE);
      const known = starts.get(run);
      if (!known) starts.set(run, [{ paragraph, at }]);
      else if (known.length < MOST_STARTS) known.push({ paragraph, at });
    }
  }
  return starts;
}

/** From left to right, each time the longest run that begins there. */
function passagesIn(paragraph: Paragraph, starts: Starts): Passage[] {
  const { text } = paragraph.folded;
  const passages: Passage[] = [];
  for (let at = 0; at + SHORTEST_PASSAGE <= text.length;) {
    const found = (starts.get(text.slice(at, at + SHORTEST_PASSAGE)) ?? [])
      .map((start) => ({ start, length: lengthInCommon(text, at, start.paragraph.folded.text, start.at) }))
      .reduce<{ start: { paragraph: Paragraph }; length: number } | undefined>(
        (longest, one) => (longest && longest.length >= one.length ? longest : one),
        undefined,
      );
    const passage = found && toPassage(paragraph, at, at + found.length, found.start.paragraph);
    if (passage) passages.push(passage);
    at += found ? found.length : 1;
  }
  return passages;
}

function lengthInCommon(a: string, from: number, b: string, start: number): number {
  let length = 0;
  while (from + length < a.length && a[from + length] === b[start + length]) length++;
  return length;
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const mark = /[，。；：！？、]/u;

/** The run as whole words, without what belongs to the clauses around it; undefined where too little is left. */
function toPassage(
  { printed, folded, section, id }: Paragraph,
  from: number,
  to: number,
  before: Paragraph,
): Passage | undefined {
  const start = folded.at[from] ?? 0;
  const end = folded.at[to] ?? printed.length;
  if (chineseIn(printed.slice(start, end)) < SHORTEST_PASSAGE) return undefined;
  const text = withoutScraps(wholeWords(printed, start, end), {
    head: start > 0 && !mark.test(printed.slice(start - 1, start + 1)),
    tail: end < printed.length && !mark.test(printed.slice(end - 1, end + 1)),
  });
  if (chineseIn(text) < SHORTEST_PASSAGE) return undefined;
  return {
    text,
    length: fold(text).text.length,
    here: { section, id },
    before: { section: before.section, id: before.id },
  };
}

/** So many characters beside a run tell where its first and its last word begin and end. */
const besides = 12;

function wholeWords(printed: string, start: number, end: number): string {
  const from = Math.max(0, start - besides);
  return Array.from(segmenter.segment(printed.slice(from, end + besides)))
    .filter(({ index, segment }) => from + index >= start && from + index + segment.length <= end)
    .map(({ segment }) => segment)
    .join('');
}

/** Without the few characters of a clause that is cut off (`head`, `tail`: whether one is), and marks that open or close nothing. */
function withoutScraps(text: string, cut: { head: boolean; tail: boolean }): string {
  const headless = cut.head ? text.replace(/^[^，。；：！？、]{0,4}[，。；：！？、]/u, '') : text;
  const whole = cut.tail ? headless.replace(/(?<=[，。；：！？])[^，。；：！？]{0,4}$/u, '') : headless;
  return whole.replace(/^[^\p{L}\p{N}“‘《（]+/u, '').replace(/[，、：；（“‘《\s]+$/u, '');
}

/** Chinese characters outside 《》; a title that is cut off is one still. */
const chineseIn = (text: string): number =>
  text.replace(/《[^《》]*(?:》|$)|^[^《》]*》/gu, '').match(/\p{Script=Han}/gu)?.length ?? 0;
