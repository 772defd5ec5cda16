/**
 * The search of a package: every text is there, and every text is read. No index and nothing to fetch; the same sections, counts and
 * excerpts as on the site, whose search asks this in place of its own bundle.
 */
import {
  isAllowed,
  fileOf,
  type Bundle,
  type Loaded,
  type Opened,
  type SectionNumber,
} from '../search/bundle.ts';
import type { Filters } from '../search/answer.ts';
import { contains, toPage } from '../search/excerpt.ts';
import { SearchUnavailable, type Forms, type StoredSection } from '../search/store.ts';
import { toSuggestions, type StoredSuggestions } from '../search/suggestions.ts';

/** A section and its topic, which the site's index knows in its place. */
export type PackedSection = readonly [section: StoredSection, topic: string];

/** The files of it, in the package's site. */
export const textFiles = {
  opened: '_package/search/opened.json',
  texts: (part: number) => `_package/search/texts-${part}.json`,
  forms: '_package/search/forms.json',
  suggestions: '_package/search/suggestions.json',
} as const;

interface Found extends Loaded {
  topic: string;
}

/** The bundle of a package; `take` brings a file of its site. */
export function openTexts(take: (path: string) => Promise<Uint8Array>, base: string): Bundle {
  const kept = new Map<string, Promise<unknown>>();
  const keep = <Value>(name: string, make: () => Promise<Value>): Promise<Value> => {
    const made =
      kept.get(name) ??
      make().catch((cause: unknown) => {
        kept.delete(name);
        throw new SearchUnavailable(`${name} did not arrive`, { cause });
      });
    kept.set(name, made);
    return made as Promise<Value>; // each name has one type
  };
  // We wrote the files ourselves, with the pages.
  const read = <Value>(path: string): Promise<Value> =>
    keep(path, async () => JSON.parse(new TextDecoder().decode(await take(path))) as Value);

  const opened = () => read<Opened>(textFiles.opened);
  const partOf = (part: number): Promise<Found[]> =>
    keep(`part ${part}`, async () =>
      (await read<PackedSection[]>(textFiles.texts(part))).map(([stored, topic]) => ({
        stored,
        topic,
        page: toPage(stored[4]),
      })),
    );
  const textOf = async (from: Opened, section: SectionNumber): Promise<Found> => {
    const part = fileOf(from, section);
    const found = (await partOf(part))[section - (from.files[part] ?? 0)];
    if (!found) throw new SearchUnavailable(`no text for section ${section}`);
    return found;
  };

  const phrase = (text: string, filters: Filters): Promise<Set<SectionNumber>> =>
    keep(`phrase ${JSON.stringify([text, filters])}`, async () => {
      const from = await opened();
      const parts = await Promise.all(from.catalogue.texts.map((_, part) => partOf(part)));
      const sections = parts.flat();
      const has = (number: SectionNumber): boolean => {
        const section = sections[number];
        return (
          section !== undefined &&
          (!filters.topic || section.topic === filters.topic) &&
          contains(section.page, text)
        );
      };
      const numbers = from.catalogue.documents.flatMap((document, index) => {
        if (!isAllowed(document, filters)) return [];
        const first = from.documents[index] ?? 0;
        return Array.from({ length: document.sections }, (_, place) => first + place).filter(has);
      });
      return new Set(numbers);
    });

  return {
    base,
    opened,
    phrase,
    textOf,
    complete: () => undefined,
    forms: () => read<Forms>(textFiles.forms),
    suggestions: async () =>
      toSuggestions(
        await read<StoredSuggestions>(textFiles.suggestions),
        (await opened()).catalogue.documents,
      ),
    occurs: async (text) => (await phrase(text, {})).size > 0,
    address: (url) => base.replace(/\/$/, '') + url,
  };
}
