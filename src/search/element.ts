/** Small things that answers are drawn with. */
export type Child = Node | string | false | undefined;

/** An element with attributes and children; text is always text, never markup. */
export function element(
  name: string,
  attributes: { [name: string]: string },
  ...children: Child[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== false && child !== undefined));
  return made;
}

/** Words of the reader's or of the print, told from ours by their look: quotation marks may be part of them. */
export const term = (text: string): HTMLElement => element('mark', { class: 'search-term' }, text);
export const listed = (texts: string[]): Child[] =>
  texts.flatMap((text, index) => [...(index ? ['、'] : []), term(text)]);

/** 落款 stands for the signature and date, which have no title. */
export const nameOf = ({ marker, title }: { marker: string; title: string }) => marker + title || '落款';
