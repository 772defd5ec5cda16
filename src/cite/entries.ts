/** The citations of the page's document, as the build made them: fetched once. */
import type { Reference } from '../lib/citation/reference.ts';

export type Entries = readonly [Reference, ...Reference[]];

let entries: Promise<Entries> | undefined;
let arrived: Entries | undefined;

/** What has arrived of them so far. */
export const knownEntries = (): Entries | undefined => arrived;

/** `base` is the address of the document. Where the file does not arrive, it is asked for anew the next time. */
export function fetchEntries(base: string): Promise<Entries> {
  return (entries ??= fetchFile(base).catch((error: unknown) => {
    entries = undefined;
    throw error;
  }));
}

async function fetchFile(base: string): Promise<Entries> {
  const answer = await fetch(new URL(`${base}cite.json`, location.href));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  arrived = (await answer.json()) as Entries; // our own file
  return arrived;
}
