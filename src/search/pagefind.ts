/**
 * Pagefind's index: it names the sections that have all characters of a text. Of a small archive it comes after the first
 * answer and is never waited for: without it all texts are read, which are there in any case.
 */
import type { Opened, SectionNumber } from './catalogue.ts';
import { everySection, scanning, type Engine, type Narrowed } from './engine.ts';
import type { PagefindIndex } from './store.ts';
import { toWord } from './words.ts';

export interface PagefindOptions {
  /** Address of the bundle, ending in `/`. */
  bundlePath: string;
  /** How Pagefind's module is loaded; tests outside a browser have their own way. */
  load?: (url: string) => Promise<unknown>;
  /** Milliseconds after which what did not come is given up. */
  patience?: number;
}

/** The part of Pagefind's client that is used. */
interface Pagefind {
  search(phrase: string): Promise<{ results: { id: string }[] }>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind & { init(): Promise<void> };
}

/** Longer texts cost Pagefind much and tell no more. */
const longestAsked = 32;
/** An answer that takes more milliseconds comes later than the texts would be read. */
const longestWait = 1_000;

/** Pagefind, ready to be asked. */
async function openIndex(
  { bundlePath, load = (url) => import(/* @vite-ignore */ url) }: PagefindOptions,
  { integrity }: PagefindIndex,
  attempt: number,
): Promise<Pagefind> {
  // A failed import is remembered under its address, so another attempt takes another address.
  const script = `${bundlePath}pagefind.js${attempt ? `?attempt=${attempt}` : ''}`;
  await fetch(script, { integrity });
  const module = (await load(script)) as PagefindModule;
  // A worker would load Pagefind a second time (12 kB) for answers that take a millisecond.
  const instance = module.createInstance({ basePath: bundlePath, noWorker: true });
  // The first question makes it fetch its dictionary and program; an empty one asks for nothing else.
  await instance.init();
  await instance.search('""');
  return instance;
}

const after = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export interface OpenPagefind {
  /** Whether it can be asked. */
  isOpen(): boolean;
  /** Afterwards it can be asked. */
  open(): Promise<void>;
  /** Nothing where Pagefind names a section of another build. */
  ask(text: string): Promise<Narrowed | undefined>;
}

export function openPagefind(options: PagefindOptions, from: Opened, index: PagefindIndex): OpenPagefind {
  const numbers = new Map(
    index.ids.split(' ').map((id, number): [string, SectionNumber] => [index.prefix + id, number]),
  );
  let pagefind: Pagefind | undefined;
  let opening: Promise<void> | undefined;
  let attempt = 0;

  return {
    isOpen: () => pagefind !== undefined,
    open: () =>
      (opening ??= openIndex(options, index, attempt++).then(
        (opened) => void (pagefind = opened),
        (error: unknown) => {
          opening = undefined;
          throw error;
        },
      )),
    async ask(text) {
      const units = [...new Set(text.slice(0, longestAsked).split(''))];
      const answers = await Promise.all(units.map((unit) => pagefind?.search(`"${toWord(unit)}"`)));
      const sets = answers.map((answer) => new Set(answer?.results.map(({ id }) => numbers.get(id))));
      if (!pagefind || sets.some((set) => set.has(undefined))) return undefined;
      const sections = everySection(from.sections).filter((section) => sets.every((set) => set.has(section)));
      return { sections, exact: false };
    },
  };
}

/** The engine of a small archive. */
export function narrowingWith(pagefind: OpenPagefind, from: Opened, { patience }: PagefindOptions): Engine {
  const all = scanning(from.sections);
  return {
    async narrow(text) {
      const said = pagefind.isOpen() ? pagefind.ask(text).catch(() => undefined) : undefined;
      const waited = after(Math.min(patience ?? longestWait, longestWait));
      return (await Promise.race([said, waited])) ?? all.narrow(text);
    },
    complete: () => void pagefind.open().catch(() => undefined),
  };
}

/** The engine that asks Pagefind or fails. */
export const waitingFor = (pagefind: OpenPagefind): Engine => ({
  async narrow(text) {
    await pagefind.open();
    const said = await pagefind.ask(text);
    if (!said) throw new Error('Pagefind: an index of another build');
    return said;
  },
  complete: () => undefined,
});
