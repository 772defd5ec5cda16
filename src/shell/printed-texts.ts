/** The texts under an element that are printed, in the order of the page; what is editorial is not printed. */
export function printedTexts(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element
      ? node.matches('[data-editorial], script, style')
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_SKIP
      : NodeFilter.FILTER_ACCEPT,
  );
  const found: Text[] = [];
  // Elements are skipped or left out above, so only texts come here.
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}
