/** What is known of each figure of a document: fetched when a reader follows one. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { figureFile } from '../../../lib/follow/facts.ts';
import { loadSite } from '../../../site/archive.ts';
import { loadChecksAt } from '../../../site/checks.ts';
import { href } from '../../../site/href.ts';
import { documentPaths } from '../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) => {
  const { archive } = await loadSite();
  return Response.json(
    figureFile(findDocument(archive, key), { checksAt: await loadChecksAt(), link: href }),
  );
};
