/** A line at the edge of the window that says what arrow keys do, until they have been used once. */
import { choose, isOn } from './choices.ts';
import { adopt } from '../shell/adopt.ts';
import styles from '../styles/keys.css?inline';

let line: HTMLElement | undefined;

/** Said once a page, at the foot of the window or, where the focus is there, at its top. */
export function showHint(by: HTMLElement, count: number, hasRows: boolean): void {
  if (line || !isOn('hint')) return;
  line = build();
  line.classList.toggle('at-top', by.getBoundingClientRect().bottom > innerHeight / 2);
  line.hidden = false;
  line.textContent = `这里有${count}处链接，用${hasRows ? '方向键' : ' ←、→ '}逐一到达，Tab 到下一处；按 ? 看全部按键。`;
}

/** `known`: the reader has used them, and need not be told again. */
export function hideHint(known = false): void {
  if (known && isOn('hint')) choose('hint', false);
  if (line) line.hidden = true;
}

function build(): HTMLElement {
  adopt(styles);
  const made = document.createElement('p');
  made.className = 'keys-hint';
  made.dataset['editorial'] = '';
  made.role = 'status';
  document.querySelector('main')?.append(made);
  return made;
}
