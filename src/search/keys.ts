/** The engine of a large archive: of the leaves that all keys are divided into, a text asks one (leaf.ts). */
import type { Opened, SectionNumber } from './catalogue.ts';
import type { Engine, Narrowed } from './engine.ts';
import type { Files } from './files.ts';
import { fewSections, leafOf, lookUpIn, readLeaf, type Entry } from './leaf.ts';
import type { KeyIndex } from './store.ts';

/** Of a text longer than any key so many parts are looked up at most. */
const mostParts = 8;
const leastStep = 12;
/** A leaf that was made ready takes much more memory than its file: so many are kept. */
const mostKept = 32;

/** Where the parts of a text begin: at its start first, then all over it. */
function partsOf(text: string): number[] {
  const step = Math.max(leastStep, Math.ceil(text.length / mostParts));
  return Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
}

export function createKeyEngine(files: Files, { catalogue }: Opened, { firsts: lines }: KeyIndex): Engine {
  const firsts = lines.split('\n');
  const leaves = new Map<number, Promise<Entry[]>>();

  const leaf = (number: number): Promise<Entry[]> => {
    const made =
      leaves.get(number) ??
      files
        .bytes(catalogue.build, `leaves/${number}`)
        .then(readLeaf)
        .catch((cause: unknown) => {
          leaves.delete(number);
          throw cause;
        });
    // Set anew, it is the last that goes.
    leaves.delete(number);
    leaves.set(number, made);
    for (const oldest of leaves.keys()) if (leaves.size > mostKept) leaves.delete(oldest);
    return made;
  };
  const lookUp = async (text: string) => lookUpIn(await leaf(leafOf(firsts, text)), text);

  return {
    async narrow(text): Promise<Narrowed> {
      let found: Narrowed = { sections: [], exact: true };
      for (const start of partsOf(text)) {
        const said = await lookUp(text.slice(start));
        if (!start) found = said;
        else {
          const having = new Set<SectionNumber>(said.sections);
          found = { sections: found.sections.filter((section) => having.has(section)), exact: false };
        }
        if (found.exact || found.sections.length <= fewSections) break;
      }
      return found;
    },
    complete: () => undefined,
  };
}
