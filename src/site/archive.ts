/** Astro's side of the archive: the collections, loaded once a build. */
import { getCollection } from 'astro:content';
import { foldersOf } from '../archive/folders.ts';
import { toArchive, type Archive } from '../archive/archive.ts';
import { parseFolder } from '../disk/read-content.ts';
import { bodies, settings } from './settings.ts';

export interface Site {
  archive: Archive;
}

let loading: Promise<Site> | undefined;

/** The archive: its front matter from the collections, its bodies as they were parsed for them. */
export function loadSite(): Promise<Site> {
  return (loading ??= load());
}

async function load(): Promise<Site> {
  const [documents, sections] = await Promise.all([getCollection('documents'), getCollection('sections')]);
  const files = parseFolder(foldersOf(process.env).content);
  return {
    archive: toArchive(
      { about: settings, bodies, documents: documents.map(({ data }) => data) },
      sections.map(({ id, data }) => ({ data, nodes: files.get(`${id}.mdx`)?.nodes ?? [] })),
    ),
  };
}
