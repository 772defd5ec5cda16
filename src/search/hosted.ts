/** The archive of a site: its bundle is fetched, and its index, Pagefind's or our own, says what to look through. */
import { bundleOf, type Bundle } from './bundle.ts';
import type { Opened } from './catalogue.ts';
import { scanning, type Engine } from './engine.ts';
import { createFiles, type FileOptions, type Files } from './files.ts';
import { createKeyEngine } from './keys.ts';
import { narrowingWith, openPagefind, waitingFor, type PagefindOptions } from './pagefind.ts';
import { standingIn } from './stand-in.ts';
import type { PagefindIndex } from './store.ts';

export interface HostOptions extends FileOptions, PagefindOptions {
  /** The site's base, ending in `/`. */
  base: string;
}

/** Of a large archive Pagefind is asked only where one of our own leaves is lost: it is slower and names too many. */
function toEngine(options: HostOptions, files: Files, from: Opened): Engine {
  const { build, index } = from.catalogue;
  if (index.kind === 'pagefind') return narrowingWith(openPagefind(options, from, index), from, options);
  if (index.kind === 'none') return scanning(from.sections);
  return standingIn(createKeyEngine(files, from, index), async () => {
    const described = (await files.value(build, 'pagefind')) as PagefindIndex; // as the build wrote it
    return waitingFor(openPagefind(options, from, described));
  });
}

export function openHosted(options: HostOptions): Bundle {
  const files = createFiles(options);
  return bundleOf({
    base: options.base,
    catalogue: files.catalogue,
    value: files.value,
    toEngine: (from) => toEngine(options, files, from),
  });
}
