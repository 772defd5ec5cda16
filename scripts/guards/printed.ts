import type { Site } from './guard.ts';

/** What is found in the texts that the site publishes as they were printed: what stands so in one of them is no fault of ours. */
export const printedIn = (site: Site, find: (text: string) => readonly string[]): ReadonlySet<string> =>
  new Set(
    [...site.files.keys()]
      .filter((file) => file.endsWith('/source.txt'))
      .flatMap((file) => find(site.read(file).toString('utf8'))),
  );
