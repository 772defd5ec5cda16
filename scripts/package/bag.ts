/** BagIt 1.0 (RFC 8493): a payload under `data/`, and beside it what tells that it is whole. */
import { createHash } from 'node:crypto';

/** Files by their path within the bag, `data/site/index.html`. */
export type Hashes = ReadonlyMap<string, string>;

export const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex');

export const payloadManifest = 'manifest-sha512.txt';
export const tagManifest = 'tagmanifest-sha512.txt';

/** What stands in `bag-info.txt`. No date: a package says of itself only what its edition says. */
export interface BagInfo {
  readonly organization: string;
  readonly title: string;
  readonly identifier: string;
  readonly description: string;
}

const byteOrder = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** A line for each file, sorted, as `sha512sum --check` reads it too. Line ends in names are written as the RFC has it. */
export function manifestOf(hashes: Hashes): string {
  return [...hashes]
    .toSorted(([a], [b]) => byteOrder(a, b))
    .map(([path, hash]) => `${hash}  ${path.replace(/[%\r\n]/g, encodeURIComponent)}\n`)
    .join('');
}

export interface Manifest {
  readonly hashes: Hashes;
  /** What is no line of a manifest as we write it, or says again what another line said. */
  readonly odd: readonly string[];
}

/** A manifest, as strictly as `manifestOf` writes it: else a flipped bit could pass for another way of writing. */
export function readManifest(text: string): Manifest {
  const hashes = new Map<string, string>();
  const lines = text.split('\n');
  const odd = lines.slice(0, -1).filter((line) => {
    const [, hash = '', written = ''] = /^([0-9a-f]{128}) {2}([^\r]+)$/.exec(line) ?? [];
    const path = written.replace(/%(?:0D|0A|25)/g, decodeURIComponent);
    if (path === '' || hashes.has(path)) return true;
    hashes.set(path, hash);
    return false;
  });
  const rest = lines.at(-1) ?? '';
  return { hashes, odd: rest === '' ? odd : [...odd, rest] };
}

/** What `bagit.txt` says, to the byte. */
export const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** The files of a bag beside its payload. */
export const tagNames = ['bagit.txt', 'bag-info.txt', payloadManifest, tagManifest] as const;

/** The tag files of a bag whose payload is `payload`, of so many bytes. */
export function tagFiles(payload: Hashes, bytes: number, info: BagInfo): Map<string, Buffer> {
  const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim();
  const said = [
    ['Source-Organization', info.organization],
    ['External-Description', `${info.title}：${info.description}`],
    ['External-Identifier', info.identifier],
    ['Payload-Oxum', `${bytes}.${payload.size}`],
  ];
  const files = new Map<string, Buffer>([
    ['bagit.txt', Buffer.from(declaration)],
    [
      'bag-info.txt',
      Buffer.from(said.map(([name = '', value = '']) => `${name}: ${oneLine(value)}\n`).join('')),
    ],
    [payloadManifest, Buffer.from(manifestOf(payload))],
  ]);
  const tags = new Map([...files].map(([path, content]) => [path, sha512(content)]));
  return files.set(tagManifest, Buffer.from(manifestOf(tags)));
}
