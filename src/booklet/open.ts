/** The booklet stands as long as its address, `#booklet`, does: Back closes it as Escape does, Forward opens it again. */
import { openBooklet, type Booklet } from './booklet.ts';

const isAsked = (): boolean => location.hash === '#booklet';
/** The link on the page, which has the address of what the booklet says. */
let link: HTMLAnchorElement | undefined;
let opened: Promise<Booklet> | undefined;
/** A reader who came from the page itself goes back to it; who came by the address stays on the document. */
let isFromPage = false;

export async function showBooklet(by: HTMLAnchorElement): Promise<void> {
  if (!link) addEventListener('hashchange', () => void settle().catch(() => undefined));
  link = by;
  isFromPage = !isAsked();
  if (isFromPage) location.hash = 'booklet';
  await settle();
}

async function settle(): Promise<void> {
  const text = document.querySelector<HTMLElement>('[data-document]');
  const facts = link?.closest<HTMLElement>('[data-booklet]')?.dataset['booklet'];
  if (isAsked() === Boolean(opened) || !text || facts === undefined) return;
  if (opened) {
    const closing = opened;
    opened = undefined;
    (await closing).close();
    return;
  }
  opened = openBooklet(facts, text, () => (isFromPage ? history.back() : location.replace('#')));
  try {
    await opened;
  } catch (error) {
    // What did not open may be asked again.
    opened = undefined;
    throw error;
  }
}
