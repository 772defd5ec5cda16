import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toLines, type Line } from '../../scripts/ingest/lines.ts';
import { linesOf, type Printed } from '../../scripts/ingest/printed.ts';
import { formatLines } from '../../src/schema/locator.ts';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

/**
 * One test a folder of `tests/fixtures/{stage}/`: its name is the claim, `input.txt` lines of a seed, `expected.json`
 * what is read from them. A missing `expected.json` is written, except in CI; look at it before committing it.
 */
export function testFixtures(stage: string, read: (lines: Line[]) => object): void {
  const claims = readdirSync(`${fixtures}${stage}`).toSorted();
  test.each(claims)('%s', async (claim) => {
    const folder = `${fixtures}${stage}/${claim}`;
    const lines = toLines(readFileSync(`${folder}/input.txt`, 'utf8').replace(/\n$/, ''));
    await expect(`${JSON.stringify(read(lines), null, 2)}\n`).toMatchFileSnapshot(`${folder}/expected.json`);
  });
}

/** Lines and words as one entry of an object: `L4-7: 根据…`. */
export function entryOf(printed: Printed): [lines: string, text: string] {
  return [`L${formatLines(linesOf(printed))}`, printed.text];
}

/** Lines as a seed has them, from the text of a test. */
export function linesFrom(text: string): Line[] {
  return toLines(text.replace(/^\n/, ''));
}
