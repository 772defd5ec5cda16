/** Where a document prints what, for the verification of an article. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { toDocumentPlaces } from '../../../data/verify/places.ts';
import { loadSite } from '../../../site/archive.ts';

export const getStaticPaths = (async () => {
  const { archive } = await loadSite();
  return archive.documents.map(({ key }) => ({ params: { key } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await loadSite();
  return Response.json(toDocumentPlaces(findDocument(archive, params['key'] ?? '')));
};
