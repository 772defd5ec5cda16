/** The colours of the style sheet as the reader's mode has them: light, dark or forced. */
export interface Colors {
  ink: string;
  grey: string;
  rule: string;
  paper: string;
  font: string;
  tone: (tone: number) => string;
}

export function colorsOf(element: Element): Colors {
  const style = getComputedStyle(element);
  const read = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: read('--chart-ink'),
    grey: read('--chart-grey'),
    rule: read('--chart-rule'),
    paper: read('--chart-paper'),
    font: style.fontFamily,
    tone: (tone) => read(`--tone-${tone}`),
  };
}
