/** Every number a document prints, with what names it: fetched by the verification when an article speaks of the document. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../../archive/archive.ts';
import { toFigures } from '../../../../data/verify/figures.ts';
import { loadSite } from '../../../../site/archive.ts';
import { documentPaths } from '../../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) =>
  Response.json(toFigures(findDocument((await loadSite()).archive, key)));
