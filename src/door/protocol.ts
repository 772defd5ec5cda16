/** What the page and the thread that reads files say to each other, and what a page gets from a door. */
import type { FormatId, Unreadable } from '../../scripts/originals/original.ts';
import type { EncodingId } from '../schema/seed-notes.ts';

/** A text that came through a door: a file that was read, or what was pasted. */
export interface DoorText {
  text: string;
  /** The file's; undefined for what was pasted. */
  name: string | undefined;
  format: FormatId | 'pasted';
  /** The bytes of the text, as a seed of it would have. */
  bytes: Uint8Array;
  encoding: EncodingId;
  /** Whether each line is a whole paragraph, as the format has it. */
  unwrapped: boolean;
  /** Reservations of the reader, in English, as `npm run inspect` prints them. */
  remarks: readonly string[];
}

/** `warm`: fetch the readers that any file may need. */
export type Asked = { ask: 'warm' } | { ask: 'read'; bytes: Uint8Array; name: string };

/** `reading`: all that is needed has arrived, from here on the file alone takes the time. */
export type Told =
  | { tell: 'warm' }
  | { tell: 'reading' }
  | { tell: 'read'; read: Omit<DoorText, 'name'> }
  | { tell: 'unreadable'; why: Pick<Unreadable, 'kind' | 'holds'> };
