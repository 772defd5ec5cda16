/**
 * A document as a booklet: cover, contents, text, sources. Pages of A4 are made from the text of the page as the browser
 * draws it, so that the contents know the pages; printing prints exactly these.
 */
import { footOf, type BookletFacts } from '../lib/booklet.ts';
import { adopt } from '../shell/adopt.ts';
import styles from '../styles/booklet.css?inline';
import { coverOf, endOf } from './parts.ts';
import { remarksOn } from './remarks.ts';
import { fetchLines, numberLines, thinOut } from './margin.ts';
import { paginate } from './paginate.ts';
import { blocksOf, type Block } from './text.ts';

export interface Booklet {
  close: () => void;
}

type Kind = 'cover' | 'front' | 'text' | 'end';

adopt(styles);

/** How deep the contents go. */
const listed = 3;

/** Shows the booklet in place of the page; `leave` is what the reader's wish to go back does. */
export async function openBooklet(facts: string, text: HTMLElement, leave: () => void): Promise<Booklet> {
  const shown = show(leave);
  try {
    const answer = await fetch(facts);
    if (!answer.ok) throw new Error(`${facts}: ${answer.status}`);
    await bind(shown.leaves, text, (await answer.json()) as BookletFacts); // our own file
  } catch (error) {
    shown.close();
    throw error;
  }
  shown.status.textContent = `共 ${shown.leaves.children.length} 页，A4`;
  shown.fit();
  return shown;
}

/** Afterwards the leaves are the whole booklet. */
async function bind(leaves: HTMLElement, text: HTMLElement, facts: BookletFacts): Promise<void> {
  const { address, title, source } = facts;
  const lines = await fetchLines(source.url, source.encoding);
  // An address can be read without its code.
  const code = address && (await import('./qr.ts').then(({ qrOf }) => qrOf(address)).catch(() => undefined));
  await document.fonts.ready;

  const blocks = blocksOf(text);
  for (const block of blocks) numberLines(block, lines);
  const pages = layOut(leaves, 'text', blocks);
  for (const page of pages) thinOut(page);
  const end = layOut(leaves, 'end', [...remarksOn(pages), ...endOf(facts)]);
  const cover = layOut(leaves, 'cover', coverOf(facts));
  if (code) cover[0]?.append(code);
  const front = layOut(leaves, 'front', contentsOf(pages));
  leaves.prepend(...[...cover, ...front].map(sheetOf));

  const foot = footOf(facts);
  frame(front, { foot, title, label: (index) => roman[index] ?? `${index + 1}` });
  frame([...pages, ...end], { foot, title, label: (index) => `${index + 1}` });
}

const roman = ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ', 'Ⅵ', 'Ⅶ', 'Ⅷ', 'Ⅸ', 'Ⅹ'];

interface Shown extends Booklet {
  leaves: HTMLElement;
  status: HTMLElement;
  /** Make the pages as wide as the window, where it is narrower than they are. */
  fit: () => void;
}

/** An empty booklet over the page, with the way back. */
function show(leave: () => void): Shown {
  const scroll = scrollY;
  const root = document.documentElement;
  const back = button('返回', leave);
  const status = element('span', 'status', '正在排版……');
  status.setAttribute('role', 'status');
  const bar = element(
    'p',
    'bar',
    back,
    button('打印或存为 PDF', () => print()),
    status,
  );
  const leaves = element('div', 'leaves');
  const booklet = element('div', '', bar, leaves);
  booklet.className = 'booklet';
  booklet.setAttribute('role', 'region');
  booklet.setAttribute('aria-label', '装订本');
  const sheet = paper();
  document.adoptedStyleSheets.push(sheet);
  const ended = new AbortController();
  const fit = () => {
    const width = sheetWidth(leaves);
    leaves.style.setProperty('--fit', `${Math.min(1, (root.clientWidth - 16) / width)}`);
  };
  addEventListener('resize', fit, { signal: ended.signal });
  // The keys of the page, which is not to be seen, are not the booklet's; a dialog has its own.
  addEventListener(
    'keydown',
    (event) => {
      if (document.querySelector('dialog[open]')) return;
      event.stopImmediatePropagation();
      if (event.key === 'Escape') leave();
    },
    { capture: true, signal: ended.signal },
  );
  document.body.append(booklet);
  root.classList.add('has-booklet');
  scrollTo({ top: 0, behavior: 'instant' });
  back.focus();
  const close = () => {
    ended.abort();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    booklet.remove();
    root.classList.remove('has-booklet');
    scrollTo({ top: scroll, behavior: 'instant' });
    document.querySelector<HTMLElement>('#booklet a')?.focus({ preventScroll: true });
  };
  return { leaves, status, fit, close };
}

/** Whole sheets: in Chromium the last of all style sheets decides on the page, so this one is put behind them. */
function paper(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const none = ['top-right', 'bottom-left', 'bottom-right'].map((box) => `@${box} { content: none }`);
  sheet.replaceSync(`@page { size: A4; margin: 0; ${none.join(' ')} }`);
  return sheet;
}

/** As laid out: looks may shrink it. */
const sheetWidth = (leaves: HTMLElement): number =>
  leaves.querySelector<HTMLElement>('[data-as="leaf"]')?.offsetWidth ?? 1;

/** Blocks as pages at the end of the leaves; returns the bodies of these pages. */
function layOut(leaves: HTMLElement, kind: Kind, blocks: readonly Block[]): HTMLElement[] {
  const bodies: HTMLElement[] = [];
  if (blocks.length === 0) return bodies;
  paginate(blocks, () => {
    const body = element('div', 'body');
    if (kind !== 'text') body.dataset['editorial'] = '';
    const leaf = element('section', 'leaf', body);
    leaf.dataset['kind'] = kind;
    leaves.append(element('div', 'sheet', leaf));
    bodies.push(body);
    return body;
  });
  return bodies;
}

const sheetOf = (body: HTMLElement): Element => body.closest('[data-as="sheet"]') ?? body;

/** Every heading down to the depth listed, with the page it stands on. */
function contentsOf(pages: readonly HTMLElement[]): Block[] {
  const entries = pages.flatMap((page, index) =>
    [...page.querySelectorAll<HTMLElement>('[data-as~="heading"]')].flatMap((heading) => {
      const depth = depthOf(heading);
      if (depth < 1 || depth > listed) return [];
      const entry = element(
        'p',
        `entry depth-${depth}`,
        element('span', 'name', heading.textContent.trim()),
        element('span', 'leader'),
        element('span', 'page', `${index + 1}`),
      );
      return [{ element: entry, keep: false }];
    }),
  );
  return entries.length === 0 ? [] : [{ element: element('h2', 'front', '目录'), keep: true }, ...entries];
}

const depthOf = (heading: HTMLElement): number => Number(/depth-(\d)/.exec(heading.dataset['as'] ?? '')?.[1]);

/** The head and the foot of each page: the document, the part it has come to, where the words are from, the page. */
function frame(
  pages: readonly HTMLElement[],
  { foot, title, label }: { foot: string; title: string; label: (index: number) => string },
): void {
  let part = '';
  for (const [index, page] of pages.entries()) {
    const begun = [...page.querySelectorAll<HTMLElement>('[data-as~="depth-1"][data-as~="heading"]')];
    // Named is the part that a page begins with; the first one, the part that begins on it.
    if (part === '' || page.firstElementChild === begun[0]) part = begun[0]?.textContent.trim() ?? part;
    if (page.dataset['editorial'] !== undefined) part = '';
    const above = element('p', 'head', element('span', '', title), element('span', '', part));
    const number = element('span', 'number', `— ${label(index)} —`);
    const below = element('p', 'foot', element('span', '', foot), number);
    for (const ours of [above, below]) ours.dataset['editorial'] = '';
    page.before(above);
    page.after(below);
    part = begun.at(-1)?.textContent.trim() ?? part;
  }
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** An element, its looks under the name that the booklet's style sheet knows. */
function element(name: string, as: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  if (as) made.dataset['as'] = as;
  made.append(...content);
  return made;
}
