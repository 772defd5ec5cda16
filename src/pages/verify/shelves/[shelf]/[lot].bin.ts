/** Which documents of a shelf have which fingerprints, for the page that verifies an article. */
import type { APIRoute } from 'astro';
import { loadLibrary, packedResponse } from '../../../../site/library.ts';

export const getStaticPaths = async () =>
  (await loadLibrary()).shelves.flatMap(({ postings }, shelf) =>
    postings.map((lot, number) => ({ params: { shelf: `${shelf}`, lot: `${number}` }, props: { lot } })),
  );

export const GET: APIRoute<{ lot: readonly number[] }> = ({ props: { lot } }) => packedResponse(lot);
