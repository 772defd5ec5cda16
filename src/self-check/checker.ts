/** Drafts checked in a thread that is ended when one takes too long. */
import { beginThread } from '../shell/trusted.ts';
import { keepThread } from '../shell/thread.ts';
import type { DraftInput } from './draft.ts';
import type { SelfCheck } from './finding.ts';
import type { Asked, Told } from './messages.ts';
import worker from './worker.ts?worker&url';

/** `files`: the archive's files did not arrive. `slow`: it took too long. `fault`: a mistake of ours. */
export type Failure = 'files' | 'slow' | 'fault' | 'cancelled';
export type Checked = { result: SelfCheck } | { failed: Failure };

export interface Checker {
  /** Fetch now what any draft may need, so that it is there without a network. */
  warm(): void;
  /** Check one draft; one before it that is not done yet is cancelled. Never rejects. */
  check(draft: DraftInput): Promise<Checked>;
  cancel(): void;
}

/** A report of 30 pages takes a tenth of a second. */
const seconds = 30;

/** `base`: the site's base path. */
export function createChecker(base: string): Checker {
  let settle: ((checked: Checked) => void) | undefined;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const answer = (given: Checked): void => {
    clearTimeout(clock);
    settle?.(given);
    settle = undefined;
  };
  const giveUp = (failed: Failure): void => {
    thread.end();
    answer({ failed });
  };
  const thread = keepThread<Asked, Told>(
    () => beginThread(worker),
    (told) => answer(told.tell === 'checked' ? { result: told.result } : { failed: told.reason }),
    () => answer({ failed: 'files' }),
  );
  return {
    warm: () => thread.ask({ base, ask: 'warm' }),
    cancel() {
      if (settle) giveUp('cancelled');
    },
    check(draft) {
      this.cancel();
      const { promise, resolve } = Promise.withResolvers<Checked>();
      settle = resolve;
      clock = setTimeout(() => giveUp('slow'), seconds * 1000);
      thread.ask({ base, ask: 'check', draft });
      return promise;
    },
  };
}
