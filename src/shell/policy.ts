/**
 * What a page may load and where it may send something: its own site, and nothing else. Scripts and styles are added by Astro,
 * which knows their hashes. `frame-ancestors` counts in a header only; the recipes for hosts add it.
 */
export const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;
