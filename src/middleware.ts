/** Every page leaves with its names typeset. */
import { defineMiddleware } from 'astro:middleware';
import { typeset } from './lib/typeset.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typeset(await response.text()), response);
});
