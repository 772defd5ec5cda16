/** The fingerprints of a shelf of a large archive, for the page that verifies an article. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../../site/library.ts';

export const getStaticPaths = async () =>
  (await loadLibrary()).shelves.map(({ filter }, shelf) => ({
    params: { shelf: `${shelf}` },
    props: { filter },
  }));

export const GET: APIRoute<{ filter: Uint8Array<ArrayBuffer> }> = ({ props: { filter } }) =>
  new Response(filter, { headers: { 'content-type': 'application/octet-stream' } });
