/**
 * `npm run package [-- --to FOLDER] [--sign KEY]`: the edition as one file to keep. A bag (RFC 8493) of the built site, its data and
 * the seeds, with RO-Crate metadata, zipped; the same site gives the same bytes. `--sign`: an SSH key signs it, into a file beside it.
 * `npm run package -- --check FILE|FOLDER`: is a package whole? Names every file that is not.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readParts } from '../src/disk/read-content.ts';
import { mustBeBuilt } from './lib/built-site.ts';
import { folderOptions, toFolders } from './lib/command-folders.ts';
import { readCommandLine } from './lib/command-line.ts';
import { filesIn } from './lib/files-in.ts';
import { sha512, tagFiles } from './package/bag.ts';
import { checkBag, type BagFiles } from './package/check-bag.ts';
import { readme } from './package/readme.ts';
import { dataPackageSchema, documentsSchema, editionSchema, roCrate } from './package/ro-crate.ts';
import { openZip, writeZip } from './package/zip.ts';

const { values } = readCommandLine(
  {
    options: {
      ...folderOptions,
      to: { type: 'string', default: '.cache/package' },
      check: { type: 'string' },
      sign: { type: 'string' },
    },
  },
  'npm run package [-- --to FOLDER] [--sign KEY] | -- --check FILE|FOLDER',
);
if (values.check === undefined) make();
else check(values.check);

function check(path: string): void {
  if (!existsSync(path)) stop(`There is no ${path}`);
  const bag = open(path);
  const faults = checkBag(bag);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) stop(`${faults.length} things are wrong with ${path}: do not trust it`);
  console.log(`${path}: ${bag.paths.length} files, all as the manifests say`);
}

function open(path: string): BagFiles {
  if (statSync(path).isDirectory())
    return { paths: filesIn(path), read: (name) => readFileSync(join(path, name)) };
  try {
    return openZip(path);
  } catch (error) {
    return stop(
      `${path}: cannot be opened as a zip (${error instanceof Error ? error.message : String(error)}): it is damaged, fetch it again`,
    );
  }
}

function make(): void {
  const folders = toFolders(values, process.env);
  mustBeBuilt(folders.out, 'SHA256SUMS');
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folders.out, 'data', file), 'utf8'));
  const edition = editionSchema.parse(json('edition.json'));
  const { about } = readParts(folders.content);
  const files = new Map<string, () => Uint8Array>([
    ...filesIn(folders.out).map(
      (path) => [`site/${path}`, () => readFileSync(join(folders.out, path))] as const,
    ),
    ...filesIn(folders.seeds).map(
      (path) => [`seeds/${path}`, () => readFileSync(join(folders.seeds, path))] as const,
    ),
  ]);
  const crate = roCrate({
    name: about.name,
    description: about.description,
    place: about.place,
    edition,
    documents: documentsSchema.parse(json('documents.json')),
    dataPackage: dataPackageSchema.parse(json('datapackage.json')),
    files: new Set(files.keys()),
  });
  files.set('ro-crate-metadata.json', () => Buffer.from(crate));
  files.set('README.txt', () => Buffer.from(readme(about.name, edition)));
  const payload = new Map<string, string>();
  let bytes = 0;
  for (const [path, read] of files) {
    const content = read();
    payload.set(`data/${path}`, sha512(content));
    bytes += content.length;
  }
  const identifier = `${edition.version}+${edition.hash}`;
  const info = { organization: about.name, title: about.name, identifier, description: about.description };
  const folder = `${about.id}-${edition.version}-${edition.hash}`;
  const target = join(values.to, `${folder}.zip`);
  mkdirSync(values.to, { recursive: true });
  writeZip(target, [
    ...[...tagFiles(payload, bytes, info)].map(
      ([path, content]) => [`${folder}/${path}`, () => content] as const,
    ),
    ...[...files]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, read]) => [`${folder}/data/${path}`, read] as const),
  ]);
  console.log(`${target}: ${files.size} files, ${(statSync(target).size / 1e6).toFixed(1)} MB`);
  if (values.sign !== undefined) sign(target, values.sign);
}

/** Afterwards `target.sig` is there: whoever has the public key checks it with `ssh-keygen -Y verify -n file`. */
function sign(target: string, key: string): void {
  const { status, stderr } = spawnSync('ssh-keygen', ['-q', '-Y', 'sign', '-f', key, '-n', 'file', target], {
    encoding: 'utf8',
  });
  if (status !== 0)
    stop(`${basename(target)} is there, but was not signed: ${stderr || 'is ssh-keygen installed?'}`);
  console.log(`${target}.sig`);
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
