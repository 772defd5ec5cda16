/** The printed words of a part of a page: what is ours (`data-editorial`) is left out. */
export function wordsOf(part: Node): string {
  const copy = part.cloneNode(true);
  if (copy instanceof Element || copy instanceof DocumentFragment) {
    for (const ours of copy.querySelectorAll('[data-editorial]')) ours.remove();
  }
  return copy.textContent?.trim() ?? '';
}
