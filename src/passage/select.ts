/** What a reader has selected of the official text: its address, its citation, and its words as they are copied. */
import type { Passage } from '../archive/passage.ts';
import { fetchEntries } from '../cite/entries.ts';
import { watchCopying } from './copy.ts';
import type { Page, Selected } from './selected.ts';
import { wantsSource } from './source-line.ts';
import { hideOffer, showOffer } from './offer.ts';
import { copiedParts, readPage, selectedParts } from './page.ts';
import { toText, type CopiedPart } from './copied.ts';
import { passageOf } from './text.ts';

/** A selection that still grows is not offered yet. */
const rest = 250;

let selected: Selected | undefined;

/** What is selected now, as far as it is one run of printed characters. */
export const selectedPassage = (): Selected | undefined => selected;

/** Offer what can be done with selected words, and copy them as printed, from now on. */
export function watchSelection({ text, base }: Page): void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    // While a dialog is open, what is selected is in it.
    if (document.querySelector('dialog[open]')) return;
    selected = readSelection(text);
    // Copying cannot wait for them.
    if (wantsSource()) void fetchEntries(base).catch(() => undefined);
    if (selected) showOffer({ text, base, selected });
    else hideOffer();
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(look, rest);
  });
  watchCopying({ base, read: () => readCopied(text) });
  look();
}

function readSelection(text: HTMLElement): Selected | undefined {
  const ranges = rangesIn(text);
  if (ranges.length === 0) return undefined;
  const page = readPage(text);
  const parts = selectedParts(page, ranges);
  const passage = passageOf(page, parts);
  return passage && { passage, words: toText(copiedParts(page, parts)), ranges };
}

/** What a copy takes of the official text, and its passage where it is one; nothing where it takes none. */
function readCopied(text: HTMLElement): { parts: CopiedPart[]; passage: Passage | undefined } | undefined {
  const ranges = rangesIn(text);
  if (ranges.length === 0) return undefined;
  const page = readPage(text);
  const parts = selectedParts(page, ranges);
  const copied = copiedParts(page, parts);
  return copied.some(({ words }) => words.trim())
    ? { parts: copied, passage: passageOf(page, parts) }
    : undefined;
}

function rangesIn(text: HTMLElement): Range[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index)).filter(
    (range) => range.intersectsNode(text),
  );
}
