/** Many seeds read on all cores, few in this thread. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readOne, type Reading } from './seed-reading.ts';

/** Seeds that are read sooner than a thread has started. */
const few = 12;
/** Seeds handed to a thread at a time: enough that it seldom waits, few enough that none is left with the most. */
const batchSize = 8;

/** The reading of every seed, in the order asked for, however many threads read them. `onRead` hears how many are done. */
export async function readSeeds(
  folder: string,
  files: readonly string[],
  onRead: (done: number) => void,
  threads = Math.min(availableParallelism(), Math.ceil(files.length / few)),
): Promise<Reading[]> {
  if (threads <= 1) {
    return files.map((file, index) => {
      const reading = readOne(folder, file);
      onRead(index + 1);
      return reading;
    });
  }
  const readings: Reading[] = [];
  let [given, done] = [0, 0];
  const take = (): { start: number; batch: readonly string[] } => {
    const start = given;
    const batch = files.slice(start, start + batchSize);
    given += batch.length;
    return { start, batch };
  };
  const runs = Array.from({ length: threads }, () =>
    runThread(folder, take, (start, batch) => {
      batch.forEach((reading, index) => (readings[start + index] = reading));
      done += batch.length;
      onRead(done);
    }),
  );
  await Promise.all(runs);
  return readings;
}

/** Resolves when nothing is left to take and the thread has ended; rejects with what the thread threw. */
function runThread(
  folder: string,
  take: () => { start: number; batch: readonly string[] },
  give: (start: number, readings: readonly Reading[]) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('seed-worker.ts', import.meta.url), { workerData: { folder } });
    let start = 0;
    const next = (): void => {
      const taken = take();
      start = taken.start;
      if (taken.batch.length > 0) worker.postMessage(taken.batch);
      else void worker.terminate().then(() => resolve(), reject);
    };
    worker.on('error', reject);
    worker.on('message', (readings: readonly Reading[]) => {
      give(start, readings);
      next();
    });
    next();
  });
}
