/** Where else the text under a heading stands: its own page, the whole document, the source. */
import { sectionId } from '../schema/ids.ts';

interface Heading {
  /** Address of the document, with the base of the host. */
  base: string;
  locator: string;
  /** The line of the source it is printed on. */
  line: number;
  /** Path of the page the reader is on. */
  here: string;
}

export interface HeadingLink {
  href: string;
  words: string;
}

/** The places of a heading's section that are not this page, each in the reader's words. */
export function headingLinks({ base, locator, line, here }: Heading): HeadingLink[] {
  const own = `${base}${locator}/`;
  return [
    ...(here === own ? [] : [{ href: own, words: '只看这一节' }]),
    ...(here === base ? [] : [{ href: `${base}#${sectionId(locator)}`, words: '在全文中看' }]),
    { href: `${base}source/#L${line}`, words: `看原文第${line}行` },
  ];
}
