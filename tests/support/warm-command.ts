/**
 * A command that is run dozens of times in one folder: half a second of each run is Node’s start and the libraries’. Its process
 * is kept, and each time the command is read anew, with all that it uses as it was read.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Ended } from './command.ts';
import { root } from './root.ts';

export interface WarmCommand {
  run: () => Promise<Ended>;
  end: () => void;
}

export function keepWarm(script: string, cwd: string): WarmCommand {
  const child = fork(join(root, 'tests/support/warm-process.ts'), [join(root, `scripts/${script}.ts`)], {
    cwd,
  });
  let turn = 0;
  return {
    run: () =>
      new Promise((resolve, reject) => {
        const failed = (status: unknown) =>
          reject(new Error(`${script} ended its process: ${String(status)}`));
        child.once('exit', failed);
        child.once('message', (ended) => {
          child.off('exit', failed);
          resolve(ended as Ended); // warm-process.ts sends nothing else
        });
        child.send((turn += 1));
      }),
    end: () => void child.kill(),
  };
}
