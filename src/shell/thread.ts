/** A thread that is begun when it is needed, kept for what comes next, and ended when it takes too long. */
export interface Thread<Asked> {
  ask(asked: Asked, transfer?: Transferable[]): void;
  /** Ended, nothing is heard of it any more; the next question begins another. */
  end(): void;
}

/** `hear` gets what the thread tells. `lost` is called where the browser begins none, its script did not arrive, or it broke down. */
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
  const start = (): Worker | undefined => {
    if (thread) return thread;
    const begun = orNone(begin);
    if (!begun) lost();
    else listenTo(begun);
    thread = begun;
    return begun;
  };
  const listenTo = (begun: Worker): void => {
    begun.onmessage = ({ data }: MessageEvent<Told>) => {
      if (begun === thread) hear(data);
    };
    begun.onerror = () => {
      if (begun !== thread) return;
      end();
      lost();
    };
  };
  return { ask: (asked, transfer = []) => start()?.postMessage(asked, transfer), end };
}

function orNone(begin: () => Worker): Worker | undefined {
  try {
    return begin();
  } catch {
    return undefined;
  }
}
