/** Marks a passage on the page, as a highlight or, in browsers without, with `<mark>`. */
export function paint(ranges: readonly Range[]): void {
  if ('highlights' in CSS) {
    CSS.highlights.set('passage', new Highlight(...ranges));
    return;
  }
  // From the back, so that splitting a text moves no place still to be marked.
  for (const range of ranges.toReversed()) {
    const mark = document.createElement('mark');
    mark.className = 'passage';
    range.surroundContents(mark);
  }
}
