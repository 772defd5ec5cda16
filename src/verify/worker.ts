/** The verification in a thread of its own: the page stays usable, and what takes too long is ended with it. */
import { fetchedFiles, FilesUnavailable, type VerifyFiles } from './files.ts';
import { readHeld } from './held.ts';
import { findPlaces } from './places.ts';
import type { Asked, Told } from './messages.ts';
import { prepare } from './prepare.ts';
import { verify } from './verify.ts';

const tell = (told: Told): void => postMessage(told);
let files: VerifyFiles | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  files ??= fetchedFiles(data.base);
  if (data.type === 'verify') void answer(data.article, files);
  // What fails to arrive now is asked for again when it is needed.
  else prepare(files).catch(() => undefined);
});

async function answer(article: string, from: VerifyFiles): Promise<void> {
  try {
    const verification = await verify(article, from, (stage) => tell({ type: 'stage', stage }));
    const urls = [...verification.quotes, ...verification.numbers].flatMap(({ url }) => url ?? []);
    const places = await findPlaces(urls, await readHeld(from), from);
    tell({ type: 'done', verification, places });
  } catch (error) {
    console.warn(error);
    tell({ type: 'failed', reason: error instanceof FilesUnavailable ? 'files' : 'fault' });
  }
}
