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

/** Path and hash of every line of a manifest. */
export function readManifest(text: string): Map<string, string> {
  return new Map(
    text.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, hash = '', path = ''] = /^([0-9a-f]{128})\s+\*?(.+)$/i.exec(line) ?? [];
      return path === '' ? [] : [[path.replace(/%(?:0D|0A|25)/gi, decodeURIComponent), hash.toLowerCase()]];
    }),
  );
}

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
    ['bagit.txt', Buffer.from('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [
      'bag-info.txt',
      Buffer.from(said.map(([name = '', value = '']) => `${name}: ${oneLine(value)}\n`).join('')),
    ],
    [payloadManifest, Buffer.from(manifestOf(payload))],
  ]);
  const tags = new Map([...files].map(([path, content]) => [path, sha512(content)]));
  return files.set(tagManifest, Buffer.from(manifestOf(tags)));
}
