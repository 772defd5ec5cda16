import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { isOle, openOle } from './ole.ts';
import { readOfd } from './ofd.ts';
import { formatIds, limits, UnreadableOriginal, type FormatId, type Original } from './original.ts';
import { readPdf } from './pdf.ts';
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

/** Beginnings of files that are not read, or not yet. */
const strangers: readonly [start: RegExp, name: string, todo: string][] = [
  [
    /^\x89PNG|^\xFF\xD8\xFF|^GIF8|^BM.{4}\0{4}|^II\*\0|^MM\0\*|^RIFF.{4}WEBP/s,
    'an image',
    'put its words in writing first: images are not read',
  ],
  [/^\{\\rtf/, 'a Rich Text file', 'open it in a word processor and save it as .docx'],
  [/^Rar!|^7z\xBC\xAF|^\x1F\x8B/, 'an archive of files', 'unpack it and give the report alone'],
  [
    /^\s*(?:MIME-Version:|From:.*\n(?:.*\n){0,9}MIME-Version:)/i,
    'a page saved as a web archive (.mht)',
    'save the page as HTML',
  ],
  [
    /^(?:ï»¿)?\s*<\?xml[^>]*>\s*<\?mso-application/,
    'a Word document in one XML file',
    'open it in a word processor and save it as .docx',
  ],
];

/** What a zip or an OLE file holds that is no report, by the parts it has. */
const others: readonly [part: RegExp, name: string][] = [
  [/^(?:xl\/workbook\.(?:xml|bin)|Workbook|Book)$/, 'a workbook of Excel'],
  [/^(?:ppt\/presentation\.xml|PowerPoint Document)$/, 'slides of PowerPoint'],
  [/^content\.xml$/, 'an OpenDocument file'],
];

type Found = { format: 'docx' | 'ofd'; zip: Zip } | { format: Exclude<FormatId, 'docx' | 'ofd'> };

/**
 * A report's file, whatever its format; `name` is only compared with what the bytes say.
 *
 * Afterwards the text keeps within {@link limits}. A file that is shut, broken, of another format than its name says or
 * of one that is not read is an {@link UnreadableOriginal}, and nothing else is thrown.
 */
export async function readOriginal(bytes: Uint8Array, name?: string): Promise<Original> {
  try {
    return withinLimits(await readFound(bytes, findFormat(bytes, endingOf(name)), name));
  } catch (error) {
    if (error instanceof UnreadableOriginal) throw error;
    throw new UnreadableOriginal({
      expected: 'a file as its format prescribes',
      found: `one its reader stumbles over (${error instanceof Error ? error.message.slice(0, 120) : 'no reason given'})`,
      todo: 'download the file again, or save it again with the program it was made with',
    });
  }
}

function readFound(bytes: Uint8Array, found: Found, name: string | undefined): Original | Promise<Original> {
  const expected = endings[endingOf(name)];
  if (expected !== undefined && expected !== found.format) {
    throw new UnreadableOriginal({
      expected: `${words[expected]}, as its name says`,
      found: words[found.format],
      todo: 'rename the file if this is the report; if not, download it again',
    });
  }
  switch (found.format) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(found.zip);
    case 'ofd':
      return readOfd(found.zip);
    case 'doc':
      return readDoc(bytes);
    case 'html':
      return readHtml(bytes);
    case 'markdown':
      return readMarkdown(bytes);
    case 'text':
      return readPlainText(bytes);
  }
}

function endingOf(name: string | undefined): string {
  return /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
}

function findFormat(bytes: Uint8Array, ending: string): Found {
  if (bytes.length === 0) {
    throw new UnreadableOriginal({
      expected: 'a report',
      found: 'an empty file',
      todo: 'download the file again',
    });
  }
  if (bytes.length > limits.file) {
    throw new UnreadableOriginal({
      expected: `a file of at most ${limits.file} bytes`,
      found: `one of ${bytes.length} bytes`,
      todo: 'make sure that this is a report; if it is, make its images smaller',
    });
  }
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  for (const [beginning, name, todo] of strangers) if (beginning.test(start)) throw stranger(name, todo);
  if (start.includes('%PDF-')) return { format: 'pdf' };
  if (start.startsWith('PK')) return formatOfZip(openZip(bytes));
  if (isOle(bytes)) return formatOfOle(bytes);
  return { format: formatOfText(bytes, ending) };
}

function stranger(name: string, todo: string): UnreadableOriginal {
  const read = formatIds.map((id) => (id === 'text' || id === 'markdown' ? id : id.toUpperCase())).join(', ');
  return new UnreadableOriginal({ expected: `a report as ${read}`, found: name, todo });
}

function formatOfZip(zip: Zip): Found {
  if (zip.names.some((name) => /^word\/document\d*\.xml$/i.test(name))) return { format: 'docx', zip };
  if (zip.names.some((name) => /^OFD\.xml$/i.test(name))) return { format: 'ofd', zip };
  throw stranger(otherIn(zip.names) ?? 'a zip without a document', 'unpack it, or save the report as .docx');
}

function formatOfOle(bytes: Uint8Array): Found {
  const { names } = openOle(bytes);
  if (names.includes('EncryptedPackage')) {
    throw new UnreadableOriginal({
      expected: 'an open file',
      found: 'an Office document shut with a password',
      todo: 'open it with its password and save it without one',
    });
  }
  if (names.includes('WordDocument')) return { format: 'doc' };
  throw stranger(otherIn(names) ?? 'an old Office file without a Word document', 'save the report as .docx');
}

function otherIn(parts: readonly string[]): string | undefined {
  return others.find(([pattern]) => parts.some((name) => pattern.test(name)))?.[1];
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
  return new TextDecoder('latin1')
    .decode(bytes.subarray(0, 65_536))
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
    expected: `a text of at most ${limits.characters} characters`,
    found: `one of ${characters}`,
    todo: 'make sure that this is one report, and not a volume of them',
  });
}
