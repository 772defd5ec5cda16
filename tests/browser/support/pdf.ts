import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { radicals } from '../../../scripts/ingest/radicals.ts';

/** A page on paper: its lines from above, white space left out. */
export type Printed = readonly string[];

/** What the browser prints of a page. */
export async function printed(page: Page): Promise<Printed[]> {
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const task = getDocument({
    data,
    cMapUrl: fileURLToPath(new URL('./cmaps/', import.meta.resolve('pdfjs-dist/package.json'))),
    cMapPacked: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: Printed[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item ? [{ text: item.str, at: placeOf(item.transform) }] : [],
    );
    pages.push(linesOf(words));
  }
  await task.destroy();
  return pages;
}

interface Word {
  text: string;
  at: { x: number; y: number };
}

// A transformation's last two numbers are a place; pdf.js has no closer type.
const placeOf = (transform: number[]): Word['at'] => ({ x: transform[4] ?? 0, y: transform[5] ?? 0 });

/** Words that stand at one height, from the left; a font may draw a character as the radical it looks like. */
function linesOf(words: readonly Word[]): string[] {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    if (word.text.trim() === '') continue;
    const height = [...lines.keys()].find((known) => Math.abs(known - word.at.y) < 3) ?? word.at.y;
    lines.set(height, [...(lines.get(height) ?? []), word]);
  }
  return [...lines]
    .toSorted(([a], [b]) => b - a)
    .map(([, own]) =>
      own
        .toSorted((a, b) => a.at.x - b.at.x)
        .map(({ text }) => text)
        .join(''),
    )
    .map(dense);
}

/** For comparing words that were printed with words of a page. */
export const dense = (text: string): string =>
  text.normalize('NFKC').replace(/\s|[⺀-⻳]/gu, (sign) => radicals.get(sign) ?? '');
