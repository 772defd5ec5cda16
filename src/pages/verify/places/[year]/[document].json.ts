/** Where a document prints what, for the verification of an article. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../../archive/archive.ts';
import { toDocumentPlaces } from '../../../../data/verify/places.ts';
import { loadSite } from '../../../../site/archive.ts';
import { documentPaths } from '../../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) =>
  Response.json(toDocumentPlaces(findDocument((await loadSite()).archive, key)));
