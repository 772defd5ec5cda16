/**
 * `npm run package [-- --to FOLDER] [--sign KEY]`: the edition as one file to keep. A bag (RFC 8493) of the built site, its data and
 * the seeds, with RO-Crate metadata, zipped; the same site gives the same bytes. `--sign`: an SSH key signs it, into a file beside it.
 * `npm run package -- --check FILE|FOLDER`: is a package whole? Names every file that is not.
 */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sha256Of } from '../src/disk/sha256.ts';
import { readContent } from '../src/disk/read-content.ts';
import { mustBeBuilt } from './lib/built-site.ts';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { readCommandLine } from './lib/command-line.ts';
import { filesIn } from '../src/disk/files-in.ts';
import { readSums } from './deploy/list.ts';
import { unlisted } from './deploy/unlisted.ts';
import { isPublished, originalOf } from './hosts/host-files.ts';
import { sha512, tagFiles, tagNames, type BagInfo } from './package/bag.ts';
import { checkBag, type BagFiles } from './package/check-bag.ts';
import { readme } from './package/readme.ts';
import { dataPackageSchema, documentsSchema, editionSchema, roCrate } from './package/ro-crate.ts';
import { sign } from './package/sign.ts';
import { openFolder } from './package/open-folder.ts';
import { offlineSite, type Make } from './package/offline.ts';
import { isSealed, openZip, writeZip } from './package/zip.ts';

const { values } = readCommandLine(
  {
    options: {
      ...folderOptions,
      to: { type: 'string', default: '.cache/package' },
      check: { type: 'string' },
      sign: { type: 'string' },
      certificate: { type: 'string' },
    },
  },
  'npm run package [-- --to FOLDER] [--sign KEY [--certificate FILE]] | -- --check FILE|FOLDER',
);
if (values.check === undefined) await make();
else await check(values.check);

async function check(path: string): Promise<void> {
  if (!existsSync(path)) stop(`There is no ${path}`);
  const bag = await open(path);
  const faults = await checkBag(bag);
  // Between the files of a zip there are bytes too: times, names said twice, the list at its end.
  if (faults.length === 0 && statSync(path).isFile() && isSealed(path) !== true)
    faults.push(
      `${basename(path)}: its files are whole, but it is not the zip that was made: bytes around them differ`,
    );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) stop(`${faults.length} things are wrong with ${path}: do not trust it`);
  console.log(`${path}: ${bag.paths.length} files, all as the manifests say`);
}

async function open(path: string): Promise<BagFiles> {
  if (statSync(path).isDirectory()) return openFolder(path);
  try {
    return await openZip(path);
  } catch (error) {
    return stop(
      `${path}: cannot be opened as a zip (${error instanceof Error ? error.message : String(error)}): it is damaged, fetch it again`,
    );
  }
}

async function make(): Promise<void> {
  const folders = toFolders(values, process.env);
  mustBeBuilt(folders.out, 'SHA256SUMS');
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folders.out, 'data', file), 'utf8'));
  const edition = editionSchema.parse(json('edition.json'));
  const documents = documentsSchema.parse(json('documents.json'));
  const archive = readContent(folders.content);
  if (
    archive.documents
      .map(({ source }) => source.sha256)
      .toSorted()
      .join() !==
    documents
      .map(({ sha256 }) => sha256)
      .toSorted()
      .join()
  )
    stop(`${nameOf(folders.out)}/ was not built from ${nameOf(folders.content)}/. Run: npm run build`);
  const { about } = archive;
  const site = await offlineSite(
    filesAsBuilt(folders.out),
    (path) => readFileSync(join(folders.out, path)),
    archive,
  );
  const files = new Map<string, Make>([
    ...[...site].map(([path, make]) => [`site/${path}`, make] as const),
    ...filesIn(folders.seeds).map(
      (path) => [`seeds/${path}`, () => readFileSync(join(folders.seeds, path))] as const,
    ),
    ['SHA256SUMS.published', () => readFileSync(join(folders.out, 'SHA256SUMS'))],
  ]);
  const crate = roCrate({
    name: about.name,
    description: about.description,
    place: about.place,
    edition,
    documents,
    dataPackage: dataPackageSchema.parse(json('datapackage.json')),
    files: new Set(files.keys()),
  });
  files.set('ro-crate-metadata.json', () => Buffer.from(crate));
  files.set('README.txt', () => Buffer.from(readme(about.name, edition)));
  const folder = `${about.id}-edition-${edition.version}-${edition.hash}`;
  const target = join(values.to, `${folder}.zip`);
  mkdirSync(values.to, { recursive: true });
  await writeZip(
    target,
    bagOf(folder, files, {
      organization: about.name,
      title: about.name,
      identifier: `${edition.version}+${edition.hash}`,
      description: about.description,
    }),
  );
  console.log(`${target}: ${files.size} files, ${(statSync(target).size / 1e6).toFixed(1)} MB`);
  if (values.sign === undefined) return;
  const signed = sign(target, values.sign, values.certificate);
  if (signed.state === 'failed') stop(signed.because);
  console.log(signed.file);
}

/** The files of a site, each as its build left it; what lies compressed beside one is none, and would not fit the pages of a package. */
function filesAsBuilt(out: string): string[] {
  const sums = readSums(readFileSync(join(out, 'SHA256SUMS'), 'utf8'));
  const paths = filesIn(out).filter((path) => originalOf(path) === undefined);
  const faults = [
    ...unlisted(paths, sums).map(({ path, found }) => `${path}: ${found}`),
    ...paths
      .filter((path) => sums.has(path) && sha256Of(readFileSync(join(out, path))) !== sums.get(path))
      .map((path) => `${path}: other bytes than SHA256SUMS names`),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0)
    stop(`${nameOf(out)}/ is not as it was built: nothing was packed. Run: npm run build`);
  return paths.filter((path) => sums.has(path) || !isPublished(path) || path === 'SHA256SUMS');
}

/** The files of the bag in their order. Each is hashed as it is written, so that what lists them comes last. */
function* bagOf(
  folder: string,
  files: ReadonlyMap<string, Make>,
  info: BagInfo,
): Generator<readonly [string, Make]> {
  const hashes = new Map<string, string>();
  const sums = new Map<string, string>();
  let size = 0;
  const hashed =
    (path: string, make: Make): Make =>
    async () => {
      const bytes = await make();
      hashes.set(`data/${path}`, sha512(bytes));
      if (path.startsWith('site/')) sums.set(path.slice('site/'.length), sha256Of(bytes));
      size += bytes.length;
      return bytes;
    };
  for (const [path, make] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    yield [`${folder}/data/${path}`, hashed(path, make)];
  const list = 'site/SHA256SUMS';
  yield [
    `${folder}/data/${list}`,
    hashed(list, () => Buffer.from([...sums].map(([path, hash]) => `${hash}  ${path}\n`).join(''))),
  ];
  for (const name of tagNames)
    yield [`${folder}/${name}`, () => tagFiles(hashes, size, info).get(name) ?? new Uint8Array()];
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
