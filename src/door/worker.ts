/** The thread in which a file is read. The page ends it when it takes too long: see reader.ts. */
import { Problem } from '../../scripts/ingest/problem.ts';
import { byteText } from '../../scripts/originals/byte-text.ts';
import { toReportText } from '../../scripts/lib/report-text.ts';
import { UnreadableOriginal, type Original } from '../../scripts/originals/original.ts';
import { loaded, readWith } from '../../scripts/originals/read-with.ts';
import type { Asked, Told } from './protocol.ts';

const tell = (told: Told): void => postMessage(told);

const loadPdf = () => loaded(import('./pdf.ts'));

/** What is fetched before any file comes; the readers of PDF and of rarer formats come with the first such file. */
const warm = () =>
  Promise.all([import('../../scripts/originals/docx.ts'), import('../../scripts/originals/html.ts')]);

const edge = {
  pdf: async (bytes: Uint8Array): Promise<Original> => (await loadPdf()).readPdf(bytes),
};

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void (data.ask === 'warm' ? prefetch() : answer(data.bytes, data.name));
});

/** Should something not arrive now, it is asked for again when it is needed, and its want is said then. */
async function prefetch(): Promise<void> {
  await warm().catch(() => undefined);
  tell({ tell: 'warm' });
}

async function answer(bytes: Uint8Array, name: string): Promise<void> {
  try {
    if (isPdf(bytes)) await loadPdf();
    tell({ tell: 'reading' });
    const { isMade: _, ...read } = await toReportText(bytes, name, (file, called) =>
      readWith(edge, file, called),
    );
    tell({ tell: 'read', read });
  } catch (error) {
    tell({ tell: 'unreadable', why: reasonOf(error) });
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return byteText(bytes.subarray(0, 1024)).includes('%PDF-');
}

function reasonOf(error: unknown): Extract<Told, { tell: 'unreadable' }>['why'] {
  if (error instanceof UnreadableOriginal) return { kind: error.kind, holds: error.holds };
  // Of a text that was read there is only one thing left to find fault with: signs that no text has.
  return { kind: error instanceof Problem ? 'no-writing' : 'broken' };
}
