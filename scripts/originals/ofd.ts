import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { childAt, childrenOf, descendants, readXml, wordsOf, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** A printed character: where it begins and ends on its baseline, in millimetres from the top left of the page. */
export interface Glyph {
  text: string;
  x: number;
  end: number;
  y: number;
  size: number;
}

/** What is read of all pages together. */
interface Reading {
  zip: Zip;
  /** Texts that are given by shapes alone. */
  unnamed: number;
  images: number;
  glyphs: number;
}

/** Maps a point of an object to the page. */
type Place = (x: number, y: number) => { x: number; y: number };

/** In units of the character size: wider gaps are a tab, narrower ones between Latin words a space. */
const gaps = { tab: 1.5, space: 0.2 };
/** Baselines nearer than this are one line. */
const oneLine = 0.4;

/**
 * An OFD document (GB/T 33190), from the positions of its characters.
 *
 * Afterwards characters on one baseline are a line, from left to right, with a tab where a gap is wide; pages are parted
 * by breaks. Texts that are only shapes are not guessed: a remark counts them.
 */
export function readOfd(zip: Zip): Original {
  const reading: Reading = { zip, unnamed: 0, images: 0, glyphs: 0 };
  const root = partOf(zip, 'OFD.xml');
  const documents = childrenOf(root, 'ofd:DocBody').map((body) =>
    wordsOf(childAt(body, 'ofd:DocRoot')).trim(),
  );
  if (documents.length === 0) throw notOfd('no document in OFD.xml');
  const pages = documents.flatMap((location) => pagesOf(resolve('', location), reading));
  const blocks = pages.flatMap((glyphs, index): OriginalBlock[] => [
    ...(index === 0 ? [] : [{ type: 'page-break' } as const]),
    ...linesOf(glyphs).map((text) => ({ type: 'line', text }) as const),
  ]);
  return { format: 'ofd', blocks, remarks: remarksOn(blocks, reading) };
}

function remarksOn(blocks: readonly OriginalBlock[], { unnamed, images }: Reading): string[] {
  const lines = blocks.filter(({ type }) => type === 'line').length;
  return [
    ...(unnamed > 0
      ? [`${unnamed} texts are given by shapes alone, without their characters: they are left out.`]
      : []),
    ...(lines === 0 && images > 0
      ? [`The document has ${images} images and no text: its words may be in the images, which are not read.`]
      : []),
  ];
}

function pagesOf(location: string, reading: Reading): Glyph[][] {
  const document = partOf(reading.zip, location);
  const templates = new Map(
    childrenOf(childAt(document, 'ofd:CommonData'), 'ofd:TemplatePage').map((template) => [
      template.attributes.get('ID') ?? '',
      resolve(location, template.attributes.get('BaseLoc') ?? ''),
    ]),
  );
  const pages = childrenOf(childAt(document, 'ofd:Pages'), 'ofd:Page');
  if (pages.length > limits.pages) {
    throw new UnreadableOriginal({
      expected: `at most ${limits.pages} pages`,
      found: `${pages.length} pages`,
      todo: 'make sure that this is one report, and not a volume of them',
    });
  }
  return pages.map((page) => {
    const content = partOf(reading.zip, resolve(location, page.attributes.get('BaseLoc') ?? ''));
    const furniture = childrenOf(content, 'ofd:Template')
      .map((template) => templates.get(template.attributes.get('TemplateID') ?? ''))
      .filter((name) => name !== undefined);
    return [...furniture.map((name) => partOf(reading.zip, name)), content].flatMap((part) =>
      glyphsIn(part, reading),
    );
  });
}

/** A location is relative to the part that names it, or to the whole where it begins with `/`. */
function resolve(from: string, location: string): string {
  if (location.startsWith('/')) return location.slice(1);
  const folders = from.split('/').slice(0, -1);
  for (const step of location.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
}

function partOf(zip: Zip, name: string): XmlElement {
  const bytes = zip.read(name);
  if (!bytes) throw notOfd(`no part ${name.slice(0, 80)}, which another part names`);
  return readXml(bytes, name);
}

function notOfd(found: string): UnreadableOriginal {
  return new UnreadableOriginal({
    expected: 'an OFD document (GB/T 33190)',
    found,
    todo: 'download the file again',
  });
}

function glyphsIn(part: XmlElement, reading: Reading): Glyph[] {
  reading.images += descendants(part, 'ofd:ImageObject').length;
  return descendants(childAt(part, 'ofd:Content'), 'ofd:TextObject').flatMap((object) =>
    glyphsOf(object, reading),
  );
}

function glyphsOf(object: XmlElement, reading: Reading): Glyph[] {
  const place = placeOf(object);
  const size = numbersIn(object, 'Size')[0] ?? 1;
  const scale = Math.abs(place(0, size).y - place(0, 0).y) || size;
  const codes = childrenOf(object, 'ofd:TextCode');
  const text = codes.map(wordsOf).join('');
  if (text.replace(/[\s\uE000-\uF8FF\uFFFD]/g, '') === '' && childAt(object, 'ofd:CGTransform')) {
    reading.unnamed += 1;
    return [];
  }
  reading.glyphs += text.length;
  if (reading.glyphs > limits.characters) throw tooLong();
  let at = { x: 0, y: 0 };
  return codes.flatMap((code) => {
    at = { x: numbersIn(code, 'X')[0] ?? at.x, y: numbersIn(code, 'Y')[0] ?? at.y };
    return spread(code, at, size).map(({ text: character, x, y, width }) => ({
      text: character,
      ...place(x, y),
      end: place(x + width, y).x,
      size: scale,
    }));
  });
}

function tooLong(): UnreadableOriginal {
  return new UnreadableOriginal({
    expected: `a text of at most ${limits.characters} characters`,
    found: 'a longer one',
    todo: 'make sure that this is one report, and not a volume of them',
  });
}

/** The characters of one code, each moved on from the last by its delta; without one, by its own width. */
function spread(
  code: XmlElement,
  start: { x: number; y: number },
  size: number,
): { text: string; x: number; y: number; width: number }[] {
  const characters = [...wordsOf(code).replace(/[\r\n\t]+/g, ' ')];
  const across = deltas(code.attributes.get('DeltaX'), characters.length);
  const down = deltas(code.attributes.get('DeltaY'), characters.length);
  let { x, y } = start;
  return characters.map((text, index) => {
    const width = isNarrow(text) ? size / 2 : size;
    const here = { text, x, y, width: Math.min(width, across[index] ?? width) };
    x += across[index] ?? (down.length > 0 ? 0 : width);
    y += down[index] ?? 0;
    return here;
  });
}

/** A list of distances; `g 3 4.2` is three of 4.2. */
function deltas(list: string | undefined, most: number): number[] {
  const words = list?.trim().split(/\s+/) ?? [];
  const found: number[] = [];
  for (let index = 0; index < words.length && found.length < most; index += 1) {
    if (words[index] !== 'g') {
      found.push(Number(words[index]) || 0);
      continue;
    }
    const times = Math.min(Number(words[index + 1]) || 0, most - found.length);
    found.push(...Array.from({ length: times }, () => Number(words[index + 2]) || 0));
    index += 2;
  }
  return found;
}

function placeOf(object: XmlElement): Place {
  const [left = 0, top = 0] = numbersIn(object, 'Boundary');
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(object, 'CTM');
  return (x, y) => ({ x: left + a * x + c * y + e, y: top + b * x + d * y + f });
}

function numbersIn(element: XmlElement, name: string): number[] {
  const words = element.attributes.get(name)?.trim().split(/\s+/) ?? [];
  return words.map(Number).filter(Number.isFinite);
}

function isNarrow(character: string): boolean {
  return /[\u0020-\u02FF]/.test(character);
}

/**
 * Characters of one page as its printed lines, from top to bottom.
 *
 * Afterwards characters printed twice at one place (as poor man's bold) are there once.
 */
export function linesOf(glyphs: readonly Glyph[]): string[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && glyph.y - first.y < oneLine * Math.min(first.size, glyph.size)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map(lineText).filter((text) => text !== '');
}

function lineText(glyphs: readonly Glyph[]): string {
  let text = '';
  let last: Glyph | undefined;
  for (const glyph of glyphs.toSorted((one, other) => one.x - other.x)) {
    if (last && last.text === glyph.text && glyph.x - last.x < 0.2 * glyph.size) continue;
    const gap = last ? (glyph.x - last.end) / glyph.size : 0;
    const latin = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(glyph.text);
    text += gap > gaps.tab ? '\t' : latin && gap > gaps.space ? ' ' : '';
    text += glyph.text;
    last = glyph;
  }
  return text.replace(/ *\t */g, '\t').trim();
}
