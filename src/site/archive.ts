/** Astro's side of the archive: the collections, loaded once a build. */
import { getCollection, type CollectionEntry } from 'astro:content';
import { toArchive, type Archive } from '../archive/archive.ts';
import { bodies, settings } from './settings.ts';

export interface Site {
  archive: Archive;
  /** The MDX entry of a section, for rendering. */
  entryOf: (key: string, locator: string) => CollectionEntry<'sections'>;
}

let loading: Promise<Site> | undefined;

/** The archive and its MDX entries. */
export function loadSite(): Promise<Site> {
  return (loading ??= load());
}

async function load(): Promise<Site> {
  const [documents, sections] = await Promise.all([getCollection('documents'), getCollection('sections')]);
  const entries = new Map(sections.map((entry) => [entry.id, entry]));
  return {
    archive: toArchive(
      { about: settings, bodies, documents: documents.map(({ data }) => data) },
      sections.map(({ data, body }) => ({ data, body: body ?? '' })),
    ),
    entryOf: (key, locator) => {
      const entry = entries.get(`${key}/${locator}`);
      if (!entry) throw new Error(`content has no section ${key}/${locator}`);
      return entry;
    },
  };
}
