/** Marks the words of `?q=` on the page one arrives at from the search. Loaded only when the address has `?q=`. */
import { idIn } from '../shell/fragment.ts';
import { printedTexts } from '../shell/printed-texts.ts';
import { foldLine, occurrences } from './fold.ts';
import { readQuery } from './query.ts';

const blocks = 'p, td, th, h1, h2, h3, h4, h5, h6, li, dt, dd, caption, figcaption';

/** The text nodes of one paragraph, heading or cell. */
interface Block {
  element: Element;
  nodes: Text[];
}

/** The printed text under `root`, block by block; what is editorial is not printed. */
function toBlocks(root: Element): Block[] {
  const found: Block[] = [];
  for (const text of printedTexts(root)) {
    const element = text.parentElement?.closest(blocks);
    if (!element || !root.contains(element)) continue;
    const last = found.at(-1);
    if (last?.element === element) last.nodes.push(text);
    else found.push({ element, nodes: [text] });
  }
  return joinRunIn(found);
}

/** A run-in heading (it closes with 。) and its first words are printed on one line; a match may cross. */
function joinRunIn(found: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of found) {
    const last = joined.at(-1);
    const isRunIn =
      last &&
      /^H\d$/.test(last.element.tagName) &&
      block.element.id === `${last.element.id}-p1` &&
      last.nodes
        .map(({ data }) => data)
        .join('')
        .trimEnd()
        .endsWith('。');
    if (isRunIn) last.nodes.push(...block.nodes);
    else joined.push({ ...block });
  }
  return joined;
}

/** Where in its nodes a place of a block's text is. */
function locate(nodes: Text[], place: number, end: boolean): [Text, number] {
  let rest = place;
  for (const node of nodes) {
    if (rest < node.length || (end && rest === node.length)) return [node, rest];
    rest -= node.length;
  }
  throw new RangeError(`no text at ${place}`);
}

/** Every occurrence of the terms, in the order of the page. */
function findHits(root: Element, terms: string[]): Range[] {
  return toBlocks(root).flatMap(({ nodes }) => {
    const line = foldLine(nodes.map(({ data }) => data).join(''));
    return terms
      .flatMap((term) => occurrences(line, term))
      .toSorted((a, b) => a[0] - b[0])
      .map(([start, end]) => {
        const range = document.createRange();
        range.setStart(...locate(nodes, start, false));
        range.setEnd(...locate(nodes, end, true));
        return range;
      });
  });
}

/** Something that shows hits, all alike but the current one. */
interface Paint {
  show(current: number): void;
  clear(): void;
}

function paintWithHighlights(hits: Range[]): Paint {
  return {
    show(current) {
      const now = hits[current];
      CSS.highlights.set('search-hit', new Highlight(...hits));
      const one = new Highlight(...(now ? [now] : []));
      one.priority = 1;
      CSS.highlights.set('search-hit-current', one);
    },
    clear() {
      CSS.highlights.delete('search-hit');
      CSS.highlights.delete('search-hit-current');
    },
  };
}

/** For browsers without highlights: `<mark>` around each piece of text, taken away again afterwards. */
function paintWithMarks(hits: Range[]): Paint {
  const pieces = hits.flatMap((hit, number) => {
    const walker = document.createTreeWalker(hit.commonAncestorContainer, NodeFilter.SHOW_TEXT);
    const nodes = hit.startContainer === hit.endContainer ? [hit.startContainer as Text] : [];
    if (!nodes.length) {
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // Only texts are shown to the walker.
        if (hit.intersectsNode(node) && !node.parentElement?.closest('[data-editorial]'))
          nodes.push(node as Text);
      }
    }
    return nodes.map((node) => ({
      number,
      node,
      start: node === hit.startContainer ? hit.startOffset : 0,
      end: node === hit.endContainer ? hit.endOffset : node.length,
    }));
  });
  // From the back, so that splitting a text moves no place still to be marked.
  const marks = pieces
    .filter(({ start, end }) => end > start)
    .toReversed()
    .map(({ number, node, start, end }) => {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, Math.min(end, node.length));
      const mark = document.createElement('mark');
      mark.className = 'search-hit';
      range.surroundContents(mark);
      hits[number]?.selectNodeContents(mark);
      return { number, mark };
    });
  return {
    show(current) {
      for (const { number, mark } of marks) mark.classList.toggle('search-hit-current', number === current);
    },
    clear() {
      for (const { mark } of marks) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent?.normalize();
      }
    },
  };
}

/** Bring a hit into view, in a table that scrolls sideways too. */
function scrollTo(hit: Range): void {
  const element = hit.startContainer.parentElement;
  element?.closest('details')?.setAttribute('open', '');
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  scrollBy({ top: hit.getBoundingClientRect().top - innerHeight / 3 });
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', onClick);
  return made;
}

/** Which hit was shown when this entry of the history was left; undefined on a page just opened. */
function remembered(): number | undefined {
  const state: unknown = history.state;
  const hit = typeof state === 'object' && state && 'searchHit' in state ? state.searchHit : undefined;
  return typeof hit === 'number' ? hit : undefined;
}

function remember(hit: number): void {
  const state: unknown = history.state;
  history.replaceState({ ...(typeof state === 'object' ? state : {}), searchHit: hit }, '');
}

/** The words are in the address as long as they are marked: it can be shared, loaded again, gone back to. */
function forget(): void {
  const address = new URL(location.href);
  address.searchParams.delete('q');
  history.replaceState(null, '', address);
}

/** The first hit at or after the address's target. */
function firstAfterTarget(hits: Range[]): number {
  const target = document.getElementById(idIn(location.hash));
  return target
    ? Math.max(
        0,
        hits.findIndex((hit) => hit.comparePoint(target, 0) <= 0),
      )
    : 0;
}

/** Mark the query's words, go to the first at or after the address's target, offer the way to the others. */
function start(): void {
  const terms = readQuery(new URLSearchParams(location.search).get('q') ?? '').wanted;
  const main = document.querySelector('main') ?? document.body;
  const text = document.querySelector('[data-document]') ?? document.querySelector('main article') ?? main;
  let hits = findHits(text, terms);
  if (!hits.length) return;

  const before = remembered();
  let current = Math.min(before ?? firstAfterTarget(hits), hits.length - 1);
  let paint = 'highlights' in CSS ? paintWithHighlights(hits) : paintWithMarks(hits);
  // What comes later puts links around words (src/glossary), and no range outlasts that.
  const watcher = new MutationObserver(() => {
    hits = findHits(text, terms);
    paint = paintWithHighlights(hits);
    paint.show(current);
  });
  if ('highlights' in CSS) watcher.observe(text, { childList: true, subtree: true });

  const bar = document.createElement('div');
  bar.className = 'search-hits';
  bar.dataset['editorial'] = '';
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', '检索词在本页的出现处');
  const place = document.createElement('span');
  place.setAttribute('role', 'status');

  const show = () => {
    paint.show(current);
    place.textContent = `第 ${current + 1} 处，共 ${hits.length} 处`;
    remember(current);
  };
  const goThere = () => {
    const hit = hits[current];
    if (hit) scrollTo(hit);
  };
  const step = (by: number) => () => {
    current = (current + by + hits.length) % hits.length;
    show();
    goThere();
  };
  const clear = () => {
    watcher.disconnect();
    paint.clear();
    // The focus would fall out of the page with its button.
    if (bar.contains(document.activeElement)) {
      main.tabIndex = -1;
      main.focus({ preventScroll: true });
    }
    bar.remove();
    forget();
    removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) clear();
  };
  bar.append(place, button('上一处', step(-1)), button('下一处', step(1)), button('取消标记', clear));
  main.prepend(bar);
  addEventListener('keydown', onKey);
  show();
  // Gone back to, the page is where it was left.
  if (before === undefined) goThere();
}

start();
