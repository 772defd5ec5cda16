/** Files read in a thread of their own, which is ended when one takes too long; the next file gets a new one. */
import type { Unreadable, UnreadableKind } from '../../scripts/originals/original.ts';
import { beginThread } from '../shell/trusted.ts';
import { keepThread } from '../shell/thread.ts';
import type { Asked, DoorText, Told } from './protocol.ts';
import worker from './worker.ts?worker&url';

export type Answer =
  { read: Omit<DoorText, 'name'> } | { unreadable: Pick<Unreadable, 'kind' | 'holds'> } | 'cancelled';

export interface Reader {
  /** Fetch now what any file may need, so that it is there without a network. */
  warm(): void;
  /** Read one file; a file before it that is not read yet is cancelled. Never rejects. */
  read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Answer>;
  cancel(): void;
}

/** `reading`: what the file alone may take. `loading`: what its reader may take to arrive. */
export const seconds = { reading: 20, loading: 60 } as const;

/** Larger files are refused unread: a report of 30 pages with its pictures has a few million bytes. */
export const mostBytes = 30_000_000;

export function createReader(): Reader {
  let settle: ((answer: Answer) => void) | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;
  /** A browser remembers for a thread what failed to arrive there; a new one can only be had with a network. */
  let lacking = false;
  let reading = false;

  const answer = (given: Answer): void => {
    clearTimeout(clock);
    settle?.(given);
    settle = undefined;
  };
  /** A thread that is at work is of no further use; the next one is made ready at once. */
  const giveUp = (given: Answer): void => {
    thread.end();
    answer(given);
    thread.ask({ ask: 'warm' });
  };
  const allow = (time: number, kind: UnreadableKind): void => {
    clearTimeout(clock);
    clock = setTimeout(() => giveUp({ unreadable: { kind } }), time * 1000);
  };
  const hear = (told: Told): void => {
    if (told.tell === 'reading') allow(seconds.reading, 'too-dear');
    reading = told.tell === 'reading';
    if (told.tell === 'read') answer({ read: told.read });
    if (told.tell !== 'unreadable') return;
    lacking ||= told.why.kind === 'not-loaded';
    answer({ unreadable: told.why });
  };
  const thread = keepThread<Asked, Told>(
    () => beginThread(worker),
    hear,
    // Once the script runs it catches all that is thrown, but for the want of memory.
    () => answer({ unreadable: { kind: reading ? 'too-dear' : 'not-loaded' } }),
  );

  return {
    warm: () => thread.ask({ ask: 'warm' }),
    cancel() {
      if (settle) giveUp('cancelled');
    },
    read(bytes, name) {
      this.cancel();
      if (lacking && navigator.onLine) thread.end();
      lacking &&= !navigator.onLine;
      if (bytes.length > mostBytes) return Promise.resolve({ unreadable: { kind: 'too-large' } });
      const { promise, resolve } = Promise.withResolvers<Answer>();
      settle = resolve;
      reading = false;
      allow(seconds.loading, 'not-loaded');
      thread.ask({ ask: 'read', bytes, name }, [bytes.buffer]);
      return promise;
    },
  };
}
