/**
 * The one place where markup enters a page and threads are begun. Under the site's policy (policy.ts) a browser with Trusted
 * Types takes markup and addresses of scripts from here only: a string put anywhere else is refused, whatever it says.
 * Browsers without them (Firefox before 148, Safari before 26) do as they always did.
 */
import { Html } from './html.ts';
import { trustedName } from './policy.ts';

/** The part of `window.trustedTypes` that is used; the DOM library does not know it. */
interface TrustedTypes {
  createPolicy(name: string, rules: Rules): Rules;
}
/** What a browser makes of a string here is a value of its own that it takes in a string's place. */
interface Rules {
  createHTML(markup: string): string;
  createScriptURL(address: string): string;
}

const rules: Rules = { createHTML: (markup) => markup, createScriptURL: ownAddress };
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }; // see above
const trusted = trustedTypes?.createPolicy(trustedName, rules) ?? rules;

/** Nothing is in the element afterwards but this view. */
export function setHtml(element: Element, view: Html): void {
  element.innerHTML = markupOf(view);
}

/** What is in the element stays; the view stands before or behind it. */
export function addHtml(element: Element, where: 'afterbegin' | 'beforeend', view: Html): void {
  element.insertAdjacentHTML(where, markupOf(view));
}

/** A page of this site as it arrived, to be read: nothing of it runs, and nothing that it names is fetched. */
export async function pageIn(response: Response): Promise<Document> {
  ownAddress(response.url);
  return new DOMParser().parseFromString(trusted.createHTML(await response.text()), 'text/html');
}

/** `address`: of a file of this site, as `import address from './worker.ts?worker&url'` has it. */
export const beginThread = (address: string): Worker =>
  new Worker(trusted.createScriptURL(address), { type: 'module' });

/** What came as data and only claims to be a view is refused: a view is made by `html` and by nothing else. */
function markupOf(view: Html): string {
  if (view instanceof Html) return trusted.createHTML(view.markup);
  throw new TypeError('not a view: only what html`…` has made may enter the page');
}

function ownAddress(address: string): string {
  const { origin, href } = new URL(address, location.href);
  if (origin === location.origin) return address;
  throw new TypeError(`${href} is not of this site (${location.origin})`);
}
