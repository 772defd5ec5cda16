/** `/opensearch.xml`: browsers can search the archive from their address bar. Its address must be absolute: SITE_URL. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { urls } from '../archive/urls.ts';
import { absolute } from '../site/citation.ts';
import { settings } from '../site/settings.ts';

export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { opensearch: 'opensearch' } }] : []);

export const GET = (): Response => {
  const template = `${absolute(urls.search())}?q={searchTerms}`;
  const description = x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
    x('ShortName', settings.shortName),
    x('Description', `在${settings.name}中检索原文`),
    x('Language', 'zh-CN'),
    x('InputEncoding', 'UTF-8'),
    x('Image', { width: '192', height: '192', type: 'image/png' }, absolute(urls.icon('icon-192'))),
    x('Url', { type: 'text/html', method: 'get', template }),
  ]);
  const declaration = { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' } as const;
  return new Response(`${toXml([declaration, description])}\n`, {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
