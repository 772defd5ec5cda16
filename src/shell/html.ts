/** HTML as a value: what is put into it is escaped, so that one view serves the build and the browser. */

/** Markup that is written, not text that is to be shown. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Content = string | number | Html | false | undefined | readonly Content[];

/** `html\`<p>${text}</p>\``: text is escaped, markup and lists of it stand as they are, `false` and undefined are left out. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  return new Html(String.raw({ raw: strings }, ...contents.map(markupOf)));
}

function markupOf(content: Content): string {
  if (content instanceof Html) return content.markup;
  if (typeof content === 'object') return content.map(markupOf).join('');
  if (content === undefined || content === false) return '';
  return String(content).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
