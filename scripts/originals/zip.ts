import { limits, UnreadableOriginal } from './original.ts';
import { unpack } from './unpack.ts';

/** The parts of a zip. */
export interface Zip {
  names: readonly string[];
  /** A part, unpacked; `undefined` where there is none of that name (capitals do not count, as in Office files). */
  read(name: string): Uint8Array | undefined;
}

/** What the directory at the end of a zip says of one part. */
interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
/** The end record may be followed by a comment as long as 16 bits can say. */
const longestEnd = 22 + 0xffff;

/**
 * A zip, opened by its directory; nothing is unpacked yet.
 *
 * Afterwards no part is encrypted, none has the name of another or leads out of the folder it would be unpacked in, and
 * together they declare no more than {@link limits} allows. A part that holds more than it declares is refused when read.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view).filter(({ name }) => !name.endsWith('/'));
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  if (byName.size < entries.length) throw broken('two parts of the same name');
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (declared > limits.unpacked) throw tooLarge(`${declared} bytes declared`);
  return {
    names: entries.map(({ name }) => name),
    read(name) {
      const entry = byName.get(name.toLowerCase());
      return entry && partOf(view, entry);
    },
  };
}

function readDirectory(view: DataView): Entry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.parts) {
    throw new UnreadableOriginal({
      kind: 'too-large',
      expected: `a zip of at most ${limits.parts} parts`,
      found: `one of ${count}${count === 0xffff ? ' or more' : ''}`,
      todo: 'make sure that this is a report; save it again with the program it was made with',
    });
  }
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.central)
      throw broken('a directory cut short');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw broken('a directory cut short');
    entries.push({
      name: safeName(new TextDecoder().decode(slice(view, at + 46, nameLength))),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  const encrypted = entries.find(({ flags }) => (flags & 1) === 1);
  if (encrypted) {
    throw new UnreadableOriginal({
      kind: 'locked',
      expected: 'an open file',
      found: `one shut with a password (the part ${encrypted.name} is encrypted)`,
      todo: 'open it with its password and save it without one',
    });
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw broken('no directory at its end: it is cut short');
}

/** The name with `/` between folders, or a refusal where it would be unpacked outside its folder. */
function safeName(printed: string): string {
  const name = printed.replaceAll('\\', '/');
  if (/^\/|^[A-Za-z]:|(?:^|\/)\.\.(?:\/|$)|\u0000/.test(name)) {
    throw new UnreadableOriginal({
      kind: 'unsafe',
      expected: 'a zip whose parts have names within it',
      found: `a part that leads out of it, ${JSON.stringify(printed.slice(0, 80))}`,
      todo: 'do not trust this file; ask the body for another',
    });
  }
  return name;
}

function partOf(view: DataView, { name, method, packed, unpacked, offset }: Entry): Uint8Array {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== signatures.local) {
    throw broken(`no part where ${name} should be`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > view.byteLength) throw broken(`${name} is cut short`);
  const data = slice(view, start, packed);
  if (method === 0) {
    if (packed !== unpacked) throw broken(`${name} has not the size it declares`);
    return data;
  }
  if (method !== 8) throw broken(`${name} is packed by method ${method}, which Office files do not use`);
  const part = inflate(name, data, unpacked);
  if (part.length !== unpacked) throw broken(`${name} has not the size it declares`);
  return part;
}

/** Stops at the declared size, however much more the part would give. */
function inflate(name: string, data: Uint8Array, unpacked: number): Uint8Array {
  const part = unpack(data, 'raw', unpacked);
  if (part === 'more') throw broken(`${name} holds more than it declares`);
  if (part === 'damaged' || part === 'cut short') throw broken(`${name} cannot be unpacked`);
  return part;
}

function slice(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function broken(what: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'broken',
    expected: 'a whole zip, as .docx and .ofd are',
    found: `a broken one: ${what}`,
    todo: 'download the file again, or save it again with the program it was made with',
  });
}

function tooLarge(found: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'too-large',
    expected: `a zip of at most ${limits.unpacked} bytes unpacked`,
    found,
    todo: 'make sure that this is a report; if it is, take large pictures out of it',
  });
}
