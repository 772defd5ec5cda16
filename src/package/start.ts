/**
 * The first script of every page of a package. It makes the page's other scripts find what they look for, on a disk or on any host:
 * modules, files, addresses, and the search.
 */
import { openTexts } from './texts.ts';
import { answerFrames, toFetch, toScripts, toTwins } from './files.ts';
import { toModules } from './modules.ts';
import { toPlaces } from './places.ts';
import { followLinks, historyOf, locationOf } from './world.ts';
import { sayWhatNeedsAServer, threadOf } from './threads.ts';

const { src, dataset } = document.currentScript as HTMLScriptElement; // a page's own script element, as classic scripts have
const root = new URL('..', src).href;
const isOnDisk = root.startsWith('file:');
const places = toPlaces({ root, base: dataset['base'] ?? '/', origin: dataset['origin'] ?? '' });
const scripts = toScripts(root);
const twins = toTwins(scripts);
const where = locationOf(places);
const world = [
  where,
  historyOf(places, where),
  toFetch(root, places, twins.take),
  threadOf(places, isOnDisk),
];
const { define } = toModules(scripts, '_astro/', world);

answerFrames();
followLinks(places, dataset['base'] ?? '/', new URL(places.published(root)).pathname);
if (isOnDisk) sayWhatNeedsAServer();

Object.assign(globalThis, {
  archivePackage: {
    // Where scripts do not run (src/shell/can-run.ts), none does.
    define: 'script' in document.documentElement.dataset ? define : () => undefined,
    give: twins.give,
    openTexts: (base: string) => openTexts(twins.take, base),
  },
});
