/**
 * A PDF read in a browser, in the thread it is called in: that must be one that can be ended. All that is fetched are files
 * of this site.
 */
import './own-thread.ts';
// Beside pdf.js in the same thread, so that the end of the thread is the end of both.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { UnreadableOriginal, type Original } from '../../scripts/originals/original.ts';
import { pdfToOriginal } from '../../scripts/originals/pdf-document.ts';
import { refuseEndless } from '../../scripts/originals/pdf-streams.ts';

const cMaps = import.meta.glob<string>('../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
});
const addresses = new Map(
  Object.entries(cMaps).map(([path, address]) => [path.slice(path.lastIndexOf('/') + 1), address]),
);

/** As readPdf in Node, but for the limits of time and memory, which the page sets by ending the thread. */
export async function readPdf(bytes: Uint8Array): Promise<Original> {
  refuseEndless(bytes);
  let missing = '';
  class SiteFiles {
    /** A character set without its map would be read as nonsense in silence. */
    async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
      try {
        return await fetched(addresses.get(filename));
      } catch (error) {
        missing = filename;
        throw error;
      }
    }
  }
  const reading = pdfToOriginal(bytes, { BinaryDataFactory: SiteFiles, cMapUrl: 'cmaps/' });
  // Whatever else is wrong may be so for want of the map.
  await reading.catch(() => undefined);
  if (missing !== '') throw notLoaded(missing);
  return reading;
}

async function fetched(address: string | undefined): Promise<Uint8Array> {
  if (address === undefined) throw new Error('no such file');
  const answer = await fetch(new URL(address, location.origin));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function notLoaded(file: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'not-loaded',
    expected: `the map of characters ${file}`,
    found: 'none',
    todo: 'connect to the network and try again',
  });
}
