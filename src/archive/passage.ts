/**
 * The address of any run of printed characters: a block's own address, and in its query where in the block the run begins
 * and ends. Without a script the browser goes to the block; with one (`src/passage`) the run is marked.
 *
 * `…/2-1-4/?p=12-30.k3x9a0q#s2-1-4-p2`            the characters 12 to 29 of one block
 * `…/2-1-4/?p=12-s2-1-4-p3.5.k3x9a0q#s2-1-4-p2`   from character 12 of one block to character 4 of a later one
 *
 * Characters are counted as in a quantity's id: Unicode characters from 0, white space and what is `data-editorial` left out.
 */

import { locatorOfId } from '../schema/ids.ts';

/** A run of printed characters. A block is what has an id and prints text: heading, paragraph or cell. */
export interface Passage {
  /** Id of the block it begins in, and the place of its first character there. */
  from: { id: string; at: number };
  /** Id of the block it ends in, and the place after its last character there. */
  to: { id: string; at: number };
  /** Of its words, see `checkOf`: tells whether they still stand there. */
  check: string;
}

const form = /^(\d{1,6})-(?:(s[a-z0-9-]{1,60})\.)?(\d{1,6})\.([a-z0-9]{7})$/;

/** The value of `p` in the query of a passage's address. */
export function toPassageQuery({ from, to, check }: Passage): string {
  return `${from.at}-${to.id === from.id ? '' : `${to.id}.`}${to.at}.${check}`;
}

/** The passage that `p` and the fragment (without `#`) of an address name; nothing where they name none. */
export function readPassage(p: string, fragment: string): Passage | undefined {
  const [, start, end, place, check] = form.exec(p) ?? [];
  if (!fragment || start === undefined || place === undefined || check === undefined) return undefined;
  const passage = {
    from: { id: fragment, at: Number(start) },
    to: { id: end ?? fragment, at: Number(place) },
    check,
  };
  return passage.to.id === passage.from.id && passage.to.at <= passage.from.at ? undefined : passage;
}

/** The section whose page shows all of the passage; undefined where only the page of the whole document does. */
export function sectionOf({ from, to }: Passage): string | undefined {
  const [first, last] = [locatorOfId(from.id).split('-'), locatorOfId(to.id).split('-')];
  const differing = first.findIndex((step, level) => step !== last[level]);
  return first.slice(0, differing === -1 ? first.length : differing).join('-') || undefined;
}

/** Address of a passage; `document` is that of its document, ending in `/`. */
export function passageUrl(document: string, passage: Passage): string {
  const section = sectionOf(passage);
  return `${document}${section === undefined ? '' : `${section}/`}?p=${toPassageQuery(passage)}#${passage.from.id}`;
}

const written =
  /(?:https?:\/\/[^\s/?#]+)?(\/[\w./~%-]*)\?(?:[^\s#]*&)?p=([^\s#&]+)(?:&[^\s#]*)?#(s[a-z0-9-]+)/i;

/** The first address of a passage in some text, a citation for instance: the path of its page, and the passage. */
export function findPassage(text: string): { path: string; passage: Passage } | undefined {
  const [, path, p = '', fragment = ''] = written.exec(text) ?? [];
  const passage = readPassage(p, fragment);
  return path !== undefined && passage ? { path, passage } : undefined;
}

/** Seven characters that stand for some words, white space left out: FNV-1a of their UTF-16 units, 32 bits, in base 36. */
export function checkOf(words: string): string {
  let hash = 0x811c9dc5;
  for (const unit of words.replace(/\s+/g, '').split('')) {
    const code = unit.charCodeAt(0);
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (code >> 8), 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0');
}
