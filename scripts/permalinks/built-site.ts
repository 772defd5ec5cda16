import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { BuiltPage } from '../../src/archive/permalink-guards.ts';

/** Folders of a built site that hold no pages of ours. */
const foreign = /^(?:_astro|pagefind)\//;

/** Every page of a built site by its address, whatever base it was built for. */
export function readBuiltSite(dist: string): Map<string, BuiltPage> {
  return new Map(
    readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /(?:^|\/)index\.html$/.test(file) && !foreign.test(file))
      .toSorted()
      .map((file) => [
        `/${file.replace(/index\.html$/, '')}`,
        readPage(readFileSync(join(dist, file), 'utf8')),
      ]),
  );
}

/** The ids of a page, and whether it stands in for a retired one (`data-stands-in` on its `main`). */
export function readPage(html: string): BuiltPage {
  const ids: string[] = [];
  let standsIn = false;
  const visit = (node: DefaultTreeAdapterTypes.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      for (const { name, value } of child.attrs) {
        if (name === 'id') ids.push(value);
        if (name === 'data-stands-in') standsIn = true;
      }
      visit(child);
    }
  };
  visit(parse(html));
  return { ids, standsIn };
}
