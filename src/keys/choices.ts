/** What a reader chose about keys. Storage may be forbidden: a choice then lasts for the page. */

/**
 * `letters`: keys that are single characters. `stops`: one stop for a paragraph, not one for each thing in it. `hint`: what
 * the arrow keys do is said when they first could do it.
 */
export type Choice = 'letters' | 'stops' | 'hint';

const ofThisPage = new Map<Choice, boolean>();

/** Everything is on until it is switched off. What must know without this code reads `data-letters` of the root element. */
export function isOn(choice: Choice): boolean {
  const here = ofThisPage.get(choice);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(choice) !== 'off';
  } catch {
    return true;
  }
}

export function choose(choice: Choice, on: boolean): void {
  ofThisPage.set(choice, on);
  if (choice === 'letters') {
    if (on) delete document.documentElement.dataset['letters'];
    else document.documentElement.dataset['letters'] = 'off';
  }
  try {
    if (on) localStorage.removeItem(choice);
    else localStorage.setItem(choice, 'off');
  } catch {
    // The choice then lasts for this page.
  }
}
