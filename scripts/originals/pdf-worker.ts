/** The thread in which a PDF is read. It can be stopped from outside at any time, which pdf.js itself cannot. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableOriginal } from './original.ts';
import { pdfToOriginal } from './pdf-document.ts';

const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new TypeError('expected the bytes of a PDF');

/** The folder of the package, which Node has on disk. */
const cMapUrl = fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json')));

try {
  parentPort?.postMessage({ original: await pdfToOriginal(bytes, { cMapUrl }) });
} catch (error) {
  if (!(error instanceof UnreadableOriginal)) throw error;
  parentPort?.postMessage({ unreadable: error.parts });
}
