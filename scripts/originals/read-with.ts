/** Whatever file a report comes in, read by the reader of its format; the same in Node and in a browser. */
import { byteText } from './byte-text.ts';
import { isOle, openOle } from './ole.ts';
import {
  formatIds,
  limits,
  UnreadableOriginal,
  type FormatId,
  type Original,
  type UnreadableKind,
} from './original.ts';
import { readPlainText } from './plain-text.ts';
import { openZip, type Zip } from './zip.ts';

/** Formats by the ending of a file's name. A name only says what to expect; the bytes say what there is. */
const endings: Readonly<Record<string, FormatId>> = {
  pdf: 'pdf',
  docx: 'docx',
  docm: 'docx',
  doc: 'doc',
  wps: 'doc',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  ofd: 'ofd',
  txt: 'text',
};

const words: Readonly<Record<FormatId, string>> = {
  pdf: 'a PDF',
  docx: 'a Word document (.docx)',
  doc: 'an old Word document (.doc)',
  html: 'a web page (.html)',
  markdown: 'Markdown (.md)',
  ofd: 'an OFD document',
  text: 'plain text (.txt)',
};

interface Stranger {
  kind: UnreadableKind;
  name: string;
  todo: string;
}

/** Beginnings of files that are not read, or not yet. */
const strangers: readonly (Stranger & { start: RegExp })[] = [
  {
    start: /^\x89PNG|^\xFF\xD8\xFF|^GIF8|^BM.{4}\0{4}|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s,
    kind: 'image',
    name: 'an image',
    todo: 'put its words in writing first: images are not read',
  },
  {
    start: /^\{\\rtf/,
    kind: 'rich-text',
    name: 'a Rich Text file',
    todo: 'open it in a word processor and save it as .docx',
  },
  {
    start: /^Rar!|^7z\xBC\xAF|^\x1F\x8B/,
    kind: 'packed',
    name: 'an archive of files',
    todo: 'unpack it and give the report alone',
  },
  {
    start: /^\s*(?:MIME-Version:|From:.*\n(?:.*\n){0,9}MIME-Version:)/i,
    kind: 'web-archive',
    name: 'a page saved as a web archive (.mht)',
    todo: 'save the page as HTML',
  },
  {
    start: /^(?:ï»¿)?\s*<\?xml[^>]*>\s*<\?mso-application/,
    kind: 'word-xml',
    name: 'a Word document in one XML file',
    todo: 'open it in a word processor and save it as .docx',
  },
];

/** What a zip or an OLE file holds that is no report, by the parts it has. */
const others: readonly { part: RegExp; kind: UnreadableKind; name: string }[] = [
  {
    part: /^(?:xl\/workbook\.(?:xml|bin)|Workbook|Book)$/,
    kind: 'workbook',
    name: 'a workbook of Excel',
  },
  {
    part: /^(?:ppt\/presentation\.xml|PowerPoint Document)$/,
    kind: 'slides',
    name: 'slides of PowerPoint',
  },
  { part: /^content\.xml$/, kind: 'open-document', name: 'an OpenDocument file' },
];

type Found = { format: 'docx' | 'ofd'; zip: Zip } | { format: Exclude<FormatId, 'docx' | 'ofd'> };

/** What Node and a browser do each in their own way: the reading of a PDF, which needs a thread that can be stopped. */
export interface Edge {
  pdf(bytes: Uint8Array): Promise<Original>;
}

/**
 * A report's file, whatever its format; `name` is only compared with what the bytes say. The reader of a format is loaded
 * when a file of it comes.
 *
 * Afterwards the text keeps within {@link limits}. A file that is shut, broken, of another format than its name says or
 * of one that is not read is an {@link UnreadableOriginal}, and nothing else is thrown.
 */
export async function readWith(edge: Edge, bytes: Uint8Array, name?: string): Promise<Original> {
  try {
    const found = findFormat(bytes, endingOf(name));
    expectNamed(found.format, name);
    return withinLimits(await readFound(edge, bytes, found));
  } catch (error) {
    if (error instanceof UnreadableOriginal) throw error;
    throw new UnreadableOriginal({
      kind: 'broken',
      expected: 'a file as its format prescribes',
      found: `one its reader stumbles over (${error instanceof Error ? error.message.slice(0, 120) : 'no reason given'})`,
      todo: 'download the file again, or save it again with the program it was made with',
    });
  }
}

function expectNamed(format: FormatId, name: string | undefined): void {
  const expected = endings[endingOf(name)];
  if (expected === undefined || expected === format) return;
  throw new UnreadableOriginal({
    kind: 'misnamed',
    expected: `${words[expected]}, as its name says`,
    found: words[format],
    todo: 'rename the file if this is the report; if not, download it again',
    holds: format,
  });
}

async function readFound(edge: Edge, bytes: Uint8Array, found: Found): Promise<Original> {
  switch (found.format) {
    case 'pdf':
      return edge.pdf(bytes);
    case 'docx':
      return (await loaded(import('./docx.ts'))).readDocx(found.zip);
    case 'ofd':
      return (await loaded(import('./ofd.ts'))).readOfd(found.zip);
    case 'doc':
      return (await loaded(import('./doc.ts'))).readDoc(bytes);
    case 'html':
      return (await loaded(import('./html.ts'))).readHtml(bytes);
    case 'markdown':
      return (await loaded(import('./markdown.ts'))).readMarkdown(bytes);
    case 'text':
      return readPlainText(bytes);
  }
}

/** A part of the reader; in a browser that has lost its connection it may not come. */
export async function loaded<Part>(part: Promise<Part>): Promise<Part> {
  return part.catch((error: unknown) => {
    throw new UnreadableOriginal({
      kind: 'not-loaded',
      expected: 'the reader of this format',
      found: `none (${error instanceof Error ? error.message : String(error)})`,
      todo: 'connect to the network and try again',
    });
  });
}

function endingOf(name: string | undefined): string {
  return /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
}

function findFormat(bytes: Uint8Array, ending: string): Found {
  if (bytes.length === 0) {
    throw new UnreadableOriginal({
      kind: 'empty',
      expected: 'a report',
      found: 'an empty file',
      todo: 'download the file again',
    });
  }
  if (bytes.length > limits.file) {
    throw new UnreadableOriginal({
      kind: 'too-large',
      expected: `a file of at most ${limits.file} bytes`,
      found: `one of ${bytes.length} bytes`,
      todo: 'make sure that this is a report; if it is, make its images smaller',
    });
  }
  const start = byteText(bytes.subarray(0, 1024));
  const strange = strangers.find((candidate) => candidate.start.test(start));
  if (strange) throw stranger(strange);
  if (start.includes('%PDF-')) return { format: 'pdf' };
  if (start.startsWith('PK')) return formatOfZip(openZip(bytes));
  if (isOle(bytes)) return formatOfOle(bytes);
  return { format: formatOfText(bytes, ending) };
}

function stranger({ kind, name, todo }: Stranger): UnreadableOriginal {
  const read = formatIds.map((id) => (id === 'text' || id === 'markdown' ? id : id.toUpperCase())).join(', ');
  return new UnreadableOriginal({ kind, expected: `a report as ${read}`, found: name, todo });
}

function formatOfZip(zip: Zip): Found {
  if (zip.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx', zip };
  if (zip.names.some((name) => /^OFD\.xml$/i.test(name))) return { format: 'ofd', zip };
  throw stranger({
    ...(otherIn(zip.names) ?? { kind: 'packed', name: 'a zip without a document' }),
    todo: 'unpack it, or save the report as .docx',
  });
}

function formatOfOle(bytes: Uint8Array): Found {
  const { names } = openOle(bytes);
  if (names.includes('EncryptedPackage')) {
    throw new UnreadableOriginal({
      kind: 'locked',
      expected: 'an open file',
      found: 'an Office document shut with a password',
      todo: 'open it with its password and save it without one',
    });
  }
  if (names.includes('WordDocument')) return { format: 'doc' };
  throw stranger({
    ...(otherIn(names) ?? { kind: 'other', name: 'an old Office file without a Word document' }),
    todo: 'save the report as .docx',
  });
}

function otherIn(parts: readonly string[]): Pick<Stranger, 'kind' | 'name'> | undefined {
  const other = others.find(({ part }) => parts.some((name) => part.test(name)));
  return other && { kind: other.kind, name: other.name };
}

/** Page sources begin with a tag, or are full of them; a name that says text or Markdown is believed unless there is an html element. */
function formatOfText(bytes: Uint8Array, ending: string): 'html' | 'markdown' | 'text' {
  const head = tagText(bytes);
  const named = endings[ending];
  if (/^\s*(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html)\b/i.test(head)) return 'html';
  if (named === 'markdown' || named === 'text' || named === 'html') return named;
  if (
    /^\s*<(?:p|div|span|table|head|body|meta|title|h[1-6]|ul|ol|section|article|center|font|style|script|!--)\b/i.test(
      head,
    )
  ) {
    return 'html';
  }
  return (head.match(/<\/(?:p|div|span|td|tr|table|li|a|h[1-6])>/gi)?.length ?? 0) >= 10 ? 'html' : 'text';
}

/** The first 64 kB as far as its tags go: byte by byte, without the NUL bytes of UTF-16 and a byte order mark. */
function tagText(bytes: Uint8Array): string {
  return byteText(bytes.subarray(0, 65_536))
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, '')
    .replaceAll('\0', '');
}

function withinLimits(original: Original): Original {
  let characters = 0;
  for (const block of original.blocks) {
    if (block.type === 'line') characters += block.text.length;
    if (block.type === 'table') {
      for (const { cells } of block.rows) for (const { text } of cells) characters += text.length;
    }
  }
  if (characters <= limits.characters) return original;
  throw new UnreadableOriginal({
    kind: 'too-large',
    expected: `a text of at most ${limits.characters} characters`,
    found: `one of ${characters}`,
    todo: 'make sure that this is one report, and not a volume of them',
  });
}
