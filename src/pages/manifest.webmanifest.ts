/** The site as something to keep on a home screen. */
import { urls } from '../archive/urls.ts';
import { palette } from '../lib/palette.ts';
import { href } from '../site/href.ts';
import { settings } from '../site/settings.ts';

const icon = (name: string, sizes: string, purpose?: 'maskable') => ({
  src: href(urls.icon(name)),
  sizes,
  type: 'image/png',
  ...(purpose ? { purpose } : {}),
});

export const GET = (): Response =>
  new Response(
    JSON.stringify({
      id: href(urls.home()),
      name: settings.name,
      short_name: settings.shortName,
      description: settings.description,
      lang: 'zh-CN',
      dir: 'ltr',
      start_url: href(urls.home()),
      scope: href(urls.home()),
      display: 'browser',
      background_color: palette.paper,
      theme_color: palette.red,
      icons: [
        icon('icon-192', '192x192'),
        icon('icon-512', '512x512'),
        icon('maskable-512', '512x512', 'maskable'),
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
