/** The overview of the keys that do something on this page, with the switches for them. */
import { adopt } from '../shell/adopt.ts';
import { Html, html } from '../shell/html.ts';
import { setHtml } from '../shell/trusted.ts';
import listStyles from '../styles/keys-list.css?inline';
import styles from '../styles/keys.css?inline';
import { choose, isOn, type Choice } from './choices.ts';
import { groupsFor, type Feature, type Use } from './list.ts';
import { settleAll, startStops } from './stops.ts';

let dialog: HTMLDialogElement | undefined;

export function show(): void {
  dialog ??= build();
  setHtml(dialog, view(featuresOf(document)));
  dialog.showModal();
}

function featuresOf(page: Document): ReadonlySet<Feature> {
  const marks: readonly (readonly [Feature, string])[] = [
    ['text', '.official'],
    ['stops', 'main table a[href], .official, .contents, .source'],
    ['chart', 'figure[data-chart]'],
    ['findings', '.verify-result:not([hidden])'],
  ];
  return new Set(marks.filter(([, mark]) => page.querySelector(mark)).map(([feature]) => feature));
}

const view = (features: ReadonlySet<Feature>): Html => html`
  <h2 id="keys-title" tabindex="-1" autofocus>键盘</h2>
  ${groupsFor(features).map(
    ({ title, uses }) =>
      html`<h3>${title}</h3>
        <dl class="keys-list">${uses.map(useView)}</dl>`,
  )}
  <p class="keys-choices">${switchFor('letters', '使用单个字符的按键（j、k、m、c、n、p、/、?）')}</p>
  <p class="keys-choices">${switchFor('stops', '一段、一个标题、一个表格只让 Tab 停一次')}</p>
  <p class="keys-close"><button type="button" value="close">关闭</button></p>
`;

function useView({ keys, together, does }: Use): Html {
  const written = keys.map((key, index) => html`${index > 0 && (together ? '+' : ' ')}<kbd>${key}</kbd>`);
  return html`<div>
    <dt>${written}</dt>
    <dd>${does}</dd>
  </div>`;
}

const switchFor = (choice: Choice, words: string): Html =>
  html`<label>
    <input type="checkbox" name="${choice}" ${isOn(choice) && new Html('checked')} /> ${words}
  </label>`;

function build(): HTMLDialogElement {
  adopt(styles);
  adopt(listStyles);
  const made = document.createElement('dialog');
  made.className = 'keys';
  made.setAttribute('aria-labelledby', 'keys-title');
  made.addEventListener('click', ({ target }) => {
    if (target === made || (target instanceof HTMLButtonElement && target.value === 'close')) made.close();
  });
  made.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    choose(target.name as Choice, target.checked); // the switches are named by `switchFor`
    if (target.name !== 'stops') return;
    startStops();
    settleAll();
  });
  document.body.append(made);
  return made;
}
