import { limits, UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { numbersIn, placeOf, rulesOf } from './ofd-paths.ts';
import { toBlocks } from './page-blocks.ts';
import { withoutOverprints, type Glyph } from './positions.ts';
import { tooManyRules, type Rule } from './grid.ts';
import { childAt, childrenOf, descendants, readXml, wordsOf, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** Characters of a document; a report of 30 pages has 20,000. */
const mostGlyphs = 500_000;
const mostRules = 20_000;

/** What is read of all pages together. */
interface Reading {
  zip: Zip;
  /** Texts that are given by shapes alone. */
  unnamed: number;
  images: number;
  glyphs: number;
  /** Pages with so many ruled lines that no table is looked for. */
  drawings: number;
}

/** What stands on one page. */
interface Printed {
  glyphs: Glyph[];
  rules: Rule[];
}

/**
 * An OFD document (GB/T 33190), from the positions of its characters.
 *
 * Afterwards characters on one baseline are a line, what stands between ruled lines is a table, and pages are parted by
 * breaks. Texts that are only shapes are not guessed: a remark counts them.
 */
export function readOfd(zip: Zip): Original {
  const reading: Reading = { zip, unnamed: 0, images: 0, glyphs: 0, drawings: 0 };
  const root = partOf(zip, 'OFD.xml');
  const documents = childrenOf(root, 'ofd:DocBody').map((body) =>
    wordsOf(childAt(body, 'ofd:DocRoot')).trim(),
  );
  if (documents.length === 0) throw notOfd('no document in OFD.xml');
  const pages = documents.flatMap((location) => pagesOf(resolve('', location), reading));
  const blocks = pages.flatMap(({ glyphs, rules }, index): OriginalBlock[] => [
    ...(index === 0 ? [] : [{ type: 'page-break' } as const]),
    ...toBlocks(withoutOverprints(glyphs), rules),
  ]);
  return { format: 'ofd', blocks, remarks: remarksOn(blocks, reading) };
}

function remarksOn(blocks: readonly OriginalBlock[], { unnamed, images, drawings }: Reading): string[] {
  const empty = blocks.every(({ type }) => type === 'page-break');
  return [
    ...(unnamed > 0
      ? [`${unnamed} texts are given by shapes alone, without their characters: they are left out.`]
      : []),
    ...(drawings > 0
      ? [`${drawings} pages have too many ruled lines: no tables are looked for on them.`]
      : []),
    ...(empty && images > 0
      ? [`The document has ${images} images and no text: its words may be in the images, which are not read.`]
      : []),
  ];
}

function pagesOf(location: string, reading: Reading): Printed[] {
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
      kind: 'too-large',
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
    const parts = [...furniture.map((name) => partOf(reading.zip, name)), content];
    const rules = rulesOn(parts);
    if (tooManyRules(rules)) reading.drawings += 1;
    return { glyphs: parts.flatMap((part) => glyphsIn(part, reading)), rules };
  });
}

/** The ruled lines of a page; of a drawing with more than any table has, only so many. */
function rulesOn(parts: readonly XmlElement[]): Rule[] {
  const rules: Rule[] = [];
  for (const path of parts.flatMap((part) => descendants(childAt(part, 'ofd:Content'), 'ofd:PathObject'))) {
    if (rules.length > mostRules) break;
    for (const rule of rulesOf(path)) rules.push(rule);
  }
  return rules;
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
    kind: 'broken',
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
  const { place, scale, angle } = placeOf(object);
  const size = numbersIn(object, 'Size')[0] ?? 1;
  const codes = childrenOf(object, 'ofd:TextCode');
  const text = codes.map(wordsOf).join('');
  if (text.replace(/[\s\uE000-\uF8FF\uFFFD]/g, '') === '' && childAt(object, 'ofd:CGTransform')) {
    reading.unnamed += 1;
    return [];
  }
  reading.glyphs += text.length;
  if (reading.glyphs > mostGlyphs) throw tooLong();
  let at = { x: 0, y: 0 };
  return codes.flatMap((code) => {
    at = { x: numbersIn(code, 'X')[0] ?? at.x, y: numbersIn(code, 'Y')[0] ?? at.y };
    return spread(code, at, size).map(({ text: character, x, y, width }) => ({
      text: character,
      ...place(x, y),
      advance: width * scale,
      size: size * scale,
      angle,
    }));
  });
}

function tooLong(): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'too-large',
    expected: `an OFD document of at most ${mostGlyphs} characters`,
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

function isNarrow(character: string): boolean {
  return /[\u0020-\u02FF]/.test(character);
}
