import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { foldersOf } from './src/archive/folders.ts';
import { licences } from './src/licences/integration.ts';
import { headScriptHash, scriptSources } from './src/shell/head-policy.ts';
import { policy } from './src/shell/policy.ts';

/** The address the site will have; without it, pages carry no absolute addresses. */
const site = process.env.SITE_URL;

const folders = foldersOf(process.env);
/** Astro's store of content is one archive's: another must not find it there. */
const store = createHash('sha256').update(resolve(folders.content)).digest('hex').slice(0, 8);

const entities = 'decode-named-character-reference';

/**
 * The script of every page (the first of Page.astro). Vite's helper that preloads what is imported later comes with it,
 * where it would be a file more that every script waits for.
 */
const scriptOfEveryPage = /Page\.astro\?.*index=0|preload-helper/;

export default defineConfig({
  ...(site ? { site } : {}),
  base: process.env.BASE_PATH ?? '/',
  outDir: folders.out,
  cacheDir: `.cache/astro/${store}`,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [...(site ? [sitemap()] : []), licences(import.meta.dirname)],
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [...policy],
      scriptDirective: {
        resources: [...scriptSources],
        hashes: [headScriptHash],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // Threads fetch their parts when they need them, as pages do.
    worker: { format: 'es' },
    // For a browser this package has a form that needs a page, and the reader of Markdown works in a thread.
    resolve: { alias: { [entities]: fileURLToPath(import.meta.resolve(entities)) } },
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'shell', test: scriptOfEveryPage }] } },
      },
    },
  },
});
