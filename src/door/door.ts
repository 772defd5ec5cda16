/**
 * A door: where a page takes a text that a person has, pasted or in a file. Nothing that comes in leaves the browser.
 *
 *     <Door paste="文章" action="核验" />                 src/components/Door.astro; the page's styles @import '../door.css'
 *     mountDoor(form, { onText })                         form: the element `[data-door]`
 *
 * `onText({ text, name, format, bytes, encoding, unwrapped, remarks })` is called with every text that could be read: with
 * what was pasted when the button is pressed, with a file as soon as it is read. Until the promise it gives is settled the
 * door says that it is at work. A {@link DoorError} it throws is shown in the door, so a page can refuse a text in a sentence
 * of its own; whatever happens, the door is open again afterwards. `onCancel` is called where a reader stops the page's own
 * work, or the next text overtakes it; stopping the reading of a file needs nothing of the page. `most`: characters a text may
 * have. What `say` is given stands in the door's status until something else is said, and screen readers say it.
 */
import { thousands } from '../lib/number-words.ts';
import { takeFiles } from './files.ts';
import type { DoorText } from './protocol.ts';
import { createReader, mostBytes, type Reader } from './reader.ts';
import { failed, formatNames, notAFile, nothingPasted, sentenceOf, stopped, tooLong } from './sentences.ts';

export type { DoorText } from './protocol.ts';

/** A sentence for whoever reads the page. */
export class DoorError extends Error {}

export interface DoorOptions {
  onText(text: DoorText): void | Promise<void>;
  onCancel?(): void;
  /** Unicode characters. */
  most?: number;
}

export interface Door {
  say(words: string): void;
}

/** Open the door. */
export function mountDoor(form: HTMLFormElement, { onText, onCancel, most = 200_000 }: DoorOptions): Door {
  const { words, file, cancel, status, error } = partsOf(form);
  const reader = createReader();
  const say = (told: string): void => void (status.textContent = told);
  let turn = 0;
  /** The turn whose text the page is at work on; 0 while it has none. */
  let given = 0;

  const show = (busy: boolean, wrong = ''): void => {
    form.toggleAttribute('data-busy', busy);
    form.ariaBusy = String(busy);
    if (!busy && document.activeElement === cancel) words.focus();
    cancel.hidden = !busy;
    error.textContent = wrong;
    if (wrong !== '') say('');
  };
  /** Afterwards no earlier work is heard of any more, nor does the page go on with it. */
  const overtake = (): number => {
    if (given) onCancel?.();
    given = 0;
    return ++turn;
  };
  /** Afterwards the door is open, whatever the work came to, unless a later work has overtaken it. */
  const work = async (read: () => Promise<DoorText>): Promise<void> => {
    const mine = overtake();
    show(true);
    try {
      const text = await read();
      if (mine !== turn) return;
      refuseLonger(text, most);
      given = mine;
      await onText(text);
      if (mine === turn) show(false);
    } catch (thrown) {
      if (mine !== turn) return;
      if (!(thrown instanceof DoorError)) console.warn(thrown);
      show(false, thrown instanceof DoorError ? thrown.message : failed);
    } finally {
      if (given === mine) given = 0;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    say('');
    void work(() => readWords(reader, words.value));
  });
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  cancel.addEventListener('click', () => {
    overtake();
    reader.cancel();
    show(false);
    say(stopped);
  });
  takeFiles(form, file, {
    expect: () => reader.warm(),
    refuse: (sentence) => show(false, sentence),
    take(chosen) {
      say(`正在读《${chosen.name}》……`);
      void work(async () => {
        const text = await readFile(reader, chosen);
        say(`已读完《${chosen.name}》：${summary(text)}。`);
        return text;
      });
    },
  });
  warmOnceIdle(form, reader);
  return { say };
}

interface Parts {
  words: HTMLTextAreaElement;
  file: HTMLInputElement;
  cancel: HTMLButtonElement;
  status: Element;
  error: Element;
}

/** The parts that Door.astro has. */
function partsOf(form: HTMLFormElement): Parts {
  const part = <Part extends Element>(selector: string): Part => {
    const found = form.querySelector<Part>(selector);
    if (!found) throw new Error(`the door has no ${selector}`);
    return found;
  };
  return {
    words: part('textarea'),
    file: part('input[type=file]'),
    cancel: part('button[name=cancel]'),
    status: part('[role=status]'),
    error: part('[role=alert]'),
  };
}

/** Text and Word are read without a network from then on; whoever saves data fetches with the first touch of the door. */
function warmOnceIdle(form: HTMLFormElement, reader: Reader): void {
  const warm = (): void => reader.warm();
  form.addEventListener('focusin', warm, { once: true });
  const saves = 'connection' in navigator && Reflect.get(Object(navigator.connection), 'saveData') === true;
  if (saves) return;
  // Safari has no word for being idle.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(warm, { timeout: 5000 });
  else setTimeout(warm, 2000);
}

async function readFile(reader: Reader, file: File): Promise<DoorText> {
  if (file.size > mostBytes) throw new DoorError(sentenceOf({ kind: 'too-large' }));
  const bytes = await file.arrayBuffer().catch(() => {
    throw new DoorError(notAFile);
  });
  return { ...(await readBytes(reader, new Uint8Array(bytes), file.name)), name: file.name };
}

/** What is pasted goes the way of a file: the source of a page is read as a page, and rows drawn with strokes as rows. */
async function readWords(reader: Reader, words: string): Promise<DoorText> {
  if (words.trim() === '') throw new DoorError(nothingPasted);
  const read = await readBytes(reader, new TextEncoder().encode(words.toWellFormed()), '');
  return { ...read, name: undefined, format: 'pasted' };
}

async function readBytes(
  reader: Reader,
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
): Promise<Omit<DoorText, 'name'>> {
  const answer = await reader.read(bytes, name);
  if (answer === 'cancelled') throw new DoorError(stopped);
  if ('unreadable' in answer) throw new DoorError(sentenceOf(answer.unreadable));
  return answer.read;
}

function refuseLonger({ text }: DoorText, most: number): void {
  // A string has at least as many units as characters: only a long one is worth counting.
  const characters = text.length > most ? [...text].length : 0;
  if (characters > most) throw new DoorError(tooLong(characters, most));
}

function summary({ text, format }: DoorText): string {
  const length = `${thousands(text.replace(/\s/gu, '').length)} 字`;
  return format === 'pasted' ? length : `${formatNames[format]}，${length}`;
}
