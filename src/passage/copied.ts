/** What is copied of the official text: the printed words, as plain text and as HTML of the plainest kind. */

/** Some words of one block. */
export interface CopiedPart {
  words: string;
  kind: 'heading' | 'paragraph' | 'cell';
  /** Level of a heading. */
  level?: number;
  /** Of a cell: which table and which row it stands in, by their order in the text, and how much room it takes. */
  table?: number;
  row?: number;
  columns?: number;
  rows?: number;
  /** It is printed on the line of the part before: the words after a run-in heading. */
  runsOn: boolean;
}

/** Paragraphs and rows on lines of their own, cells of a row divided by tabs, as in `/data/sections.json`. */
export function toText(parts: readonly CopiedPart[]): string {
  return parts
    .map((part, index) => {
      const last = parts[index - 1];
      if (!last || part.runsOn) return clean(part.words);
      return (isSameRow(last, part) ? '\t' : '\n') + clean(part.words);
    })
    .join('');
}

export function toHtml(parts: readonly CopiedPart[]): string {
  const [only, second] = parts;
  if (only && !second) return escape(clean(only.words));
  return parts
    .map((part, index) => {
      const [last, next] = [parts[index - 1], parts[index + 1]];
      const words = escape(clean(part.words));
      if (part.kind === 'cell') {
        const opening = isSameRow(last, part) ? '' : `${isSameTable(last, part) ? '' : '<table>'}<tr>`;
        const closing = isSameRow(part, next) ? '' : `</tr>${isSameTable(part, next) ? '' : '</table>'}`;
        return `${opening}<td${room(part)}>${words}</td>${closing}`;
      }
      if (part.kind === 'heading' && !next?.runsOn) return `<h${part.level}>${words}</h${part.level}>`;
      return `${part.runsOn ? '' : '<p>'}${words}${next?.runsOn ? '' : '</p>'}`;
    })
    .join('');
}

const isSameTable = (one: CopiedPart | undefined, other: CopiedPart | undefined): boolean =>
  one?.table !== undefined && one.table === other?.table;

const isSameRow = (one: CopiedPart | undefined, other: CopiedPart | undefined): boolean =>
  isSameTable(one, other) && one?.row === other?.row;

const room = ({ columns = 1, rows = 1 }: CopiedPart): string =>
  `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;

/** White space of the markup counts for nothing; a no-break space is printed. */
const clean = (words: string): string => words.replace(/[ \t\r\n\f]+/g, ' ').trim();

const escape = (words: string): string =>
  words.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
