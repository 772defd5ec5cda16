/** The thread in which a PDF is read. It can be stopped from outside at any time, which pdf.js itself cannot. */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableOriginal } from './original.ts';
import { pdfToOriginal } from './pdf-document.ts';

/** The folders of the package, which Node has on disk. */
const folder = (name: string): string =>
  fileURLToPath(new URL(`./${name}/`, import.meta.resolve('pdfjs-dist/package.json')));

const bytes: unknown = workerData;
if (!(bytes instanceof Uint8Array)) throw new TypeError('expected the bytes of a PDF');

const files = {
  cMapUrl: folder('cmaps'),
  standardFontDataUrl: folder('standard_fonts'),
  wasmUrl: folder('wasm'),
};

try {
  parentPort?.postMessage({ original: await pdfToOriginal(bytes, files) });
} catch (error) {
  if (!(error instanceof UnreadableOriginal)) throw error;
  parentPort?.postMessage({ unreadable: error.parts });
}
