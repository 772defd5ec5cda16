/** The site's modules as scripts that a browser loads from a disk: see src/package/modules.ts, which brings them together. */
import { init, parse } from 'es-module-lexer';
import { build, transform } from 'esbuild';

/** Names a module's function is called with beside those of CommonJS, in the order of src/package/start.ts. */
const given = ['require', 'module', 'exports', '__load', 'location', 'history', 'fetch', 'Worker'];
const importWord = 'import'.length;

/** Modules of threads, and what they import: threads begin on a host only, where modules are loaded as they are. */
export async function threadModules(
  names: readonly string[],
  read: (name: string) => string,
): Promise<Set<string>> {
  await init;
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name) || !names.includes(name)) return;
    found.add(name);
    for (const { n } of parse(read(name))[0]) if (n) visit(n.replace(/^.*\//, ''));
  };
  for (const name of names) if (/(?:^|[-.])worker[-.]/.test(name)) visit(name);
  return found;
}

/** A module as a function with its name and the names of those it imports. */
export async function packedModule(name: string, code: string): Promise<string> {
  await init;
  const [imports] = parse(code);
  const needs = imports.flatMap(({ n, d }) => (d === -1 && n ? [n.replace(/^.*\//, '')] : []));
  const { code: body } = await transform(withLoads(code, imports), {
    format: 'cjs',
    target: 'es2022',
    minify: false,
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return `archivePackage.define(${JSON.stringify(name)},${JSON.stringify([...new Set(needs)])},function(${given.join(',')}){${body}});\n`;
}

/** `import(…)` asks the package; what Vite would have the browser fetch before it, nobody fetches. */
function withLoads(code: string, imports: ReturnType<typeof parse>[0]): string {
  let at = 0;
  const parts = imports
    .filter(({ d }) => d > -1)
    .map(({ ss }) => {
      const part = `${code.slice(at, ss)}__load`;
      at = ss + importWord;
      return part;
    });
  return (parts.join('') + code.slice(at)).replace(
    /^const __vite__mapDeps=.*$/m,
    'const __vite__mapDeps=()=>[];',
  );
}

/** The script that every page begins with. */
export async function startScriptCode(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: ['src/package/start.ts'],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
