/** An old .doc made by hand: only what MS-DOC and MS-CFB ask for, every stream in sectors of its own. */

/** A paragraph: its text with the mark that ends it, and its properties (Sprms) as bytes. */
export interface DocParagraph {
  text: string;
  properties?: readonly number[];
}

export interface DocParts {
  flags?: number;
  version?: number;
  /** The tables of list definitions (followed by their levels) and of their uses. */
  lists?: { definitions: readonly number[]; levels: readonly number[]; uses: readonly number[] };
  /** A stretch of the text, by its first character and the one after its last, and the properties of its characters. */
  characters?: { from: number; to: number; properties: readonly number[] };
  /** Streams beside those of the document. */
  streams?: Record<string, Uint8Array>;
}

const textAt = 2048;
const sector = 512;

export const word16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
export const word32 = (value: number): number[] => [...word16(value & 0xffff), ...word16(value >>> 16)];

export function doc(
  paragraphs: readonly DocParagraph[],
  { flags = 0, version = 0xc1, lists, characters, streams = {} }: DocParts = {},
): Uint8Array {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const page = Math.ceil((textAt + text.length * 2) / sector);
  const main = new Uint8Array(Math.max(4096, (page + 2) * sector));
  const view = new DataView(main.buffer);
  for (const [at, code] of [...text].entries()) view.setUint16(textAt + at * 2, code.charCodeAt(0), true);
  main.set(propertiesPage(paragraphs), page * sector);

  if (characters) main.set(charactersPage(characters), (page + 1) * sector);

  const table: number[] = [];
  const place = (at: number, bytes: readonly number[], after: readonly number[] = []): void => {
    view.setUint32(at, table.length, true);
    view.setUint32(at + 4, bytes.length, true);
    table.push(...bytes, ...after);
  };
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, version, true);
  view.setUint16(0x0a, flags, true);
  view.setUint32(0x4c, text.length, true);
  place(0x1a2, [
    2,
    ...word32(16),
    ...word32(0),
    ...word32(text.length),
    ...word16(0),
    ...word32(textAt),
    ...word16(0),
  ]);
  place(0x102, [...word32(textAt), ...word32(textAt + text.length * 2), ...word32(page)]);
  if (characters) place(0xfa, [...word32(0), ...word32(textAt + text.length * 2), ...word32(page + 1)]);
  if (lists) {
    place(0x2e2, lists.definitions, lists.levels);
    place(0x2ea, lists.uses);
  }
  return ole({ WordDocument: main, '0Table': Uint8Array.from(table), ...streams });
}

/** One page of paragraph properties (FKP): places, then where in the page each paragraph's properties are. */
function propertiesPage(paragraphs: readonly DocParagraph[]): Uint8Array {
  const page = new Uint8Array(sector);
  const view = new DataView(page.buffer);
  let at = textAt;
  let free = 510;
  for (const [index, { text, properties = [] }] of paragraphs.entries()) {
    view.setUint32(index * 4, at, true);
    at += text.length * 2;
    const group = [0, 0, ...properties];
    const words = Math.ceil((group.length + 1) / 2);
    free -= words * 2;
    page.set([words, ...group], free);
    page[(paragraphs.length + 1) * 4 + index * 13] = free / 2;
  }
  view.setUint32(paragraphs.length * 4, at, true);
  page[511] = paragraphs.length;
  return page;
}

/** One page of character properties (FKP) with one stretch. */
function charactersPage({ from, to, properties }: NonNullable<DocParts['characters']>): Uint8Array {
  const page = new Uint8Array(sector);
  page.set([...word32(textAt + from * 2), ...word32(textAt + to * 2), 128]);
  page.set([properties.length, ...properties], 256);
  page[511] = 1;
  return page;
}

/** A compound file; every stream is long enough for sectors of the usual size. */
export function ole(streams: Record<string, Uint8Array>): Uint8Array {
  const entries = Object.entries(streams).map(([name, bytes]) => {
    const padded = new Uint8Array(Math.max(4096, Math.ceil(bytes.length / sector) * sector));
    padded.set(bytes);
    return { name, bytes: padded };
  });
  const directorySectors = Math.ceil((entries.length + 1) / 4);
  const next: number[] = [0xfffffffd];
  const chain = (length: number): number => {
    const start = next.length;
    for (let index = 1; index <= length; index += 1) next.push(index === length ? 0xfffffffe : start + index);
    return start;
  };
  const directory = chain(directorySectors);
  const starts = entries.map(({ bytes }) => chain(bytes.length / sector));
  const file = new Uint8Array((next.length + 1) * sector);
  const view = new DataView(file.buffer);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  for (const [at, value] of [
    [44, 1],
    [48, directory],
    [56, 4096],
    [60, 0xfffffffe],
    [68, 0xfffffffe],
  ] as const) {
    view.setUint32(at, value, true);
  }
  for (let index = 0; index < 109; index += 1)
    view.setUint32(76 + index * 4, index === 0 ? 0 : 0xffffffff, true);
  for (const [index, value] of next.entries()) view.setUint32(sector + index * 4, value, true);
  const named = [
    { name: 'Root Entry', start: 0xfffffffe, size: 0 },
    ...entries.map(({ name, bytes }, index) => ({ name, start: starts[index] ?? 0, size: bytes.length })),
  ];
  for (const [index, { name, start, size }] of named.entries()) {
    const at = (directory + 1) * sector + index * 128;
    for (const [letter, code] of [...name].entries())
      view.setUint16(at + letter * 2, code.charCodeAt(0), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    file[at + 66] = index === 0 ? 5 : 2;
    view.setUint32(at + 116, start, true);
    view.setUint32(at + 120, size, true);
  }
  for (const [index, { bytes }] of entries.entries()) file.set(bytes, ((starts[index] ?? 0) + 1) * sector);
  return file;
}
