import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What Debian calls the packages that have the programs. */
const packages = {
  'firefox-esr': 'firefox-esr',
  WebKitWebDriver: 'webkit2gtk-driver',
  Xvfb: 'xvfb',
} as const;

export type Program = keyof typeof packages;

export function isInstalled(program: Program): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== '';
    } catch {
      return false;
    }
  });
}

/** The packages that are not there, in words that put them there; nothing where all are. */
export function whatIsMissing(): string | undefined {
  const missing = (Object.keys(packages) as Program[]).filter((program) => !isInstalled(program));
  if (missing.length === 0) return undefined;
  return `${missing.join(', ')} not found. On Debian: apt-get install -y ${missing.map((program) => packages[program]).join(' ')} fonts-noto-cjk`;
}

/** Start a program and wait until it says what it is waited for, if anything. */
export async function startProgram(
  program: Program,
  args: readonly string[],
  { env = {}, until = /^/ }: { env?: Record<string, string>; until?: RegExp },
): Promise<{ child: ChildProcess; said: RegExpExecArray }> {
  // A group of its own: what the program has started ends with it.
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let heard = '';
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    const hear = (words: Buffer): void => {
      heard += words.toString();
      const found = until.exec(heard);
      if (found) resolve(found);
    };
    for (const stream of [child.stdout, child.stderr, child.stdio[3]]) stream?.on('data', hear);
    child.on('spawn', () => hear(Buffer.from('')));
    child.on('error', reject);
    child.on('exit', (status) => reject(new Error(`${program} ended with ${status}: ${heard}`)));
  });
  return { child, said };
}

/** End a program and all that it started. */
export async function endProgram(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid, 'SIGTERM');
  await ended;
}
