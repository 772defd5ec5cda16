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

/** What a line leaves to the next. */
interface Pairing {
  /** Marks that it opens and does not close: a quotation of several paragraphs opens each of them and closes the last. */
  open: readonly Open[];
  /** Marks of lines before it that were not closed there, nor opened again by the next. */
  dangling: readonly Dangling[];
}

interface Dangling extends Open {
  /** Its line ends amid a sentence, as wrapped lines do: the quotation goes on in the next. */
  isWrapped: boolean;
}

const ended = /[。！？!?：:；;”」』"]\s*$/;

/** The marks of a line that begins at a place of the article. */
function pair(line: string, offset: number, before: Pairing): Pairing & { found: Marked[] } {
  const opener = line.trimStart().charAt(0);
  const goesOn = before.open.at(-1)?.mark === opener && !straight.has(opener);
  const pairs = new Pairs(
    goesOn ? before.open : [],
    before.dangling.filter(({ start }) => offset - start < longest),
  );
  const first = goesOn ? offset + line.indexOf(opener) : -1;
  // Of an odd number of straight marks the first closes what was left open before; so does one before a comma.
  const odd = [...straight].filter((mark) => line.split(mark).length % 2 === 0);
  for (let place = 0; place < line.length; place += 1) {
    const mark = line.charAt(place);
    const at = offset + place;
    if (straight.has(mark)) pairs.turn(mark, at, mayClose(line, place, odd.includes(mark)));
    else if (closers.has(mark)) pairs.close(mark, at);
    else if (closing[mark] !== undefined && at !== first) pairs.open(mark, at);
  }
  const isWrapped = !ended.test(line);
  const open = pairs.opened.map((one) => ({ ...one, isWrapped }));
  return { found: [...pairs.found, ...pairs.loose(offset)], open, dangling: [...pairs.dangling, ...open] };
}

/** Whether a straight mark may close a quotation of a line before. */
function mayClose(line: string, place: number, isOdd: boolean): boolean {
  if (/[：:，,（(]\s*$/.test(line.slice(0, place))) return false;
  return isOdd || /^(?:[。，；、！？）)]|\s*$)/.test(line.slice(place + 1));
}

/** The marks of a line as they are met. */
class Pairs {
  readonly found: Marked[] = [];
  opened: Open[];
  dangling: readonly Dangling[];
  /** Where the last quotation begins that stands in no other, and where the last closing mark stands. */
  private outer: number | undefined;
  private last: number | undefined;
  /** The straight marks that were met without a partner in their line. */
  private readonly turned = new Set<string>();

  constructor(opened: readonly Open[], dangling: readonly Dangling[]) {
    this.opened = [...opened];
    this.dangling = dangling;
  }

  open(mark: string, start: number): void {
    this.opened.push({ mark, start });
    // Another quotation begins before it is closed: it may never be.
    this.dangling = this.dangling.map((one) => (one.mark === mark ? { ...one, isWrapped: false } : one));
  }

  close(mark: string, at: number): void {
    if (!this.closeLast((open) => closing[open] === mark, at))
      this.closeFar((open) => closing[open] === mark, at);
  }

  /** A mark that opens as it closes. */
  turn(mark: string, at: number, mayClose: boolean): void {
    if (this.closeLast((open) => open === mark, at)) return;
    const isFirst = !this.turned.has(mark) && mayClose;
    this.turned.add(mark);
    if (!isFirst || !this.closeFar((open) => open === mark, at)) this.open(mark, at);
  }

  /** Of marks that this line leaves open, each may belong to its last closing mark. */
  loose(offset: number): Marked[] {
    const end = this.last;
    return this.opened.flatMap(({ start }): Marked[] =>
      end !== undefined && offset <= start && start < end
        ? [{ start: start + 1, end, kind: 'unpaired' }]
        : [],
    );
  }

  private closeLast(isPartner: (mark: string) => boolean, at: number): boolean {
    const index = this.opened.findLastIndex(({ mark }) => isPartner(mark));
    if (index < 0) return false;
    const start = (this.opened[index]?.start ?? at) + 1;
    // Marks that cross those of another kind: one of the two has no partner.
    const isCrossed = index < this.opened.length - 1;
    this.opened = this.opened.filter((_, place) => place !== index);
    if (index === 0) this.outer = start;
    this.last = at;
    this.found.push({ start, end: at, kind: isCrossed ? 'unpaired' : 'marked' });
    return true;
  }

  /** A mark without a partner in its line: of a quotation that began in one before, or of one whose end was taken for it. */
  private closeFar(isPartner: (mark: string) => boolean, at: number): boolean {
    const index = this.dangling.findLastIndex(({ mark }) => isPartner(mark));
    const far = this.dangling[index];
    if (far) {
      const isSure = far.isWrapped && this.outer === undefined;
      this.found.push({ start: far.start + 1, end: at, kind: isSure ? 'marked' : 'unpaired' });
    } else if (this.outer !== undefined) this.found.push({ start: this.outer, end: at, kind: 'unpaired' });
    if (far) this.dangling = this.dangling.slice(0, index);
    this.last = at;
    return far !== undefined;
  }
}

const verbs =
  '指出|提出|提到|写道|写明|载明|显示|表示|表明|称|说|明确|强调|要求|介绍|披露|记载|规定|写着|原文为|原文是|原文如下|如下';
/** 《title》（for a part of it）指出： */
const claim = new RegExp(
  `《([^《》\\n]{4,120})》[^《》。！？\\n：:“「『"]{0,24}?(?:${verbs})[^《》。！？\\n：:“「『"]{0,4}[：:]\\s*(?=[^\\s“「『"‘〝《])`,
  'gu',
);

/** The sentence after the title of a held report and a colon; `isHeld` tells it of the title that ends at a place. */
export function claimedIn(article: string, isHeld: (end: number) => boolean): Marked[] {
  return [...article.matchAll(claim)].flatMap((match): Marked[] => {
    if (!isHeld(match.index + (match[1] ?? '').length + 2)) return [];
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
  kind?: Marked['kind'];
}

const leftOut = /…+|\.{3,}|。{3,}|·{3,}|[（(【[［〔](?:…+|\.{3,}|[上中下前后]?略)[）)】\]］〕]/gu;
const noted =
  /[（(【[［〔][^（）()【】[\]［］〔〕\n]{0,60}(?:编者|引者|笔者|作者|记者|本报|原文如此|着重号|黑体|sic)[^（）()【】[\]［］〔〕\n]{0,30}[）)】\]］〕]/giu;
const bracketed = /[[［][^[\]［］\n]{1,60}[\]］]/gu;

/** The parts that ellipses divide. */
export const partsOf = (article: string, marked: Part): Part[] =>
  divided(article, marked, leftOut).map((part) => ({
    ...part,
    ...(marked.kind ? { kind: marked.kind } : {}),
  }));

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
