/** The files of a corpus that need no other program to be written. */
import { toDocx } from './docx.ts';
import { toHtml } from './html.ts';
import { truthOf, type Made } from './made.ts';
import { toOfd } from './ofd.ts';
import { toText } from './text.ts';

export const writtenHere = ['docx', 'html', 'ofd', 'txt'] as const;
export const writtenByOffice = ['doc', 'pdf'] as const;
export const corpusFormats = [...writtenHere, ...writtenByOffice] as const;
export type CorpusFormat = (typeof corpusFormats)[number];
export type WrittenHere = (typeof writtenHere)[number];

/**
 * Manners of writing go round with a report's place in the corpus. They are a few steps further after every ten reports,
 * so that each meets all forms and kinds of bodies.
 */
export const turnOf = (index: number): number => index + 3 * Math.floor(index / 10);

/** A report's file; the turn decides the manner in which it is written. */
export const writers: Readonly<Record<WrittenHere, (made: Made, turn: number) => Uint8Array>> = {
  docx: toDocx,
  html: toHtml,
  ofd: toOfd,
  txt: toText,
};

/** Every fourth PDF is written with its Unicode maps taken out. */
export const isBlind = (turn: number): boolean => turn % 4 === 1;

export const truthFile = (name: string): string => `${name}.truth.json`;

/** What stands beside a report's files. */
export const truthText = (made: Made): string => `${JSON.stringify(truthOf(made), null, 1)}\n`;
