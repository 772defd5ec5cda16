/** The README’s recipes: what it says under `**… add a report?**`, and the code shown there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from './root.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** The recipe under `**… add a report?**`: its words and its code blocks, each with the file its first line names. */
function recipe(name: string): { path: string; code: string }[] {
  const blocks = wordsOf(name).matchAll(/^```\w+\n([\s\S]*?)^```$/gm);
  return [...blocks].flatMap(([, code = '']) => {
    const path = /^(?:---\n)?(?:#|\/\/) (\S+\.\w+)$/m.exec(code)?.[1];
    return path === undefined ? [] : [{ path, code: code.replace(/^(?:#|\/\/) \S+\.\w+\n/m, '') }];
  });
}

/** All that a recipe says. */
export function wordsOf(name: string): string {
  const start = readme.indexOf(`**… ${name}?**`);
  expect(start, `README has a recipe “${name}”`).toBeGreaterThan(0);
  return readme.slice(start, readme.indexOf('\n**… ', start + 5));
}

/** The block of a recipe for a file. */
export const codeFor = (name: string, path: string): string => {
  const block = recipe(name).find((one) => one.path === path);
  if (!block) throw new Error(`the recipe “${name}” has no block for ${path}`);
  return block.code;
};
