/** What is said where a passage does not stand as it did: what it was, what it is, and who says so. */
import type { WordsChange } from '../lib/words-changed.ts';
import { html, type Html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import type { Landing } from './landing.ts';

interface Known {
  /** Address of the page of corrections. */
  corrections: string;
  /** Where in the document the same words stand, if they do. */
  found: string | undefined;
}

export function landingNote(landing: Landing, known: Known): HTMLElement {
  const note = document.createElement('div');
  note.className = 'passage-note';
  note.dataset['editorial'] = '';
  note.tabIndex = -1;
  note.setAttribute('role', 'region');
  note.setAttribute('aria-label', '链接所指的文字');
  setHtml(note, landingWords(landing, known));
  return note;
}

export function landingWords(landing: Landing, { corrections, found }: Known): Html {
  const all = html`<a href="${corrections}">全部更正与改动</a>`;
  switch (landing.state) {
    case 'stands':
      return html``;
    case 'moved':
      return landing.changes.length > 0
        ? html`<p>链接所指的文字没有改动，位置因别处的更正而移动，已在下面标出。</p>
            ${landing.changes.map(told)}`
        : html`<p>链接原来所指的位置，现在是别的文字；同样的文字在下面这一处，已标出。</p>
            <p>${all}</p>`;
    case 'changed': {
      const { was, now } = excerpt(landing.was, landing.now);
      return html`<p>链接所指的文字，公布后更正过。</p>
        <p>原：<del>${was}</del></p>
        <p>今：${now ? html`<ins>${now}</ins>` : '（已删去）'}</p>
        ${landing.changes.map(told)}`;
    }
    case 'lost':
      return found === undefined
        ? html`<p>
            链接所指的文字，已不在这一处；更正记录里没有说明，本文件里也没有找到同样的文字。链接可能不完整。
            ${all}
          </p>`
        : html`<p>
            链接所指的文字，已不在这一处。<a href="${found}">同样的文字在本文件的另一处</a>。 ${all}
          </p>`;
  }
}

const told = ({ since, reason, url }: WordsChange): Html =>
  html`<p>版次 ${since} 更正：${reason} <a href="${url}">查看这条更正</a></p>`;

/** What two wordings share at their ends is told shortly. */
const around = 20;

export function excerpt(before: string, after: string): { was: string; now: string } {
  const [was, now] = [[...before], [...after]];
  const most = Math.min(was.length, now.length);
  let head = 0;
  while (head < most && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const cut = (characters: readonly string[]) => {
    const from = head > 2 * around ? head - around : 0;
    const to = tail > 2 * around ? characters.length - tail + around : characters.length;
    return `${from > 0 ? '……' : ''}${characters.slice(from, to).join('')}${to < characters.length ? '……' : ''}`;
  };
  return { was: cut(was), now: cut(now) };
}
