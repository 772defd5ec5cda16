/** Small PDFs written by hand, for tests: what a page draws is said in the language of PDF itself (ISO 32000-1). */
import { deflateSync } from 'node:zlib';

/**
 * The fonts every made PDF has. None is embedded: only the text is looked at.
 * - `mapped`: two-byte glyph numbers with a map to Unicode, as word processors write them
 * - `vertical`: the same, written downwards
 * - `unmapped`: two-byte glyph numbers and nothing else
 * - `private`: a map, but to Unicode's private use
 * - `gbk`, `ucs2`: the predefined Chinese encodings GBK-EUC-H and UniGB-UCS2-H
 * - `latin`: Helvetica
 * - `counted`: one-byte codes whose characters are named g1, g2, …
 */
export type MadeFont = 'mapped' | 'vertical' | 'unmapped' | 'private' | 'gbk' | 'ucs2' | 'latin' | 'counted';

/** Glyph numbers have nothing to do with Unicode. */
const scramble = 0x5555;

const hex = (codes: readonly number[], digits: number): string =>
  codes.map((code) => code.toString(16).padStart(digits, '0')).join('');

const unitsOf = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));

/** The bytes of GBK for the few characters that the tests print in it. */
const gbkCodes: Record<string, number> = { 重: 0xd6d8, 庆: 0xc7ec, 市: 0xcad0, 公: 0xb9ab, 开: 0xbfaa };

/** A string of text as a font wants it. */
export function coded(text: string, font: MadeFont = 'mapped'): string {
  if (font === 'latin' || font === 'counted') return `<${hex(unitsOf(text), 2)}>`;
  if (font === 'gbk')
    return `<${hex(
      Array.from(text, (character) => gbkCodes[character] ?? 0),
      4,
    )}>`;
  if (font === 'ucs2') return `<${hex(unitsOf(text), 4)}>`;
  return `<${hex(
    unitsOf(text).map((unit) => unit ^ scramble),
    4,
  )}>`;
}

/** Text at a place in points from the lower left corner; letters are half as wide as high, Chinese characters as wide. */
export function words(
  x: number,
  y: number,
  text: string,
  { font = 'mapped', size = 10, before = '' }: { font?: MadeFont; size?: number; before?: string } = {},
): string {
  return `q BT ${before} /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm ${coded(text, font)} Tj ET Q`;
}

/** Ruled lines of a table, stroked: all of them from edge to edge. */
export function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [bottom, top] = [Math.min(...ys), Math.max(...ys)];
  return [...xs.map((x) => stroke(x, bottom, x, top)), ...ys.map((y) => stroke(left, y, right, y))].join(' ');
}

export const stroke = (x: number, y: number, toX: number, toY: number): string =>
  `${x} ${y} m ${toX} ${toY} l S`;

export interface MadePdf {
  /** What each page draws. */
  pages: readonly string[];
  /** More objects, from {@link firstFree} on, each its text from `<<` to the end. */
  objects?: readonly string[];
  /** More of the page dictionary, such as /Rotate 90. */
  page?: string;
  /** More of the catalog, the trailer, and the resources of the pages. */
  catalog?: string;
  trailer?: string;
  resources?: string;
  packed?: boolean;
}

/** Number of the first of a made PDF's own objects. */
export const firstFree = 20;

export function madePdf({
  pages,
  objects = [],
  page = '',
  catalog = '',
  trailer = '',
  resources = '',
  packed = false,
}: MadePdf): Uint8Array<ArrayBuffer> {
  const firstPage = firstFree + objects.length;
  const numbers = pages.map((_, index) => firstPage + 2 * index);
  const all = new Map<number, string>([
    [1, `<</Type/Catalog/Pages 2 0 R ${catalog}>>`],
    [2, `<</Type/Pages/Count ${pages.length}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>`],
    ...fontObjects(
      usedCodes([...pages, ...objects]),
      pages.some((content) => content.includes('/ucs2 ')),
    ),
    ...objects.map((object, index): [number, string] => [firstFree + index, object]),
    ...pages.flatMap((content, index): [number, string][] => [
      [
        firstPage + 2 * index,
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents ${firstPage + 2 * index + 1} 0 R` +
          `/Resources<</Font<<${fontNames}>>${resources}>>${page}>>`,
      ],
      [firstPage + 2 * index + 1, stream(content, '', packed)],
    ]),
  ]);
  return fileOf(all, trailer);
}

/** A stream object; packed, as nearly all are in real files. */
export function stream(content: string, dictionary = '', packed = false): string {
  const data = packed ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  return `<<${dictionary}${packed ? '/Filter/FlateDecode' : ''}/Length ${data.length}>>\nstream\n${data}\nendstream`;
}

function fileOf(objects: ReadonlyMap<number, string>, trailer: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.7\n';
  const size = Math.max(...objects.keys()) + 1;
  const places = new Map<number, number>();
  for (const [number, text] of objects) {
    places.set(number, file.length);
    file += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const entries = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  file += `xref\n0 ${size}\n${entries.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

const fontNames =
  '/mapped 3 0 R/vertical 4 0 R/unmapped 5 0 R/private 6 0 R/gbk 7 0 R/ucs2 8 0 R/latin 9 0 R/counted 10 0 R';

/** Every two-byte code that stands in a string of the contents. */
function usedCodes(contents: readonly string[]): number[] {
  const strings = contents.flatMap((content) => [...content.matchAll(/<((?:[0-9a-f]{4})+)>/g)]);
  const codes = strings.flatMap(([, digits = '']) => digits.match(/.{4}/g) ?? []);
  return [...new Set(codes)].map((code) => Number.parseInt(code, 16));
}

function fontObjects(codes: readonly number[], hasUcs2: boolean): [number, string][] {
  const type0 = (encoding: string, descendant: number, more: string): string =>
    `<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Made${descendant}/Encoding/${encoding}/DescendantFonts[${descendant} 0 R]${more}>>`;
  const cid = (name: string, ordering: string, more: string): string =>
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>` +
    `/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+${name}/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>/DW 1000 ${more}>>`;
  const halves = codes.filter((code) => (code ^ scramble) < 0x80).map((code) => `${code}[500]`);
  const widths = `/W[${halves.join(' ')}]`;
  return [
    [3, type0('Identity-H', 11, '/ToUnicode 16 0 R')],
    [4, type0('Identity-V', 11, '/ToUnicode 16 0 R')],
    [5, type0('Identity-H', 12, '')],
    [6, type0('Identity-H', 13, '/ToUnicode 17 0 R')],
    [7, type0('GBK-EUC-H', 14, '')],
    // The name of its encoding alone says that codes of a font may be Unicode.
    [8, hasUcs2 ? type0('UniGB-UCS2-H', 14, '') : type0('GBK-EUC-H', 14, '')],
    [9, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'],
    [
      10,
      '<</Type/Font/Subtype/Type1/BaseFont/Counted/FirstChar 65/LastChar 68/Widths[500 500 500 500]' +
        '/Encoding<</Type/Encoding/Differences[65/g65/g66/g67]>>>>',
    ],
    [11, cid('Mapped', 'Identity', widths)],
    [12, cid('Unmapped', 'Identity', widths)],
    [13, cid('Private', 'Identity', widths)],
    [14, cid('STSong', 'GB1', '')],
    [16, stream(toUnicode(codes.map((code) => [code, code ^ scramble])))],
    [17, stream(toUnicode(codes.map((code) => [code, 0xe000 + (code % 0x1000)])))],
  ];
}

function toUnicode(pairs: readonly (readonly [number, number])[]): string {
  const lines = pairs.map(([code, unicode]) => `<${hex([code], 4)}> <${hex([unicode], 4)}>`);
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, index) => {
    const block = lines.slice(index * 100, index * 100 + 100);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}
