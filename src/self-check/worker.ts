/** The self-check in a thread of its own: the page stays usable, and what takes too long is ended with it. */
import './jitless.ts';
import { FilesUnavailable, fetchedFiles } from '../verify/files.ts';
import { identify, type DraftInput } from './draft.ts';
import { heldFiles, type HeldFiles } from './held-files.ts';
import type { Around } from './held.ts';
import type { Asked, Told } from './messages.ts';
import { selfCheck } from './self-check.ts';

const tell = (told: Told): void => postMessage(told);
let files: HeldFiles | undefined;

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  files ??= heldFiles(fetchedFiles(data.base));
  // What fails to arrive now is asked for again when it is needed.
  if (data.ask === 'warm') files.list().catch(() => undefined);
  else void answer(data.draft, files);
});

async function answer(draft: DraftInput, from: HeldFiles): Promise<void> {
  try {
    tell({ tell: 'checked', result: selfCheck(draft, await around(draft, from)) });
  } catch (error) {
    console.warn(error);
    tell({ tell: 'failed', reason: error instanceof FilesUnavailable ? 'files' : 'fault' });
  }
}

/** What the archive holds of the draft's body in its year and the one before. */
async function around(draft: DraftInput, from: HeldFiles): Promise<Around> {
  const list = await from.list();
  const identity = identify(draft, list);
  if (!identity) return { list, before: [], same: [] };
  const { body, year } = identity;
  const [before, same] = await Promise.all([from.reports(body, year - 1), from.reports(body, year)]);
  return { list, before, same };
}
