/** The panel of a figure: one fetch for a document, then one note for every figure that is followed. */
import type { FigureFile } from '../lib/follow/file.ts';
import { hideNote, showNote } from '../reading/note.ts';
import { locatorOfId } from '../schema/ids.ts';
import { copyWords } from '../shell/clipboard.ts';
import { setHtml } from '../shell/trusted.ts';
import { figureView, nameOf } from './view.ts';

interface Page {
  /** The element that holds the official text. */
  text: HTMLElement;
  /** Address of the document. */
  base: string;
}

let file: Promise<FigureFile> | undefined;

/** Show what is known of the figure that a link stands for. Throws where nothing is. */
export async function showFigure(link: HTMLAnchorElement, { text, base }: Page): Promise<void> {
  file ??= fetchFigures(base);
  const known = await file.catch((error: unknown) => {
    file = undefined; // the next time may be better
    throw error;
  });
  const place = link.closest('data, td, p');
  const all = known.figures[place?.id ?? ''] ?? [];
  // A paragraph may say “none” of several measures: each link is about its own.
  const own =
    place?.localName === 'p' ? all.filter(({ read }) => read && absolute(read.url) === link.href) : all;
  if (!place || own.length === 0) throw new Error(`figures.json says nothing of ${place?.id}`);

  const address = absolute(`${base}${locatorOfId(place.id)}/#${place.id}`);
  const view = document.createElement('div');
  view.className = 'figure-note';
  setHtml(view, figureView(own, known, `${base}source/?of=${place.id}`));
  const status = view.querySelector<HTMLElement>('[role=status]');
  const actions: Readonly<Record<string, () => void>> = {
    close: hideNote,
    copy: () => void copyWords(address).then(say('已复制链接'), say(`地址：${address}`)),
    cite: () => {
      hideNote();
      void import('../cite/dialog.ts').then(({ showCitation }) => showCitation({ text, base, id: place.id }));
    },
  };
  const say = (words: string) => () => {
    if (status) status.textContent = words;
  };
  view.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement) actions[target.value]?.();
  });
  showNote(link, nameOf(own, known), view);
}

async function fetchFigures(base: string): Promise<FigureFile> {
  const answer = await fetch(absolute(`${base}figures.json`));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return (await answer.json()) as FigureFile; // our own file
}

const absolute = (url: string): string => new URL(url, location.href).href;
