import { payloadManifest, readManifest, sha512, tagManifest } from './bag.ts';

/** The files of a bag, by path: of a folder or of an archive. Each is read when it is asked for. */
export interface BagFiles {
  readonly paths: readonly string[];
  read(path: string): Uint8Array | Promise<Uint8Array>;
}

/** What is wrong with a bag, each with the file's name; nothing where it is whole. */
export async function checkBag(files: BagFiles): Promise<string[]> {
  const there = new Set(files.paths);
  const missing = ['bagit.txt', payloadManifest, tagManifest].filter((path) => !there.has(path));
  if (missing.length > 0)
    return missing.map((path) => `${path}: is missing; without it this is no whole bag`);
  const text = async (path: string): Promise<string> =>
    Buffer.from((await bytesOf(files, path)) ?? []).toString('utf8');
  const listed = new Map([
    ...readManifest(await text(tagManifest)),
    ...readManifest(await text(payloadManifest)),
  ]);
  const faults: string[] = [];
  let [bytes, count] = [0, 0];
  for (const path of files.paths) {
    const hash = listed.get(path);
    if (path === tagManifest) continue;
    const content = await bytesOf(files, path);
    if (path.startsWith('data/')) [bytes, count] = [bytes + (content?.length ?? 0), count + 1];
    if (hash === undefined) faults.push(`${path}: is in no manifest; it was added`);
    else if (!content || sha512(content) !== hash)
      faults.push(`${path}: has other bytes than the manifest says`);
  }
  for (const path of listed.keys()) if (!there.has(path)) faults.push(`${path}: is missing`);
  const info = there.has('bag-info.txt') ? await text('bag-info.txt') : '';
  const oxum = /^Payload-Oxum: (\S+)$/m.exec(info)?.[1];
  if (oxum !== undefined && oxum !== `${bytes}.${count}`)
    faults.push(`bag-info.txt: says ${oxum} bytes and files; there are ${bytes}.${count}`);
  return faults;
}

/** Undefined where an archive is so damaged that the file does not come out of it. */
const bytesOf = (files: BagFiles, path: string): Promise<Uint8Array | undefined> =>
  Promise.resolve()
    .then(() => files.read(path))
    .catch(() => undefined);
