/** The process of `warm-command.ts`: runs the command it is given each time it is told to, and says how that ended. */
import { pathToFileURL } from 'node:url';
import type { Ended } from './command.ts';

const [, , script = ''] = process.argv;
/** What the command says meanwhile. */
let said = { out: '', error: '' };
process.stdout.write = (words) => ((said.out += String(words)), true);
process.stderr.write = (words) => ((said.error += String(words)), true);

process.on('message', (turn: number) => void run(turn));

async function run(turn: number): Promise<void> {
  said = { out: '', error: '' };
  process.exitCode = undefined;
  try {
    await import(`${pathToFileURL(script).href}?${turn}`);
  } catch (error) {
    // As Node says what nobody caught.
    said.error += error instanceof Error ? error.stack : String(error);
    process.exitCode = 1;
  }
  process.send?.({ status: Number(process.exitCode ?? 0), ...said } satisfies Ended);
  process.exitCode = undefined;
}
