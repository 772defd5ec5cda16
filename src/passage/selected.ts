/** A page of official text, and what is selected of it. */
import type { Passage } from '../archive/passage.ts';

export interface Page {
  /** The element that holds the official text. */
  text: HTMLElement;
  /** Address of the document. */
  base: string;
}

export interface Selected {
  passage: Passage;
  words: string;
  /** For boxes on the screen: where the selection is. */
  ranges: readonly Range[];
}
