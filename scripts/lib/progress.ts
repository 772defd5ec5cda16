/** How far a long run has come, on standard error: a bar for who looks on, now and then a line for a log. */

/** What is written to, and whether a person reads it as it comes. */
export interface Screen {
  isTTY?: boolean;
  write: (text: string) => unknown;
}

/** Milliseconds before a bar is worth showing, between two states of it, and between two lines of a log. */
const [patience, redraw, interval] = [2_000, 100, 10_000];
const width = 30;

export interface Progress {
  /** So many are done. */
  at: (done: number) => void;
  /** Afterwards no bar is left on the screen. */
  end: () => void;
}

/** Says nothing of a run that is over soon. */
export function startProgress(
  what: string,
  total: number,
  screen: Screen = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let said: number | undefined;
  const isDue = (time: number): boolean =>
    screen.isTTY
      ? time - started >= patience && time - (said ?? -Infinity) >= redraw
      : time - (said ?? started) >= interval;
  return {
    at: (done) => {
      const time = now();
      if (!isDue(time)) return;
      said = time;
      screen.write(
        screen.isTTY
          ? `\r${bar(done / total)} ${done}/${total} ${what}\x1b[K`
          : `${done} of ${total} ${what}\n`,
      );
    },
    end: () => {
      if (screen.isTTY && said !== undefined) screen.write('\r\x1b[K');
    },
  };
}

function bar(share: number): string {
  const full = Math.round(share * width);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(Math.floor(share * 100)).padStart(3)} %`;
}
