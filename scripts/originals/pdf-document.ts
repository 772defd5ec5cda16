/** A PDF opened with pdf.js, its pages read one by one and written as lines and tables. */
import {
  AnnotationMode,
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { byteText } from './byte-text.ts';
import { tooManyRules } from './grid.ts';
import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { toBlocks } from './page-blocks.ts';
import { damagedParts } from './pdf-streams.ts';
import { toldCharacters, unknownCharacter, type ToldPage } from './pdf-characters.ts';
import { drawnPage, type DrawnPage, type PdfFont } from './pdf-page.ts';

const whole = 'a PDF file, whole and not locked';

/**
 * Where pdf.js finds the maps of Chinese character sets that a PDF relies on without holding them. It has no other file: the
 * shapes of standard fonts and the programs for pictures change nothing in a text.
 */
export type PdfFiles = Pick<NonNullable<Parameters<typeof getDocument>[0]>, 'BinaryDataFactory' | 'cMapUrl'>;

/** What a PDF holds, in reading order. Runs as long as the file makes it: see readPdf for what stops it. */
export async function pdfToOriginal(bytes: Uint8Array, files: PdfFiles): Promise<Original> {
  if (isBrokenOff(bytes)) refuse(new Error('its end is missing'));
  const task = open(bytes, files);
  try {
    const document = await task.promise.catch(refuse);
    return toOriginal(toldCharacters(await drawnPages(document), bytes), damagedParts(bytes));
  } finally {
    await task.destroy();
  }
}

function open(bytes: Uint8Array, files: PdfFiles): ReturnType<typeof getDocument> {
  return getDocument({
    ...files,
    // It takes the bytes away from whoever else holds them.
    data: bytes.slice(),
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    // In a browser it would begin a second thread, for drawing.
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    fontExtraProperties: true,
    // No picture is looked at.
    maxImageSize: 0,
    verbosity: 0,
  });
}

function refuse(error: unknown): never {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === 'PasswordException')
    throw new UnreadableOriginal({
      kind: 'locked',
      expected: whole,
      found: 'one that opens only with a password',
      todo: 'open it with its password and print it to a new PDF',
    });
  throw new UnreadableOriginal({
    kind: 'broken',
    expected: whole,
    found: `one that cannot be opened (${message})`,
    todo: 'fetch it again: it may have broken off on the way, or be a web page under the name of a PDF',
  });
}

/** The last words of a PDF are `%%EOF`, give or take what a server or an editor hung on. */
function isBrokenOff(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-Math.max(4096, Math.floor(bytes.length / 50)));
  return !byteText(tail).includes('%%EOF');
}

async function drawnPages(document: PDFDocumentProxy): Promise<DrawnPage[]> {
  if (document.numPages > limits.pages)
    throw new UnreadableOriginal({
      kind: 'too-large',
      expected: `at most ${limits.pages} pages`,
      found: `${document.numPages}`,
      todo: 'a report is far shorter: take the right file, or print its pages to a new PDF',
    });
  const pages: DrawnPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await readPage(document, number).catch((error: unknown) => refusePage(number, error));
    characters += page.drawn;
    if (characters > limits.characters)
      throw new UnreadableOriginal({
        kind: 'too-large',
        expected: `at most ${limits.characters} characters`,
        found: `more, up to page ${number}`,
        todo: 'a report is far shorter: take the right file, or print its pages to a new PDF',
      });
    pages.push(page);
  }
  return pages;
}

async function readPage(document: PDFDocumentProxy, number: number): Promise<DrawnPage> {
  const page = await document.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform.map(Number);
  const instructions = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const drawn = drawnPage(instructions, fontsOf(page), [a, b, c, d, e, f], { width, height });
  page.cleanup();
  return drawn;
}

function refusePage(number: number, error: unknown): never {
  throw new UnreadableOriginal({
    kind: 'broken',
    expected: whole,
    found: `a page ${number} that cannot be read (${error instanceof Error ? error.message : String(error)})`,
    todo: 'open it in a PDF viewer; if it shows the page, print it to a new PDF and take that',
  });
}

/** The fonts that a page has named, each the same for all pages. */
function fontsOf(page: PDFPageProxy): (id: string) => PdfFont | undefined {
  return (id) => {
    if (!page.commonObjs.has(id)) return undefined;
    const font: unknown = page.commonObjs.get(id);
    if (typeof font !== 'object' || font === null) return undefined;
    const known = fonts.get(font) ?? toFont(font);
    fonts.set(font, known);
    return known;
  };
}

const fonts = new WeakMap<object, PdfFont>();

/** What pdf.js says of a font, of which its types say nothing. */
function toFont(font: object): PdfFont {
  const field = (name: string): unknown => (name in font ? Reflect.get(font, name) : undefined);
  const [unit = 0.001] = numbersOf(field('fontMatrix'));
  const [, lower = 0, , upper = 0] = numbersOf(field('bbox'));
  const height = Math.abs((upper - lower) * unit);
  const names = field('differences');
  return {
    name: readableName(String(field('name') ?? 'without a name')),
    composite: field('composite') === true,
    vertical: field('vertical') === true,
    unit,
    height: field('isType3Font') === true && height > 0 ? height : 1,
    names: names instanceof Map ? names : new Map(),
  };
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) || ArrayBuffer.isView(value) ? Object.values(value).map(Number) : [];
}

/** A font's name without the letters of its subset; Chinese names are bytes of UTF-8 or GBK, as the maker liked. */
function readableName(name: string): string {
  const bytes = Uint8Array.from(name.replace(/^[A-Z]{6}\+/, ''), (character) => character.charCodeAt(0));
  for (const encoding of ['utf-8', 'gbk'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  return name;
}

function toOriginal(pages: readonly ToldPage[], damaged: number): Original {
  const isBlank = pages.every(({ glyphs }) => glyphs.every(({ text }) => text.trim() === ''));
  if (isBlank && damaged > 0) refuse(new Error(`${damaged} of its packed parts are damaged`));
  if (isBlank)
    throw new UnreadableOriginal({
      kind: 'scan',
      expected: 'a PDF with text',
      found: `${pages.length} ${pages.length === 1 ? 'page' : 'pages'} without a character, so pictures only: a scan`,
      todo: 'a scan needs character recognition first: take a PDF that has been through it, or the Word file',
    });
  return {
    format: 'pdf',
    blocks: pages.flatMap(({ glyphs, rules }, index): OriginalBlock[] => [
      ...(index > 0 ? [{ type: 'page-break' } as const] : []),
      ...toBlocks(glyphs, rules),
    ]),
    remarks: [
      ...(damaged > 0
        ? [
            `The file is damaged in ${damaged} of its packed parts: words may be missing or wrong; fetch it again.`,
          ]
        : []),
      ...pages.flatMap((page, index) => remarksOn(page, index + 1)),
    ],
  };
}

function remarksOn({ glyphs, rules, unknown }: ToldPage, number: number): string[] {
  const printed = glyphs.filter(({ text }) => text.trim() !== '');
  const lost = printed.filter(({ text }) => text === unknownCharacter).length;
  const invisible = printed.filter((glyph) => glyph.invisible).length;
  return [
    ...[...unknown].map(
      ([font, count]) =>
        `Page ${number}: ${count} characters of the font ${font} are not named by the file and stand as ${unknownCharacter}.`,
    ),
    ...(lost > printed.length / 2
      ? [
          `Page ${number} cannot be read: expected characters; found ${lost} of ${printed.length} that the file does not name; to do: it needs character recognition, or take the Word file.`,
        ]
      : []),
    ...(invisible > 0
      ? [
          `Page ${number}: ${invisible} characters are an OCR layer, laid unseen over a picture; compare them with the print.`,
        ]
      : []),
    ...(tooManyRules(rules)
      ? [`Page ${number}: more lines are drawn than a table has; no table was looked for among them.`]
      : []),
    ...(printed.length === 0 ? [`Page ${number} has no text.`] : []),
  ];
}
