/** A document's text as an article is compared with it: JSON in UTF-16, gzipped. */
import { gzipSync } from 'node:zlib';
import type { APIRoute, GetStaticPaths } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { toText } from '../../../data/verify/texts.ts';
import { loadSite } from '../../../site/archive.ts';

export const getStaticPaths = (async () => {
  const { archive } = await loadSite();
  return archive.documents.map(({ key }) => ({ params: { key } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const { archive } = await loadSite();
  const text = JSON.stringify(toText(findDocument(archive, params['key'] ?? '')));
  return new Response(gzipSync(Buffer.from(text, 'utf16le'), { level: 9 }));
};
