import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './support/root.ts';

// The arrows of design §2 go one way. What a folder may not import, by the path of a file or the name of a package.

interface Rule {
  /** Files that are held to it. */
  files: RegExp;
  because: string;
  /** What they may not import. */
  never?: RegExp;
  /** All they may import. */
  only?: RegExp;
  /** Words they may not use. */
  words?: RegExp;
}

const rules: readonly Rule[] = [
  {
    files: /^scripts\/ingest\//,
    because: 'the stages are pure: disk, clock and console are for scripts/*.ts and scripts/lib',
    never:
      /^node:|^(?:fs|path|os|crypto|child_process|process)$|^src\/(?!schema\/)|^scripts\/(?!ingest\/)|^astro(?!\/zod$)/,
    words: /\bconsole\.|\bDate\.now\b|\bnew Date\(|\bprocess\.|\bMath\.random\b|\btoLocale|\blocaleCompare\b/,
  },
  {
    files: /^scripts\/checks\//,
    because: 'a check judges content, however it was made',
    never: /^scripts\/(?!checks\/)|^node:|^src\/(?!schema\/|archive\/)/,
    words: /\bconsole\./,
  },
  {
    files: /^src\/schema\//,
    because: 'the vocabulary stands on nothing',
    only: /^astro\/zod$|^src\/schema\//,
  },
  {
    files: /^src\/archive\//,
    because: 'the archive read back knows nothing of how it is shown',
    never: /^astro:|^astro$|^node:|^scripts\/|^src\/(?!archive\/|schema\/)/,
  },
  {
    files: /^src\/(?:lib|data)\//,
    because: 'plain data in, plain data out: it knows neither Astro nor the disk',
    never:
      /^astro:|^astro$|^node:|^scripts\/|^src\/(?!lib\/|data\/|archive\/|schema\/|self-check\/held\.ts$)/,
  },
  { files: /^src\/search\//, because: 'it runs in a browser', never: /^astro:|^node:|^scripts\// },
  {
    files: /^src\/(?:door|self-check)\//,
    because: 'they run the pipeline in a browser: what has no disk may be had from scripts',
    never:
      /^astro:|^node:|^src\/(?:pages|components|layouts|site|disk)\/|^scripts\/(?!(?:ingest|propose|checks|originals)\/|lib\/report-text\.ts$)/,
  },
  {
    files: /^src\/verify\//,
    because: 'it runs in a browser, and reads numbers as the archive does',
    never: /^astro:|^node:|^src\/(?:pages|components|layouts|site|disk)\/|^scripts\/(?!ingest\/)/,
  },
  {
    files: /^src\/data\/self-check\//,
    because: 'of the self-check it knows the shape of its files alone',
    never: /^src\/self-check\/(?!held\.ts$)/,
  },
  {
    files: /^src\/(?:pages|components|layouts|site)\//,
    because: 'pages show content; they do not make it',
    never: /^scripts\/|^content\/|^seeds\//,
  },
  {
    files: /^(?:src|scripts)\//,
    because: 'nothing that runs stands on a test',
    never: /^tests\/|^vitest|^@playwright\//,
  },
];

interface SourceFile {
  path: string;
  text: string;
}

/** Comments that begin their line; `/**\/` also stands in patterns of paths. */
function withoutComments(text: string): string {
  return text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
}

/** Static, side-effect and dynamic imports, re-exports and requires, each as a path from the root or a package name. */
function importsOf({ path, text }: SourceFile): string[] {
  const code = withoutComments(text);
  const patterns = [
    /\b(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
    /\bimport\s*['"]([^'"]+)['"]/g,
    /\b(?:import|require|import\.meta\.resolve)\s*\(\s*['"`]([^'"`]+)['"`]/g,
    /\bimport\.meta\.glob\w*\s*\(\s*['"`]([^'"`]+)['"`]/g,
  ];
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)].map(([, name = '']) => name))
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name.replace(/^\//, '')));
}

function problemsIn(file: SourceFile): string[] {
  const code = withoutComments(file.text);
  return rules
    .filter(({ files }) => files.test(file.path))
    .flatMap(({ because, never, only, words }) => {
      const wrong = importsOf(file).filter((name) => never?.test(name) || (only && !only.test(name)));
      const word = words?.exec(code)?.[0];
      return [...wrong, ...(word ? [word] : [])].map((found) => `${file.path}: ${found} – ${because}`);
    });
}

function filesIn(folder: string): SourceFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|mts|js|mjs|astro)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

test('no file imports against the arrows', () => {
  const files = [...filesIn('src'), ...filesIn('scripts')];
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(problemsIn)).toEqual([]);
});

test('every rule has files to hold', () => {
  const files = [...filesIn('src'), ...filesIn('scripts')];
  for (const rule of rules)
    expect(
      files.some(({ path }) => rule.files.test(path)),
      String(rule.files),
    ).toBe(true);
});

describe('a planted import is found', () => {
  test.each([
    ['scripts/ingest/x.ts', `import { readFileSync } from 'node:fs';`],
    ['scripts/ingest/x.ts', `import 'node:fs';`],
    ['scripts/ingest/x.ts', `const fs = await import('node:fs');`],
    ['scripts/ingest/deep/x.ts', `export { toCsv } from '../../../src/data/csv.ts';`],
    ['scripts/ingest/x.ts', `import type { Check } from '../checks/check.ts';`],
    ['scripts/ingest/x.ts', `import { settleContent } from '../lib/content-folder.ts';`],
    ['scripts/ingest/x.ts', `console.log('read');`],
    ['scripts/ingest/x.ts', `const year = new Date().getFullYear();`],
    ['scripts/ingest/x.ts', `names.sort((a, b) => a.localeCompare(b));`],
    ['scripts/checks/x.ts', `import {\n  toContent,\n} from '../ingest/content.ts';`],
    ['scripts/checks/x.ts', `void import('../ingest/content.ts');`],
    ['src/schema/x.ts', `import { parse } from 'yaml';`],
    ['src/schema/x.ts', `import { urls } from '../archive/urls.ts';`],
    ['src/archive/x.ts', `import { shortName } from '../lib/labels.ts';`],
    ['src/data/x.ts', `import { loadSite } from '../site/archive.ts';`],
    ['src/schema/x.ts', `import { z } from 'astro:schema';`],
    ['src/lib/x.ts', `import { getCollection } from 'astro:content';`],
    ['src/lib/x.ts', `import { join } from 'node:path';`],
    ['src/lib/x.ts', `import { loadSite } from '../site/archive.ts';`],
    ['src/search/x.ts', `import { readFile } from 'node:fs/promises';`],
    ['src/door/x.ts', `import { readReportFile } from '../../scripts/lib/report-file.ts';`],
    ['src/self-check/x.ts', `import { readContent } from '../disk/read-content.ts';`],
    ['src/self-check/x.ts', `import { readSeedFolder } from '../../scripts/lib/seed-folder.ts';`],
    ['src/verify/x.ts', `import { runChecks } from '../../scripts/checks/index.ts';`],
    ['src/data/self-check/x.ts', `import { selfCheck } from '../../self-check/self-check.ts';`],
    ['src/pages/x.astro', `---\nimport { toContent } from '../../scripts/ingest/content.ts';\n---`],
    ['src/pages/x.astro', `---\nconst files = import.meta.glob('../../content/**/*.mdx');\n---`],
    ['src/components/x.astro', `---\nimport { decode } from '../../scripts/ingest/decode.ts';\n---`],
    ['src/lib/x.ts', `import { root } from '../../tests/support/root.ts';`],
    ['scripts/x.ts', `import { expect } from 'vitest';`],
  ])('%s: %j', (path, text) => {
    expect(problemsIn({ path, text })).not.toEqual([]);
  });

  test.each([
    [
      'scripts/ingest/x.ts',
      `import { z } from 'astro/zod';\nimport type { Lines } from '../../src/schema/locator.ts';`,
    ],
    ['scripts/ingest/deep/x.ts', `import { fold } from '../fold.ts';`],
    ['scripts/checks/x.ts', `import { plainText } from '../../src/archive/archive.ts';`],
    ['scripts/ingest/x.ts', `// never import 'node:fs' here, nor console.log`],
    ['src/door/x.ts', `import { toReportText } from '../../scripts/lib/report-text.ts';`],
    ['src/self-check/x.ts', `import { readSeed } from '../../scripts/ingest/reading.ts';`],
    ['src/pages/x.astro', `---\nimport { urls } from '../archive/urls.ts';\n---`],
    [
      'scripts/x.ts',
      `import { readFileSync } from 'node:fs';\nimport { toContent } from './ingest/content.ts';`,
    ],
  ])('and a right one is not: %s %j', (path, text) => {
    expect(problemsIn({ path, text })).toEqual([]);
  });
});

/** The files that import each other round in a circle, each circle once; type imports count too. */
function circlesIn(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const circles = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start !== -1) {
      const circle = way.slice(start);
      const first = circle.toSorted()[0] ?? path;
      const at = circle.indexOf(first);
      circles.add([...circle.slice(at), ...circle.slice(0, at), first].join(' → '));
      return;
    }
    const file = known.get(path);
    if (!file || done.has(path)) return;
    for (const name of importsOf(file)) visit(name, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return [...circles];
}

describe('circles of imports', () => {
  test('there are none', () => {
    expect(circlesIn([...filesIn('src'), ...filesIn('scripts')])).toEqual([]);
  });

  test('a planted one is found, of types too', () => {
    const file = (path: string, text: string): SourceFile => ({ path, text });
    expect(
      circlesIn([
        file('src/lib/a.ts', `import { b } from './b.ts';`),
        file('src/lib/b.ts', `import type { C } from './deep/c.ts';`),
        file('src/lib/deep/c.ts', `import { a } from '../a.ts';`),
        file('src/lib/d.ts', `import { a } from './a.ts';`),
      ]),
    ).toEqual(['src/lib/a.ts → src/lib/b.ts → src/lib/deep/c.ts → src/lib/a.ts']);
  });
});

describe('addresses are made in one module', () => {
  /** An address spelt where it is used. */
  const spelt = /\b(?:href|absolute)\(\s*['"`]\//;

  test('no page or component spells one', () => {
    const having = filesIn('src').filter(({ text }) => spelt.test(withoutComments(text)));
    expect(having.map(({ path }) => path)).toEqual([]);
  });

  test.each(["href('/feed.xml')", 'absolute(`/og/${key}.png`)'])('one that is spelt is found: %s', (text) => {
    expect(spelt.test(text)).toBe(true);
  });
});

/** Regular expressions and templates that take an id of a place apart or put one together (`s2-1-p3`, `-q56`, `-t1-r2`). */
const idPattern = /-\[?[pqtrchl]+\]?\(?(?:\\{1,2}d|\[0-9)|`s\$\{[^}]*locator[^}]*\}|-[ptqrc]\$\{/;

describe('ids are written and read in one module', () => {
  test('src/schema/ids.ts has the only patterns of ids', () => {
    const files = [...filesIn('src'), ...filesIn('scripts')];
    const having = files.filter(({ text }) => idPattern.test(withoutComments(text))).map(({ path }) => path);
    expect(having).toEqual(['src/schema/ids.ts']);
  });

  test.each([
    'id.replace(/-q\\d+$/, "")',
    '/^s[a-z0-9-]+-t\\d+-r\\d+-c\\d+$/',
    'new RegExp(`-p(\\\\d+)`)',
    '`s${section.locator}`',
    '`${id}-q${offset}`',
    '/-[ptq]\\d.*$/',
  ])('a second one is found: %s', (text) => {
    expect(idPattern.test(text)).toBe(true);
  });
});
