/**
 * Offers each term of the page where it is first printed: a dotted line under the words, its explanation on a click or
 * Enter. The words stay the same text in the same place; without this script the list at the foot says everything.
 */
const list = document.querySelector<HTMLElement>('[data-page-terms]');

if (list && 'popover' in HTMLElement.prototype) {
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
      const words = document.createElement('dl');
      words.append(...[...entry.children].map((part) => part.cloneNode(true)));
      words.querySelector('.term-at')?.remove();
      import('../reading/note.ts')
        .then(({ showNote }) => showNote(link, name, words))
        .catch(() => location.assign(link.href));
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
