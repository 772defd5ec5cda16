import { declaration, payloadManifest, readManifest, sha512, tagManifest, type Hashes } from './bag.ts';

/** The files of a bag, by path: of a folder or of an archive. Each is read when it is asked for. */
export interface BagFiles {
  readonly paths: readonly string[];
  /** What lies among them and is no file: links, pipes. */
  readonly strange?: readonly string[];
  read(path: string): Uint8Array | Promise<Uint8Array>;
}

/** What is wrong with a bag, each with the file's name; nothing where it is whole. */
export async function checkBag(files: BagFiles): Promise<string[]> {
  const there = new Set(files.paths);
  const missing = ['bagit.txt', 'bag-info.txt', payloadManifest, tagManifest].filter(
    (path) => !there.has(path),
  );
  if (missing.length > 0)
    return missing.map((path) => `${path}: is missing; without it this is no whole bag`);
  const text = async (path: string): Promise<string> =>
    Buffer.from((await bytesOf(files, path)) ?? []).toString('utf8');
  const tags = readManifest(await text(tagManifest));
  const payload = readManifest(await text(payloadManifest));
  const { faults, size } = await checkFiles(files, payload.hashes, tags.hashes);
  const oxum = /^Payload-Oxum:(.*)$/m.exec(await text('bag-info.txt'))?.[1]?.trim();
  return [
    ...((await text('bagit.txt')) === declaration ? [] : ['bagit.txt: says something else than ours']),
    ...tags.odd.map((line) => oddLine(tagManifest, line)),
    ...payload.odd.map((line) => oddLine(payloadManifest, line)),
    ...misplaced(payload.hashes, tags.hashes),
    ...(files.strange ?? []).map(
      (path) => `${path}: is a link or no file at all; a bag has files of its own`,
    ),
    ...faults,
    ...[...payload.hashes.keys(), ...tags.hashes.keys()]
      .filter((path) => !there.has(path))
      .map((path) => `${path}: is missing`),
    ...(oxum === size ? [] : [`bag-info.txt: says ${oxum ?? 'no'} bytes and files; there are ${size}`]),
  ];
}

const oddLine = (manifest: string, line: string): string =>
  `${manifest}: a line that is none, or the second of its file: ${line.slice(0, 20)}…${line.slice(-60)}`;

const isPayload = (path: string): boolean => path.startsWith('data/');

/** Each manifest names files of its own kind. */
const misplaced = (payload: Hashes, tags: Hashes): string[] => [
  ...[...payload.keys()].filter((path) => !isPayload(path)).map((path) => `${path}: is named as payload`),
  ...[...tags.keys()].filter(isPayload).map((path) => `${path}: is named beside the payload`),
];

async function checkFiles(
  files: BagFiles,
  payload: Hashes,
  tags: Hashes,
): Promise<{ faults: string[]; size: string }> {
  const faults: string[] = [];
  let [bytes, count] = [0, 0];
  for (const path of files.paths) {
    if (path === tagManifest) continue;
    const content = await bytesOf(files, path);
    if (isPayload(path)) [bytes, count] = [bytes + (content?.length ?? 0), count + 1];
    const hash = (isPayload(path) ? payload : tags).get(path);
    if (hash === undefined) faults.push(`${path}: is in no manifest; it was added`);
    else if (!content || sha512(content) !== hash)
      faults.push(`${path}: has other bytes than the manifest says`);
  }
  return { faults, size: `${bytes}.${count}` };
}

/** Undefined where an archive is so damaged that the file does not come out of it. */
const bytesOf = (files: BagFiles, path: string): Promise<Uint8Array | undefined> =>
  Promise.resolve()
    .then(() => files.read(path))
    .catch(() => undefined);
