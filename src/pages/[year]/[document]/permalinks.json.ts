/** A document's part of the registry, as it lies beside it; also where the document is gone. */
import type { APIRoute } from 'astro';
import { urls } from '../../../archive/urls.ts';
import { loadPublishedParts } from '../../../site/permalinks.ts';

export function getStaticPaths() {
  return [...loadPublishedParts()]
    .filter(([url]) => url !== urls.permalinks())
    .map(([url, text]) => {
      const [, year, document] = url.split('/');
      return { params: { year, document }, props: { text } };
    });
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
