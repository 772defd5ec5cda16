/** `/opensearch.xml`: browsers can search the archive from their address bar. Its address must be absolute: SITE_URL. */
import { urls } from '../archive/urls.ts';
import { absolute } from '../site/citation.ts';
import { settings } from '../site/settings.ts';

export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { opensearch: 'opensearch' } }] : []);

export const GET = (): Response =>
  new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${settings.shortName}</ShortName>
<Description>在${settings.name}中检索原文</Description>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="192" height="192" type="image/png">${absolute('/icons/icon-192.png')}</Image>
<Url type="text/html" method="get" template="${absolute(urls.search())}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
