/** The thread that verifies, as the page sees it: one article at a time, ended where the reader does not want to wait. */
import { DoorError } from '../../door/door.ts';
import { keepThread } from '../../shell/thread.ts';
import { beginThread } from '../../shell/trusted.ts';
import type { Asked, Told } from '../messages.ts';
import type { Stage } from '../stages.ts';
import script from '../worker.ts?worker&url';

export type Verified = Extract<Told, { type: 'done' }>;

export interface Session {
  /** Fetch now what will be needed. */
  prepare: () => void;
  /** Rejects with a sentence for readers. An article that another follows is never answered. */
  verify: (article: string, begin: (stage: Stage) => void) => Promise<Verified>;
  cancel: () => void;
}

const failures = {
  files: '没有取到核对所需的数据，请检查网络，再试一次；文章还在框里。',
  fault: '这篇文章没有核对成，原因在本站的程序，不在文章；请用页脚的“报告错误”告诉我们。',
} as const;

export function startSession(base: string): Session {
  let hear: ((told: Told) => void) | undefined;
  const thread = keepThread<Asked, Told>(
    () => beginThread(script),
    (told) => hear?.(told),
    // The next article asks for it again.
    () => hear?.({ type: 'failed', reason: 'files' }),
  );
  const end = (): void => {
    thread.end();
    hear = undefined;
  };
  const prepare = (): void => thread.ask({ type: 'prepare', base });

  return {
    prepare,
    verify: (article, tell) => {
      if (hear) end();
      const { promise, resolve, reject } = Promise.withResolvers<Verified>();
      hear = (told) => {
        if (told.type === 'stage') return tell(told.stage);
        hear = undefined;
        if (told.type === 'done') resolve(told);
        else reject(new DoorError(failures[told.reason]));
      };
      thread.ask({ type: 'verify', base, article });
      return promise;
    },
    cancel: () => {
      end();
      prepare();
    },
  };
}
