/** A thread that reads seeds: a batch of file names comes in, their readings go out, in the same order. */
import { parentPort, workerData } from 'node:worker_threads';
import { readOne } from './seed-reading.ts';

// Set by whoever starts it, in seed-readers.ts.
const { folder } = workerData as { folder: string };

parentPort?.on('message', (files: readonly string[]) => {
  parentPort?.postMessage(files.map((file) => readOne(folder, file)));
});
