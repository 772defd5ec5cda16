/** The browser as the site's scripts expect it: they read and write published addresses, the browser reads and writes files. */
import type { Places } from './places.ts';

type Where = Pick<
  Location,
  'href' | 'origin' | 'pathname' | 'search' | 'hash' | 'assign' | 'replace' | 'reload'
>;

export function locationOf(places: Places): Where {
  const here = (): URL => new URL(places.published(location.href));
  return {
    get href() {
      return here().href;
    },
    get origin() {
      return here().origin;
    },
    get pathname() {
      return here().pathname;
    },
    get search() {
      return location.search;
    },
    get hash() {
      return location.hash;
    },
    set hash(hash) {
      location.hash = hash;
    },
    assign: (address) => location.assign(places.file(String(address))),
    replace: (address) => location.replace(places.file(String(address))),
    reload: () => location.reload(),
  };
}

type Change = (state: unknown, unused: string, address?: string | URL | null) => void;

export function historyOf(places: Places, where: Where) {
  const absolute = (address: string | URL): string => places.file(new URL(address, where.href).href);
  const through =
    (change: Change): Change =>
    (state, unused, address) => {
      if (address === undefined || address === null) change(state, unused);
      else change(state, unused, absolute(address));
    };
  return {
    pushState: through((...given) => history.pushState(...given)),
    replaceState: through((...given) => history.replaceState(...given)),
    back: () => history.back(),
    forward: () => history.forward(),
    get state(): unknown {
      return history.state;
    },
    get scrollRestoration() {
      return history.scrollRestoration;
    },
    set scrollRestoration(kind) {
      history.scrollRestoration = kind;
    },
  };
}

/** Attributes that lead somewhere. */
const leading = ['href', 'action', 'src'] as const;
const selector = leading.map((name) => `[${name}]`).join();

/**
 * Links that scripts put into the page lead to files, and what scripts read of a link is where it leads on the site. Addresses that the
 * page hands to its scripts begin with the path at which the site is now.
 */
export function followLinks(places: Places, base: string, path: string): void {
  if (path !== base)
    for (const { dataset } of document.querySelectorAll<HTMLElement>(
      'main [data-base], [data-cite-base], [data-booklet], [data-reports], [data-bundle], nav[data-base]',
    ))
      for (const [name, value = ''] of Object.entries(dataset))
        if (value.startsWith(base) && !value.startsWith(path))
          dataset[name] = path + value.slice(base.length);

  const settle = (element: Element): void => {
    for (const name of leading) {
      const value = element.getAttribute(name);
      const file = value && !/^[?#]/.test(value) ? places.file(value) : value;
      if (file && file !== value) element.setAttribute(name, file);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') settle(target as Element); // only elements have attributes
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        settle(node);
        node.querySelectorAll(selector).forEach(settle);
      }
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: [...leading] });

  const own = Object.getOwnPropertyDescriptor(HTMLAnchorElement.prototype, 'href');
  Object.defineProperty(HTMLAnchorElement.prototype, 'href', {
    ...own,
    get(this: HTMLAnchorElement) {
      return places.published(String(own?.get?.call(this)));
    },
  });
}
