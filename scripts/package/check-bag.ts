import { payloadManifest, readManifest, sha512, tagManifest } from './bag.ts';

/** The files of a bag, by path: of a folder or of an archive. Each is read when it is asked for. */
export interface BagFiles {
  readonly paths: readonly string[];
  read(path: string): Uint8Array;
}

/** What is wrong with a bag, each with the file's name; nothing where it is whole. */
export function checkBag(files: BagFiles): string[] {
  const there = new Set(files.paths);
  const missing = ['bagit.txt', payloadManifest, tagManifest].filter((path) => !there.has(path));
  if (missing.length > 0)
    return missing.map((path) => `${path}: is missing; without it this is no whole bag`);
  const text = (path: string): string => Buffer.from(files.read(path)).toString('utf8');
  const listed = new Map([...readManifest(text(tagManifest)), ...readManifest(text(payloadManifest))]);
  const faults: string[] = [];
  let [bytes, count] = [0, 0];
  for (const path of files.paths) {
    const hash = listed.get(path);
    if (path === tagManifest) continue;
    const content = files.read(path);
    if (path.startsWith('data/')) [bytes, count] = [bytes + content.length, count + 1];
    if (hash === undefined) faults.push(`${path}: is in no manifest; it was added`);
    else if (sha512(content) !== hash) faults.push(`${path}: has other bytes than the manifest says`);
  }
  for (const path of listed.keys()) if (!there.has(path)) faults.push(`${path}: is missing`);
  const oxum = /^Payload-Oxum: (\S+)$/m.exec(there.has('bag-info.txt') ? text('bag-info.txt') : '')?.[1];
  if (oxum !== undefined && oxum !== `${bytes}.${count}`)
    faults.push(`bag-info.txt: says ${oxum} bytes and files; there are ${bytes}.${count}`);
  return faults;
}
