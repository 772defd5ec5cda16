/** What a page of a package fetches. On a disk nothing can be fetched, but scripts can be loaded: a file that pages need is one too. */
import { packedName } from '../shell/policy.ts';
import type { Places } from './places.ts';

/** What a twin hands over: `2018/citywide/cite.json.js` gives the text of `2018/citywide/cite.json`; what is not UTF-8 as base64. */
export type Give = (path: string, content: string, encoding?: 'base64') => void;

export interface Scripts {
  /** Load a script of the package by its path; rejected where it is not there. */
  load(path: string): Promise<void>;
}

/** The one place where a script's address is set; under the page's policy only values of this policy are taken. */
export function toScripts(root: string): Scripts {
  interface Rules {
    createScriptURL(address: string): string;
  }
  interface Browser {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Rules };
  }
  const own = (path: string): string => {
    const { href } = new URL(path, root);
    if (href.startsWith(root)) return href;
    throw new TypeError(`${href} is not of this package`);
  };
  const rules: Rules = { createScriptURL: own };
  // The DOM library does not know Trusted Types.
  const trusted = (globalThis as Browser).trustedTypes?.createPolicy(packedName, rules) ?? rules;
  return {
    load: (path) =>
      new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.onload = () => resolve(script.remove());
        script.onerror = () => {
          script.remove();
          reject(new TypeError(`${path} did not arrive`));
        };
        script.src = trusted.createScriptURL(path);
        document.head.append(script);
      }),
  };
}

/** Files handed over by their twins. */
export function toTwins(scripts: Scripts) {
  const given = new Map<string, Uint8Array<ArrayBuffer>>();
  const give: Give = (path, content, encoding) => {
    const bytes =
      encoding === 'base64'
        ? Uint8Array.from(atob(content), (character) => character.charCodeAt(0))
        : new TextEncoder().encode(content);
    given.set(path, bytes);
  };
  return {
    give,
    async take(path: string): Promise<Uint8Array<ArrayBuffer>> {
      await scripts.load(`${path}.js`);
      const bytes = given.get(path);
      given.delete(path);
      if (!bytes) throw new TypeError(`${path}.js gave nothing`);
      return bytes;
    },
  };
}

/** Another page, on a disk: shown in a frame that nobody sees, it says itself what it is. */
function readInFrame(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.src = address;
    frame.onload = () => {
      const { port1, port2 } = new MessageChannel();
      const end = setTimeout(() => {
        frame.remove();
        reject(new TypeError(`${address} did not arrive`));
      }, 5_000);
      port1.onmessage = ({ data }) => {
        clearTimeout(end);
        frame.remove();
        resolve(String(data));
      };
      frame.contentWindow?.postMessage('read', '*', [port2]);
    };
    document.body.append(frame);
  });
}

/** Tell whoever shows this page in a frame what it is. */
export function answerFrames(): void {
  if (window.parent === window) return;
  const markup = document.documentElement.getHTML();
  addEventListener('message', ({ data, ports: [port] }) => {
    if (data === 'read') port?.postMessage(markup);
  });
}

/** `fetch` as the pages' scripts have it. */
export function toFetch(
  root: string,
  places: Places,
  take: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
) {
  return async (asked: RequestInfo | URL, options?: RequestInit): Promise<Response> => {
    const address = places.file(asked instanceof Request ? asked.url : String(asked));
    if (!root.startsWith('file:')) return fetch(address, options);
    const { href } = new URL(address, document.baseURI);
    if (!href.startsWith(root)) throw new TypeError(`${href} is not of this package`);
    const path = href.slice(root.length).replace(/[?#].*$/, '');
    const content = path.endsWith('.html') ? await readInFrame(href) : await take(path);
    const response = new Response(content);
    Object.defineProperty(response, 'url', { value: places.published(href) });
    return response;
  };
}
