import { limits, UnreadableOriginal } from './original.ts';

/** The streams of an OLE compound file (MS-CFB), in which Office kept its documents before .docx. */
export interface Ole {
  names: readonly string[];
  read(name: string): Uint8Array | undefined;
}

interface Stream {
  name: string;
  start: number;
  size: number;
}

const headerLength = 512;
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are marks: the end of a chain, a free sector. */
const firstMark = 0xfffffffa;

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * An OLE compound file by its allocation tables.
 *
 * Afterwards every chain of sectors ends within the file; one that runs in a circle or out of the file is refused.
 */
export function openOle(bytes: Uint8Array): Ole {
  if (bytes.length < headerLength) throw broken('a header cut short');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if ((shift !== 9 && shift !== 12) || view.getUint16(32, true) !== 6)
    throw broken('sectors of an unknown size');
  const size = 1 << shift;
  const sectors = Math.ceil(bytes.length / size);
  const sector = (index: number): Uint8Array => bytes.subarray((index + 1) * size, (index + 2) * size);
  const next = allocation(view, size, sectors, sector);
  const whole = (start: number): Uint8Array => concat(chain(start, next, sectors).map(sector));

  const streams = directory(whole(view.getUint32(48, true)));
  const root = streams[0];
  const shortest = view.getUint32(56, true);
  const short = lazily(() => whole(root?.start ?? firstMark));
  const shortNext = lazily(() => numbers(whole(view.getUint32(60, true))));
  return {
    names: streams.map(({ name }) => name),
    read(name) {
      const stream = streams.find((candidate) => candidate.name === name && candidate !== root);
      if (!stream) return undefined;
      const parts =
        stream.size >= shortest
          ? whole(stream.start)
          : concat(
              chain(stream.start, shortNext(), shortNext().length).map((index) =>
                short().subarray(index * 64, (index + 1) * 64),
              ),
            );
      if (parts.length < stream.size) throw broken(`the stream ${name} is cut short`);
      return parts.subarray(0, stream.size);
    },
  };
}

/** For every sector, the one that follows it. */
function allocation(
  view: DataView,
  size: number,
  sectors: number,
  sector: (index: number) => Uint8Array,
): Uint32Array {
  const tables = Array.from({ length: 109 }, (_, index) => view.getUint32(76 + index * 4, true));
  let extra = view.getUint32(68, true);
  for (let count = 0; extra < firstMark; count += 1) {
    if (count > sectors) throw broken('allocation tables in a circle');
    const more = numbers(sector(extra));
    tables.push(...more.subarray(0, size / 4 - 1));
    extra = more[size / 4 - 1] ?? firstMark;
  }
  const used = tables.filter((index) => index < sectors);
  if (used.length > sectors) throw broken('more allocation tables than sectors');
  return numbers(concat(used.map(sector)));
}

function chain(start: number, next: Uint32Array, most: number): number[] {
  const found: number[] = [];
  for (let index = start; index < firstMark; index = next[index] ?? firstMark) {
    if (index >= next.length || found.length > most) throw broken('sectors in a circle or outside the file');
    found.push(index);
  }
  return found;
}

function directory(bytes: Uint8Array): Stream[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.min(limits.parts, Math.floor(bytes.length / 128)) }, (_, index) => {
    const at = index * 128;
    const nameLength = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2;
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameLength)),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  }).filter(({ name }) => name !== '');
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function broken(what: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'broken',
    expected: 'a whole old Office file, as .doc is',
    found: `a broken one: ${what}`,
    todo: 'download the file again, or open it in a word processor and save it as .docx',
  });
}
