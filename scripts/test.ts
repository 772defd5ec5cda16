/**
 * `npm test`: everything that is claimed is held to. What needs no second core runs beside something else; the tests need
 * both and come one kind after the other. The first that fails ends it.
 */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Scripts of package.json that run one after the other. */
type Lane = readonly string[];

/**
 * Lanes that run side by side, stage after stage. Both builds write `.astro/`, and types are read from there: so none of the
 * three begins with another.
 */
const stages: readonly (readonly Lane[])[] = [
  [
    ['build', 'types'],
    ['lint:format', 'test:specimen', 'lint:code'],
  ],
  [['test:unit']],
  [['test:browser']],
];

for (const lanes of stages) {
  const alone = lanes.length === 1;
  const results = await Promise.all(lanes.map((lane) => runLane(lane, alone)));
  if (results.includes(false)) process.exit(1);
}

/** Whether all went well. */
async function runLane(lane: Lane, alone: boolean): Promise<boolean> {
  for (const script of lane) if (!(await run(script, alone))) return false;
  return true;
}

/** What a script says is shown as it comes where it runs alone, else in one piece. */
async function run(script: string, alone: boolean): Promise<boolean> {
  const started = performance.now();
  if (alone) console.log(`— ${script}`);
  const child = spawn('npm', ['run', '--silent', script], {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  const ended = new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve(status === 0));
  });
  const said = await Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  const good = await ended;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(alone ? `  ${script}: ${seconds} s` : `— ${script}\n${said.join('')}  ${seconds} s`);
  return good;
}
