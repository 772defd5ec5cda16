/** Copying the official text: its own characters and nothing else and, where the reader wants it, where they come from. */
import { passageUrl, type Passage } from '../archive/passage.ts';
import { knownEntries } from '../cite/entries.ts';
import { atPassage } from '../lib/citation/reference.ts';
import { toHtml, toText, type CopiedPart } from './copied.ts';
import { isToBeTold, sourceLine, wantSource, wantsSource } from './source-line.ts';

interface Copying {
  /** Address of the document. */
  base: string;
  /** What is selected of the official text; nothing where a copy is none of ours. */
  read: () => { parts: CopiedPart[]; passage: Passage | undefined } | undefined;
}

export function watchCopying({ base, read }: Copying): void {
  document.addEventListener('copy', (event) => {
    const isField = event.target instanceof Element && event.target.closest('input, textarea, dialog');
    const copied = isField || event.defaultPrevented ? undefined : read();
    if (!copied || !event.clipboardData) return;
    event.preventDefault();
    const line = wantsSource() ? lineFor(base, copied.passage) : undefined;
    const parts: CopiedPart[] = line
      ? [...copied.parts, { words: line, kind: 'paragraph', runsOn: false }]
      : copied.parts;
    event.clipboardData.setData('text/plain', toText(parts));
    event.clipboardData.setData('text/html', toHtml(parts));
    if (line && isToBeTold()) tell();
  });
}

/** Where the citations have not arrived, the document's title and the address say it. */
function lineFor(base: string, passage: Passage | undefined): string {
  const [whole, ...others] = knownEntries() ?? [];
  const reference = whole && passage ? atPassage([whole, ...others], passage, '') : whole;
  const title = document.querySelector('.in-document, [data-document] h1')?.textContent.trim() ?? '';
  const { URL: url, ...words } = reference ?? {
    title,
    URL: passage ? passageUrl(base, passage) : base,
  };
  return sourceLine({ ...words, URL: new URL(url, location.href).href });
}

/** Say once what was added, and how to be without it. */
function tell(): void {
  const note = document.createElement('p');
  note.className = 'passage-told';
  note.setAttribute('role', 'status');
  document.querySelector('main')?.append(note);
  note.append(
    '复制的文字后面已附上出处和网址。',
    action('以后不附', () => wantSource(false)),
  );
  note.append(action('知道了', () => undefined));
  function action(label: string, act: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      act();
      note.remove();
    });
    return button;
  }
}
