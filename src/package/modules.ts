/**
 * The site's scripts are modules, which no browser loads from a disk. In a package each is a function with its name and the names of
 * those it stands on; this is what brings them together, as modules are: each runs once, after those it imports.
 */
import type { Scripts } from './files.ts';

interface Module {
  exports: object;
}
type Factory = (
  require: (name: string) => object,
  module: Module,
  exports: object,
  load: (name: string) => Promise<object>,
  ...world: unknown[]
) => void;

interface Definition {
  needs: readonly string[];
  factory: Factory;
}

const nameOf = (specifier: string): string => specifier.replace(/^.*\//, '');

/** `world`: what stands in the place of the browser's own `location`, `history`, `fetch` and `Worker`. */
export function toModules(scripts: Scripts, folder: string, world: readonly unknown[]) {
  const definitions = new Map<string, Definition>();
  const running = new Map<string, Module>();
  const loading = new Map<string, Promise<void>>();

  /** Afterwards the module and all below it are defined. */
  async function bring(name: string, seen: Set<string>): Promise<void> {
    if (seen.has(name)) return;
    seen.add(name);
    if (!definitions.has(name)) {
      const arriving = loading.get(name) ?? scripts.load(folder + name);
      loading.set(name, arriving);
      // What did not arrive is asked for again by the next who needs it.
      await arriving.finally(() => loading.delete(name));
    }
    await Promise.all((definitions.get(name)?.needs ?? []).map((need) => bring(need, seen)));
  }

  function run(name: string): object {
    const known = running.get(name);
    if (known) return known.exports;
    const module: Module = { exports: {} };
    running.set(name, module);
    definitions
      .get(name)
      ?.factory((specifier) => run(nameOf(specifier)), module, module.exports, load, ...world);
    return module.exports;
  }

  async function load(specifier: string): Promise<object> {
    const name = nameOf(specifier);
    await bring(name, new Set());
    return run(name);
  }

  return {
    /** Called by each script. One that a page names itself, and no other has asked for, runs. */
    define(name: string, needs: readonly string[], factory: Factory): void {
      if (!definitions.has(name)) definitions.set(name, { needs, factory });
      if (!loading.has(name)) void load(name);
    },
  };
}
