/** The styles of what the keys show, once it is shown. */
import own from '../styles/keys.css?inline';
import list from '../styles/keys-list.css?inline';

let isAdopted = false;

export function adopt(): void {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(own + list);
  document.adoptedStyleSheets.push(sheet);
}
