/** Arriving at the address of a passage: its characters are marked, or it is said what became of them. */
import { readPassage, passageUrl, type Passage } from '../archive/passage.ts';
import type { WordsChange } from '../lib/words-changed.ts';
import { parseId } from '../schema/ids.ts';
import { idIn } from '../shell/fragment.ts';
import { pageIn } from '../shell/trusted.ts';
import { paint } from './paint.ts';
import { rangeOf, rangesOf, readPage, type PageText } from './page.ts';
import type { Page } from './selected.ts';
import { adoptStyles } from './styles.ts';
import { stands } from './text.ts';

/** Go to the passage of this address, where it names one. */
export async function land({ text, base }: Page): Promise<void> {
  const passage = passageHere();
  if (!passage) return;
  adoptStyles();
  leaveWithTheFragment(passage);
  const page = readPage(text);
  if (stands(page, passage)) show(page, passage);
  else await explain({ text, base }, page, passage);
}

/** The words are not where they were: find them or what became of them, mark that, and say so above it. */
async function explain({ text, base }: Page, page: PageText, passage: Passage): Promise<void> {
  const [{ landingOf }, { landingNote }, changes] = await Promise.all([
    import('./landing.ts'),
    import('./note.ts'),
    fetchChanges(base),
  ]);
  const landing = landingOf(page, passage, changes);
  const whole = landing.state === 'lost' ? await fetchDocument(base) : undefined;
  const there = whole && landingOf(whole, passage, []);
  const note = landingNote(landing, {
    corrections: new URL(`${base}../../corrections/`, location.href).pathname,
    found: there?.state === 'moved' ? passageUrl(base, there.passage) : undefined,
  });
  const shown = landing.state === 'lost' ? undefined : landing.passage;
  const by = document.getElementById(shown?.from.id ?? passage.from.id);
  // Above the paragraph, or above the table that the cell stands in.
  const place =
    by && text.contains(by) ? (by.closest('.table, .heading-line') ?? by) : text.firstElementChild;
  place?.before(note);
  if (shown) show(page, shown);
  note.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  note.focus({ preventScroll: true });
}

function passageHere(): Passage | undefined {
  const p = new URLSearchParams(location.search).get('p') ?? '';
  const passage = readPassage(p, idIn(location.hash));
  return passage && parseId(passage.from.id) && parseId(passage.to.id) ? passage : undefined;
}

function show(page: PageText, passage: Passage): void {
  document.documentElement.dataset['passage'] = '';
  paint(rangesOf(page, passage));
  const range = rangeOf(page, passage);
  const element = range?.startContainer.parentElement;
  element?.closest('details')?.setAttribute('open', '');
  // In a table that scrolls sideways too.
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const top = range?.getClientRects()[0]?.top;
  if (top === undefined) return;
  if (top < innerHeight * 0.1 || top > innerHeight * 0.6)
    scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

/** Going on to another place of the page, the address is that place's, and no longer the passage's. */
function leaveWithTheFragment({ from }: Passage): void {
  addEventListener('hashchange', () => {
    const address = new URL(location.href);
    if (!address.searchParams.has('p') || idIn(address.hash) === from.id) return;
    address.searchParams.delete('p');
    history.replaceState(history.state, '', address);
  });
}

/** What the corrections log tells of the document; nothing where it does not arrive. */
async function fetchChanges(base: string): Promise<readonly WordsChange[]> {
  try {
    const answer = await fetch(new URL(`${base}changes.json`, location.href));
    return answer.ok ? ((await answer.json()) as WordsChange[]) : []; // our own file
  } catch {
    return [];
  }
}

/** The whole document, where the page shows only a part of it and it arrives. */
async function fetchDocument(base: string): Promise<PageText | undefined> {
  if (location.pathname === base) return undefined;
  try {
    const answer = await fetch(new URL(base, location.href));
    const whole = await pageIn(answer);
    return readPage(whole.querySelector('.official') ?? whole);
  } catch {
    return undefined;
  }
}
