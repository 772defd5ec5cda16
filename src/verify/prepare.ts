/** Fetching beforehand what articles need, so that it is there without a network. */
import { urls } from '../archive/urls.ts';
import type { VerifyFiles } from './files.ts';
import { readHeld } from './held.ts';
import { figuresFile } from './numbers/file.ts';
import { placesFile } from './places.ts';
import { textName } from './shelves/file.ts';
import { verify } from './verify.ts';

/** Of an archive of as many documents everything is fetched; of a larger one what every article needs. */
const few = 40;

export async function prepare(files: VerifyFiles): Promise<void> {
  await verify('', files);
  const { documents } = await readHeld(files);
  if (documents.length > few) return;
  await Promise.all(
    documents
      .flatMap(({ key }) => [textName(key), figuresFile(key), placesFile(key)].map(urls.verifyFile))
      .map((path) => files.json(path)),
  );
}
