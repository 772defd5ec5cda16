/** A document's text as an article is compared with it: JSON in UTF-16, gzipped. */
import { gzipSync } from 'node:zlib';
import type { APIRoute } from 'astro';
import { findDocument } from '../../../../archive/archive.ts';
import { toText } from '../../../../data/verify/texts.ts';
import { loadSite } from '../../../../site/archive.ts';
import { documentPaths } from '../../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) => {
  const text = JSON.stringify(toText(findDocument((await loadSite()).archive, key)));
  return new Response(gzipSync(Buffer.from(text, 'utf16le'), { level: 9 }));
};
