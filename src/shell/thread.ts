/** A thread that is begun when it is needed, kept for what comes next, and ended when it takes too long. */
export interface Thread<Asked> {
  ask(asked: Asked, transfer?: Transferable[]): void;
  /** Ended, nothing is heard of it any more; the next question begins another. */
  end(): void;
}

/** `hear` gets what the thread tells. `lost` is called where its script did not arrive, or where it broke down. */
export function keepThread<Asked, Told>(
  begin: () => Worker,
  hear: (told: Told) => void,
  lost: () => void,
): Thread<Asked> {
  let thread: Worker | undefined;

  const end = (): void => {
    thread?.terminate();
    thread = undefined;
  };
  const start = (): Worker => {
    if (thread) return thread;
    const begun = begin();
    begun.onmessage = ({ data }: MessageEvent<Told>) => {
      if (begun === thread) hear(data);
    };
    begun.onerror = () => {
      if (begun !== thread) return;
      end();
      lost();
    };
    thread = begun;
    return begun;
  };
  return { ask: (asked, transfer = []) => start().postMessage(asked, transfer), end };
}
