/** Where a pasted passage may stand: few sections, found by a few of its words. */
import type { Filters } from './answer.ts';
import type { Bundle } from './bundle.ts';
import { combine, documentOf, sectionsOf, type Opened, type SectionNumber } from './catalogue.ts';
import { fold } from './fold.ts';
import type { StoredSection } from './store.ts';

/** How many words are asked for, so many at a time; in how many sections such a word still tells one; how many are read. */
const limits = { probes: 12, lot: 3, telling: 8, anchors: 12, sections: 24 };

/**
 * Runs of Chinese characters from all over the text, the longest first: they stand within one line more likely than not.
 * Of a long run both ends, for a line may end inside where the line breaks were lost.
 */
function probesOf(typed: string): string[] {
  const runs = typed.match(/\p{Script=Han}{4,}/gu) ?? [];
  const ends = new Set(runs.flatMap((run) => [run.slice(0, 8), run.slice(-6)]));
  const step = Math.max(1, Math.floor(ends.size / (2 * limits.probes)));
  return [...ends]
    .filter((_, index) => index % step === 0)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, limits.probes);
}

/** A section in which a part of the text was recognised, and where in the text that part first and last stands. */
export interface Anchor {
  section: SectionNumber;
  first: number;
  last: number;
}

interface Answered {
  word: string;
  sections: Set<SectionNumber>;
}

/** The words of some that are printed, the rarest first. */
async function ask(bundle: Bundle, words: string[], filters: Filters): Promise<Answered[]> {
  const answers = await Promise.all(
    words.map(async (word) => ({ word, sections: await bundle.phrase(word, filters) })),
  );
  return answers
    .filter(({ sections }) => sections.size > 0)
    .toSorted((a, b) => a.sections.size - b.sections.size);
}

/** Where the words of an answer stand in the text. */
const toAnchors = (text: string, { word, sections }: Answered): Anchor[] =>
  [...sections].map((section) => ({ section, first: text.indexOf(word), last: text.lastIndexOf(word) }));

/** Words that stand in many places, and numbers: where all of them stand together, or else where the rarest does. */
async function togetherOf(
  bundle: Bundle,
  typed: string,
  printed: Answered[],
  filters: Filters,
): Promise<Anchor[]> {
  const text = fold(typed);
  const words = [...new Set(typed.split(/\s+/).map(fold).filter(Boolean))].slice(0, limits.probes);
  const known = printed.length ? printed : await ask(bundle, words, filters);
  const sets = known.map(({ sections }) => sections);
  const together = combine(sets, []);
  return (together.length ? together : [...(sets[0] ?? [])])
    .slice(0, limits.sections)
    .map((section) => ({ section, first: 0, last: text.length }));
}

/**
 * Sections in which a text may stand as a passage, a few at a time: each lot costs some files of the index, so that who
 * has found the passage asks for no more.
 */
export async function* anchorsFor(bundle: Bundle, typed: string, filters: Filters): AsyncGenerator<Anchor[]> {
  const text = fold(typed);
  const probes = probesOf(typed);
  const printed: Answered[] = [];
  const known = new Set<SectionNumber>();
  for (let at = 0; at < probes.length && known.size < limits.anchors; at += limits.lot) {
    const answers = await ask(bundle, probes.slice(at, at + limits.lot), filters);
    printed.push(...answers);
    const anchors = answers
      .filter(({ sections }) => sections.size <= limits.telling)
      .flatMap((answer) => toAnchors(text, answer))
      .filter(({ section }) => !known.has(section) && known.add(section));
    if (anchors.length) yield anchors;
  }
  if (!known.size) yield await togetherOf(bundle, typed, printed, filters);
}

/** The sections around an anchor that a text may reach into, as they stand in the document. */
export async function around(
  { textOf }: Bundle,
  from: Opened,
  { section, first, last }: Anchor,
  length: number,
): Promise<StoredSection[]> {
  const all = sectionsOf(from, documentOf(from, section));
  const here = all.indexOf(section);
  const own = (await textOf(from, section)).stored;
  const reach = async (step: -1 | 1, wanted: number) => {
    const read: StoredSection[] = [];
    let rest = wanted;
    for (let index = here + step; rest > 0 && index >= 0 && index < all.length; index += step) {
      const { stored } = await textOf(from, all[index] ?? section);
      rest -= fold(stored[4]).length;
      read.push(stored);
    }
    return read;
  };
  const [before, after] = await Promise.all([reach(-1, last), reach(1, length - first)]);
  return [...before.toReversed(), own, ...after];
}
