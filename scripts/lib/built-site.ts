import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf } from './command-folders.ts';

/** Afterwards a built site is in the folder, with this file of it; where there is none, the command says so and ends. */
export function mustBeBuilt(folder: string, file = 'index.html'): void {
  if (existsSync(join(folder, file))) return;
  console.error(`There is no built site in ${nameOf(folder)}/. Run: npm run build`);
  process.exit(1);
}
