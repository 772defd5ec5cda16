/** The thread in which a PDF is read. It can be stopped from outside at any time, which pdf.js itself cannot. */
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableOriginal } from './original.ts';
import { pdfToOriginal } from './pdf-document.ts';

const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new TypeError('expected the bytes of a PDF');

try {
  parentPort?.postMessage({ original: await pdfToOriginal(bytes) });
} catch (error) {
  if (!(error instanceof UnreadableOriginal)) throw error;
  const { expected, found, todo } = error;
  parentPort?.postMessage({ unreadable: { expected, found, todo } });
}
