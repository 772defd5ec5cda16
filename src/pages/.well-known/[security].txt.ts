/** `/.well-known/security.txt`, where the archive names a contact and says until when it may be believed. */
import { urls } from '../../archive/urls.ts';
import { securityTxt } from '../../lib/security-txt.ts';
import { absolute } from '../../site/citation.ts';
import { settings } from '../../site/settings.ts';

const text = securityTxt({
  contact: settings.reportUrl,
  securityUntil: settings.securityUntil,
  canonical: import.meta.env.SITE ? absolute(urls.securityTxt()) : undefined,
});

export const getStaticPaths = () => (text === undefined ? [] : [{ params: { security: 'security' } }]);

export const GET = (): Response =>
  new Response(text ?? '', { headers: { 'content-type': 'text/plain; charset=utf-8' } });
