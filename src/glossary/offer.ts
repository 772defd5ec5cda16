/**
 * Offers each term of the page where it is first printed: a dotted line under the words, its explanation on a click or
 * Enter. The words stay the same text in the same place; without this script the list at the foot says everything.
 */
const list = document.querySelector<HTMLElement>('[data-page-terms]');

if (list && 'popover' in HTMLElement.prototype) {
  const note = document.createElement('div');
  note.className = 'term-note';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  list.append(note);

  for (const entry of list.querySelectorAll<HTMLElement>('[data-at]')) {
    const name = entry.querySelector('dt a')?.textContent?.trim() ?? '';
    const range = find(entry.dataset['at'] ?? '', entry.dataset['printed'] ?? name);
    if (range === undefined) continue;
    const link = document.createElement('a');
    link.className = 'term';
    link.href = `#${entry.id}`;
    link.title = `术语：${name}`;
    // A form has dozens of row labels: its terms are for the pointer, the list at the foot for the keyboard.
    if (range.startContainer.parentElement?.closest('table')) link.tabIndex = -1;
    range.surroundContents(link);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      note.setAttribute('aria-label', name);
      const words = document.createElement('dl');
      words.append(...[...entry.children].map((part) => part.cloneNode(true)));
      note.replaceChildren(words);
      note.querySelector('.term-at')?.remove();
      note.showPopover();
      stand(note, link);
      note.focus();
    });
  }
}

/** The words inside one text node of a place, outside what is ours and outside links. */
function find(id: string, words: string): Range | undefined {
  const place = document.getElementById(id);
  if (!place) return undefined;
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0 || node.parentElement?.closest('a, [data-editorial]')) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    return range;
  }
  return undefined;
}

/** Below the words, or above them where the window ends; never past its sides. */
function stand(note: HTMLElement, link: HTMLElement): void {
  const words = link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = words.bottom + 6;
  const top = below + height < innerHeight ? below : Math.max(6, words.top - height - 6);
  const left = Math.max(8, Math.min(words.left, document.documentElement.clientWidth - width - 8));
  note.style.inset = `${top + scrollY}px auto auto ${left + scrollX}px`;
}
