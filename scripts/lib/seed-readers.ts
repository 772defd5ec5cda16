/** Many seeds read on all cores, few in this thread. */
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { readOne, type Reading } from './seed-reading.ts';

/** Seeds that are read sooner than a thread has started. */
const few = 12;
/** Seeds handed to a thread at a time: enough that it seldom waits, few enough that none is left with the most. */
export const batchSize = 8;

/** What reads a batch of seeds at a time. */
export interface Reader {
  /** The readings, in the order of the files. */
  read: (files: readonly string[]) => Promise<readonly Reading[]>;
  end: () => Promise<unknown>;
}

/** The reading of every seed, in the order asked for, however many threads read them. `onRead` hears how many are done. */
export async function readSeeds(
  folder: string,
  files: readonly string[],
  onRead: (done: number) => void,
  threads = Math.min(availableParallelism(), Math.ceil(files.length / few)),
): Promise<Reading[]> {
  if (threads > 1)
    return shareOut(
      files,
      Array.from({ length: threads }, () => startThread(folder)),
      onRead,
    );
  return files.map((file, index) => {
    const reading = readOne(folder, file);
    onRead(index + 1);
    return reading;
  });
}

/** Batches go to whichever reader is free; the readings are in the order of the files, not of their arrival. */
export async function shareOut(
  files: readonly string[],
  readers: readonly Reader[],
  onRead: (done: number) => void,
): Promise<Reading[]> {
  const readings: Reading[] = [];
  let [given, done] = [0, 0];
  const readOn = async (reader: Reader): Promise<void> => {
    while (given < files.length) {
      const start = given;
      given += batchSize;
      const batch = await reader.read(files.slice(start, given));
      batch.forEach((reading, index) => (readings[start + index] = reading));
      done += batch.length;
      onRead(done);
    }
  };
  try {
    await Promise.all(readers.map(readOn));
  } finally {
    await Promise.all(readers.map((reader) => reader.end()));
  }
  return readings;
}

/** What is thrown in the thread is thrown by `read`. */
function startThread(folder: string): Reader {
  const worker = new Worker(new URL('seed-worker.ts', import.meta.url), { workerData: { folder } });
  return {
    read: async (files) => {
      const answer = once(worker, 'message');
      worker.postMessage(files);
      // What seed-worker.ts posts: one message for each it gets.
      const [readings] = (await answer) as [Reading[]];
      return readings;
    },
    end: () => worker.terminate(),
  };
}
