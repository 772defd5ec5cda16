/** What an article marks as someone else's words: quotation marks of every kind, and the words after a title in 《》. */

/** In UTF-16 units of the article, marks left out. */
export interface Marked {
  start: number;
  end: number;
  /**
   * `claimed`: without quotation marks, after a title and 指出：. `unpaired`: marks that may belong together, but others stand
   * between them that have no partner; of no account where the words are not printed.
   */
  kind: 'marked' | 'claimed' | 'unpaired';
}

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '〝': '〞',
  '„': '”',
};
const closers = new Set(Object.values(closing));
/** Marks that open as they close. */
const straight = new Set(['"', '＂']);

/** A mark that is not closed within so many units belongs to nothing. */
const longest = 4_000;

interface Open {
  mark: string;
  start: number;
}

/** Outer quotations before the ones inside of them. */
export function markedIn(article: string): Marked[] {
  const found: Marked[] = [];
  let before: Pairing = { open: [], dangling: [] };
  for (const { index, 0: line } of article.matchAll(/[^\n]+/g)) {
    if (!/\S/.test(line)) continue;
    const paragraph = pair(line, index, before);
    found.push(...paragraph.found.filter(({ start, end }) => /\S/.test(article.slice(start, end))));
    before = paragraph;
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** What a paragraph leaves to the next. */
interface Pairing {
  /** Marks that it opens and does not close: a quotation of several paragraphs opens each of them and closes the last. */
  open: readonly Open[];
  /** Marks of paragraphs before it that were not closed there, nor opened again by the next. */
  dangling: readonly Open[];
}

/** The marks of a paragraph that begins at a place of the article. */
function pair(paragraph: string, offset: number, before: Pairing): Pairing & { found: Marked[] } {
  const found: Marked[] = [];
  const opener = paragraph.trimStart().charAt(0);
  const goesOn = before.open.at(-1)?.mark === opener && !straight.has(opener);
  const first = offset + paragraph.indexOf(opener);
  let open: Open[] = goesOn ? [...before.open] : [];
  let dangling = (goesOn ? before.dangling : [...before.dangling, ...before.open]).filter(
    ({ start }) => offset - start < longest,
  );
  let outer: number | undefined;
  let last: number | undefined;
  const close = (index: number, at: number): void => {
    const start = (open[index]?.start ?? at) + 1;
    open = open.slice(0, index);
    if (index === 0) outer = start;
    last = at;
    found.push({ start, end: at, kind: 'marked' });
  };
  for (let place = 0; place < paragraph.length; place += 1) {
    const at = offset + place;
    const character = paragraph.charAt(place);
    const isStraight = straight.has(character);
    if (isStraight || closers.has(character)) {
      const index = open.findLastIndex(({ mark }) => (isStraight ? mark : closing[mark]) === character);
      if (index >= 0) close(index, at);
      else if (isStraight) open.push({ mark: character, start: at });
      else {
        const far = dangling.findLast(({ mark }) => closing[mark] === character);
        if (far)
          found.push({ start: far.start + 1, end: at, kind: outer === undefined ? 'marked' : 'unpaired' });
        else if (outer !== undefined) found.push({ start: outer, end: at, kind: 'unpaired' });
        dangling = [];
      }
    } else if (closing[character] !== undefined && !(goesOn && at === first))
      open.push({ mark: character, start: at });
  }
  const end = last;
  for (const { start } of open)
    if (end !== undefined && start < end && start >= offset)
      found.push({ start: start + 1, end, kind: 'unpaired' });
  return { found, open: open.filter(({ mark }) => !straight.has(mark)), dangling };
}

const verbs =
  '指出|提出|提到|写道|写明|载明|显示|表示|表明|称|说|明确|强调|要求|介绍|披露|记载|规定|写着|原文为|原文是|原文如下|如下';
/** 《title》（for a part of it）指出： */
const claim = new RegExp(
  `《([^《》\\n]{4,120})》[^《》。！？\\n：:“「『"]{0,24}?(?:${verbs})[^《》。！？\\n：:“「『"]{0,4}[：:]\\s*(?=[^\\s“「『"‘〝《])`,
  'gu',
);

/** The sentence after the title of a held report and a colon; whether a title is held, `isHeld` tells. */
export function claimedIn(article: string, isHeld: (title: number) => boolean): Marked[] {
  return [...article.matchAll(claim)].flatMap((match): Marked[] => {
    if (!isHeld(match.index)) return [];
    const start = match.index + match[0].length;
    const end =
      start + (/^[^。！？\n]*[。！？]?/.exec(article.slice(start, start + longest))?.[0].length ?? 0);
    return [{ start, end: start + article.slice(start, end).trimEnd().length, kind: 'claimed' }];
  });
}

/** A part of a quotation, between what the writer left out or added. */
export interface Part {
  start: number;
  end: number;
}

const leftOut = /…+|\.{3,}|。{3,}|·{3,}|[（(【[［〔](?:…+|\.{3,}|[上中下前后]?略)[）)】\]］〕]/gu;
const noted =
  /[（(【[［〔][^（）()【】[\]［］〔〕\n]{0,60}(?:编者|引者|笔者|作者|记者|本报|原文如此|着重号|黑体|sic)[^（）()【】[\]［］〔〕\n]{0,30}[）)】\]］〕]/giu;
const bracketed = /[[［][^[\]［］\n]{1,60}[\]］]/gu;

/** The parts that ellipses divide. */
export const partsOf = (article: string, marked: Part): Part[] => divided(article, marked, leftOut);

/** Words in brackets that their writer says to be their own. */
export const notesIn = (article: string, { start, end }: Part): Part[] => spans(article, start, end, noted);

/** Words in square brackets: the quoting writer's, if the print has none. */
export const bracketsIn = (article: string, { start, end }: Part): Part[] =>
  spans(article, start, end, bracketed);

function spans(article: string, start: number, end: number, form: RegExp): Part[] {
  return [...article.slice(start, end).matchAll(form)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function divided(article: string, { start, end }: Part, form: RegExp): Part[] {
  const cuts = spans(article, start, end, form);
  const edges = [start, ...cuts.flatMap((cut) => [cut.start, cut.end]), end];
  return edges
    .flatMap((from, index) => (index % 2 === 0 ? [{ start: from, end: edges[index + 1] ?? end }] : []))
    .filter((part) => /\S/.test(article.slice(part.start, part.end)));
}
