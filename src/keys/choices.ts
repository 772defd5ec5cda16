/** What a reader chose about keys. Storage may be forbidden: a choice then lasts for the page. */

/**
 * `letters`: keys that are single characters. `stops`: one stop for a paragraph, not one for each thing in it. `hint`: what
 * the arrow keys do is said when they first could do it.
 */
export type Choice = 'letters' | 'stops' | 'hint';

const ofThisPage = new Map<Choice, boolean>();

/** Everything is on until it is switched off. */
export function isOn(choice: Choice): boolean {
  const here = ofThisPage.get(choice);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(`keys-${choice}`) !== 'off';
  } catch {
    return true;
  }
}

export function choose(choice: Choice, on: boolean): void {
  ofThisPage.set(choice, on);
  try {
    if (on) localStorage.removeItem(`keys-${choice}`);
    else localStorage.setItem(`keys-${choice}`, 'off');
  } catch {
    // The choice then lasts for this page.
  }
}
