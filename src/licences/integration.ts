/**
 * Writes `/licenses.txt` after the pages: Vite knows which files of which packages it put into what readers get. A build stops where
 * one of them has a licence that is not allowed, or none.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { shippedBy, usedBy } from '../disk/read-packages.ts';
import { faultsOf } from './allowed.ts';
import { noticeOf } from './notice.ts';
import { together } from './package.ts';

/** What no module names: the search index is made by a program that puts a part of itself beside it. */
const besides = ['pagefind/package.json'];

export function licences(root: string): AstroIntegration {
  const files = new Set<string>();
  const collect = (): Plugin => ({
    name: 'licences',
    generateBundle(_, bundle) {
      if (this.environment.name !== 'client') return;
      for (const part of Object.values(bundle))
        for (const id of part.type === 'chunk' ? part.moduleIds : []) {
          const file = id.replace(/^\0|\?.*$/g, '');
          if (file.includes('/node_modules/') && existsSync(file)) files.add(file);
        }
    },
  });
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({ vite: { plugins: [collect()], worker: { plugins: () => [collect()] } } }),
      'astro:build:done': ({ dir }) => {
        const named = besides.map((file) => join(root, 'node_modules', file));
        const texts = join(root, 'src/licences/texts');
        const shipped = together([...files, ...named].map((file) => shippedBy(file, texts)));
        const used = usedBy(root);
        const faults = faultsOf(shipped, used);
        // Where the build stands in the code says nothing about a licence.
        if (faults.length > 0) throw Object.assign(new Error(faults.join('\n')), { stack: '' });
        writeFileSync(join(fileURLToPath(dir), 'licenses.txt'), noticeOf(shipped, used));
      },
    },
  };
}
