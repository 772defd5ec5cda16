/** The official text of a page as the blocks of a booklet: without controls, links, addresses and the looks of the screen. */

/** What of ours goes to paper with the text; all else that is `data-editorial` stays behind. */
const kept = 'caption, thead, ins, aside.readings, .readings *, .reading-mark, .home-cell, .home';
/** What means something on a screen only. */
const dropped = ['id', 'style', 'class', 'tabindex', 'role', 'title', 'href'];

/** A block of the text, and what it is to who makes pages of it. */
export interface Block {
  element: HTMLElement;
  /** A heading's depth, from 0 for the title; undefined for anything else. */
  depth?: number;
  /** It does not stand last on a page while something of its kind, or what it heads, follows. */
  keep: boolean;
}

export function blocksOf(text: HTMLElement): Block[] {
  return [...text.querySelectorAll<HTMLElement>('section')].flatMap((section) =>
    [...section.children]
      .filter((child) => !child.matches('[data-editorial]') || child.matches(kept))
      .map((child) => toBlock(child, section.classList.contains('signature'))),
  );
}

function toBlock(child: Element, isSignature: boolean): Block {
  const heading = child.matches('.heading') ? child : child.querySelector('.heading');
  const element = onPaper(heading ?? child);
  const depth = heading ? Number(/depth-(\d)/.exec(heading.className)?.[1]) : undefined;
  if (isSignature) element.dataset['as'] = 'signature';
  return { element, keep: isSignature || depth !== undefined, ...(depth === undefined ? {} : { depth }) };
}

/** A copy that only the booklet's own style sheet knows: names of classes become the words of `data-as`. */
function onPaper(part: Element): HTMLElement {
  const copy = part.cloneNode(true) as HTMLElement; // of an element of HTML
  for (const ours of copy.querySelectorAll('[data-editorial]')) if (!ours.matches(kept)) ours.remove();
  for (const link of copy.querySelectorAll('a:not(.home, .reading-mark), mark'))
    link.replaceWith(...link.childNodes);
  for (const element of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    if (element.className) element.dataset['as'] = element.className;
    if (element.localName === 'ins') element.dataset['reason'] = element.title;
    for (const name of [...element.getAttributeNames()])
      if (dropped.includes(name) || name.startsWith('aria-')) element.removeAttribute(name);
  }
  copy.normalize();
  breakAddresses(copy);
  return copy;
}

/** An address on the net may go on in the next line, or the one before it would be drawn apart. */
function breakAddresses(part: HTMLElement): void {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  // SHOW_TEXT finds nothing but text.
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const [first = '', ...others] = text.data.split(/(?<=[a-z]\.)(?=[a-z])/i);
    if (others.length > 0)
      text.replaceWith(first, ...others.flatMap((other) => [document.createElement('wbr'), other]));
  }
}
