/** A PDF read into lines and tables in Node, at a cost that has an end. A browser has its own edge: src/door/pdf.ts. */
import { Worker } from 'node:worker_threads';
import {
  limits,
  UnreadableOriginal,
  type Original,
  type Unreadable,
  type UnreadableKind,
} from './original.ts';

/** What reading a PDF may cost. A report takes a second and 100 MB. */
const pdfLimits = { seconds: 60, megabytes: 1500 } as const;

const wholePdf = 'a PDF file, whole and not locked';
const printAgain = 'open it in a PDF viewer, print it to a new PDF and take that, or ask for the Word file';

/** What the thread of pdf-worker.ts says at its end. */
type Answer = { original: Original } | { unreadable: Unreadable };

/**
 * The lines and ruled tables of a PDF, page by page. Scripts, forms and attachments are left alone. It works in a thread of
 * its own, for only a thread can be stopped: a few hundred bytes of PDF can ask for years of work, and pdf.js never lets a
 * clock of the same thread strike.
 */
export async function readPdf(
  bytes: Uint8Array,
  cost: { seconds: number; megabytes: number } = pdfLimits,
): Promise<Original> {
  if (bytes.length > limits.file)
    throw new UnreadableOriginal({
      kind: 'too-large',
      expected: `a file of at most ${limits.file} bytes`,
      found: `${bytes.length} bytes`,
      todo: 'a report is far smaller: take the right file, or print it to a new PDF without pictures',
    });
  const answer = await askWorker(bytes, cost);
  if ('unreadable' in answer) throw new UnreadableOriginal(answer.unreadable);
  return answer.original;
}

function askWorker(bytes: Uint8Array, cost: { seconds: number; megabytes: number }): Promise<Answer> {
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: cost.megabytes },
    // What a library has to say about a broken file is not for the terminal.
    stdout: true,
    stderr: true,
  });
  const before = process.memoryUsage().rss;
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const refuse = (kind: UnreadableKind, found: string): void =>
    reject(new UnreadableOriginal({ kind, expected: wholePdf, found, todo: printAgain }));
  const clock = setTimeout(
    () => refuse('too-dear', `one that is not read after ${cost.seconds} seconds`),
    cost.seconds * 1000,
  );
  const scales = setInterval(() => {
    if (process.memoryUsage().rss - before > cost.megabytes * 1e6)
      refuse('too-dear', `one that unpacks to more than ${cost.megabytes} MB`);
  }, 50);
  worker.once('message', (answer: Answer) => resolve(answer));
  worker.once('error', (error: Error) => refuse('broken', `one that cannot be read (${error.message})`));
  worker.once('exit', () => refuse('broken', 'one at which the reader gave up'));
  return promise.finally(async () => {
    clearTimeout(clock);
    clearInterval(scales);
    await worker.terminate();
  });
}
