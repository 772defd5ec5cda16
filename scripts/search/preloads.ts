/**
 * What the head of the search page asks for, so that nothing a first answer needs waits for something else: the names of
 * these files are known only when pages and index are made.
 */
import { catalogueFile } from '../../src/search/store.ts';

/** A file of the built site, and what it is fetched as. */
interface Needed {
  url: string;
  as: 'data' | 'script';
}

/** Beside the catalogue a small archive's texts; which leaves and texts of a large one are needed depends on the question. */
const bundleParts = (bundle: string, files: readonly string[]): Needed[] =>
  files.some((name) => name.includes('/leaves/'))
    ? []
    : files.filter((name) => name.includes('/texts/')).map((name) => ({ url: bundle + name, as: 'data' }));

const staticImport = /\b(?:import|from)\s*["']\.\/([^"']+\.js)["']/g;

/** The scripts that a script needs before it can run, each once; `read` gives the text of one beside it. */
export function scriptsBehind(name: string, read: (name: string) => string): string[] {
  const known = new Set<string>();
  const visit = (from: string) => {
    for (const [, next = ''] of read(from).matchAll(staticImport)) {
      if (known.has(next)) continue;
      known.add(next);
      visit(next);
    }
  };
  visit(name);
  return [...known];
}

/** The page's own link to the catalogue, whose name it knows, and those that were put behind it. */
const links = new RegExp(
  `(<link rel="preload" href="([^"]*)${catalogueFile.replace('.', '\\.')}"[^>]*>)(?:<link rel="(?:module)?preload"[^>]*>)*`,
);

/** The search page with links in its head to all that its first answer needs. */
export function withPreloads(page: string, files: readonly string[], read: (name: string) => string): string {
  const [, own = '', bundle] = links.exec(page) ?? [];
  if (bundle === undefined) throw new Error(`the search page preloads no ${catalogueFile}`);
  const scripts = [...page.matchAll(/<script type="module" src="([^"]*\/)([^"/]+)"/g)].flatMap(
    ([, folder = '', name = '']) => scriptsBehind(name, read).map((behind) => folder + behind),
  );
  const needed = [
    ...bundleParts(bundle, files),
    ...[...new Set(scripts)].map((url): Needed => ({ url, as: 'script' })),
  ].map(({ url, as }) =>
    as === 'script'
      ? `<link rel="modulepreload" href="${url}">`
      : `<link rel="preload" href="${url}" as="fetch" crossorigin="anonymous">`,
  );
  // By a function: a name may have a dollar sign.
  return page.replace(links, () => [own, ...needed].join(''));
}
