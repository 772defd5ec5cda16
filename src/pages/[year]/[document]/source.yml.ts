/** What stands beside the seed, byte for byte. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { loadSite } from '../../../site/archive.ts';
import { documentPaths } from '../../../site/paths.ts';
import { notesOf, readSeedFile } from '../../../site/seeds.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) => {
  const { archive } = await loadSite();
  return new Response(readSeedFile(notesOf(findDocument(archive, props.key))));
};
