/** The thread that verifies, as the page sees it: one article at a time, ended where the reader does not want to wait. */
import type { Asked, Told } from '../messages.ts';

export interface Session {
  /** Fetch now what will be needed. */
  prepare: () => void;
  verify: (article: string) => void;
  cancel: () => void;
}

export function startSession(base: string, hear: (told: Told) => void): Session {
  let worker: Worker | undefined;
  let busy = false;
  const ask = (asked: Asked): void => {
    worker ??= begin();
    worker.postMessage(asked);
  };
  const begin = (): Worker => {
    const made = new Worker(new URL('../worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if (data.type !== 'stage') busy = false;
      hear(data);
    });
    // It did not arrive, or broke down: the next article gets another.
    made.addEventListener('error', () => {
      const wasBusy = busy;
      end();
      if (wasBusy) hear({ type: 'failed', reason: 'files' });
    });
    return made;
  };
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
    busy = false;
  };
  const prepare = (): void => ask({ type: 'prepare', base });
  return {
    prepare,
    verify: (article) => {
      if (busy) end();
      ask({ type: 'verify', base, article });
      busy = true;
    },
    cancel: () => {
      end();
      prepare();
    },
  };
}
