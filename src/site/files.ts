/** Responses of data endpoints. Hosts serve files, so only the bytes matter; types are for `npm run dev`. */

/** JSON, one space indented: readable and good to diff. */
export function json(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
}

export function csv(text: string): Response {
  return new Response(text, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}
