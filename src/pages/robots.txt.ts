/** Everyone may read everything; where the build knows the site's address (SITE_URL), the map of it is named. */
import { urls } from '../archive/urls.ts';
import { absolute } from '../site/citation.ts';

export const GET = (): Response =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      ...(import.meta.env.SITE ? ['', `Sitemap: ${absolute(urls.sitemap())}`] : []),
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
