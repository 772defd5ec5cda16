/** A document's text as we read it, without mark-up. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { documentText } from '../../../archive/source.ts';
import { loadSite } from '../../../site/archive.ts';
import { documentPaths } from '../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) => {
  const { archive } = await loadSite();
  return new Response(documentText(findDocument(archive, props.key)));
};
