import { strToU8, zipSync } from 'fflate';
import type { Original, OriginalBlock } from '../../scripts/originals/original.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const spaces =
  `${word} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A .docx with this body; `parts` are added or replace its own, `numbering` and `styles` as the inside of their roots. */
export function docx(
  body: string,
  { numbering = '', styles = '', ...parts }: Record<string, string> = {},
): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override('document', 'document.main') +
        override('numbering', 'numbering') +
        override('styles', 'styles') +
        '</Types>',
    ),
    '_rels/.rels': strToU8(relations(['officeDocument', 'word/document.xml'])),
    'word/_rels/document.xml.rels': strToU8(
      relations(['numbering', 'numbering.xml'], ['styles', 'styles.xml']),
    ),
    'word/document.xml': strToU8(`<w:document ${spaces}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering ${spaces}>${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`<w:styles ${spaces}>${styles}</w:styles>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, whole]) => [name, strToU8(whole)])),
  });
}

/** A header or footer part. */
export const margin = (inside: string): string => `<w:hdr ${spaces}>${inside}</w:hdr>`;

function override(part: string, type: string): string {
  return `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
}

function relations(...targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], index) =>
      `<Relationship Id="r${index}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** A paragraph of one run; `properties` go into its `w:pPr`. */
export const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** The properties of a paragraph in a list. */
export const inList = (num: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`;

export const abstractNum = (id: number, levels: readonly string[], more = ''): string =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${levels
    .map((level, index) => `<w:lvl w:ilvl="${index}">${level}</w:lvl>`)
    .join('')}</w:abstractNum>`;

export const level = (format: string, text: string, more = '', start = 1): string =>
  `<w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/>`;

export const num = (id: number, definition: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

/** What was read, in few words: lines as strings, tables as rows of cells (`0+2v3:text`), breaks as `---`. */
export function shown({ blocks }: Pick<Original, 'blocks'>): (string | string[])[] {
  return blocks.map(blockShown);
}

function blockShown(block: OriginalBlock): string | string[] {
  if (block.type === 'line') return block.text;
  if (block.type === 'page-break') return '---';
  return block.rows.map(({ cells }) =>
    cells
      .map(
        ({ column, columns, rows, text }) =>
          `${column}${columns > 1 ? `+${columns}` : ''}${rows > 1 ? `v${rows}` : ''}:${text}`,
      )
      .join(' | '),
  );
}
