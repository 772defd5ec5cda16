/** The style of what is loaded when a reader selects, copies or lands: it comes with the script that shows it. */
import styles from '../styles/passage.css?inline';

let isAdopted = false;

export function adoptStyles(): void {
  if (isAdopted) return;
  isAdopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
