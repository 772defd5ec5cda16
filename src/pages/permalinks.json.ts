/** The editions, the addresses of the site's own pages, and where those of each document are. */
import { urls } from '../archive/urls.ts';
import { loadPublishedParts } from '../site/permalinks.ts';

export const GET = (): Response =>
  new Response(loadPublishedParts().get(urls.permalinks()), {
    headers: { 'content-type': 'application/json' },
  });
