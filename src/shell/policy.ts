/** The only name under which a page may make markup out of a string: see trusted.ts. */
export const trustedName = 'archive';

/** The name under which a page of a package (`npm run package`) gives addresses to scripts; no page of a site may use it. */
export const packedName = 'package';

/**
 * What a page may load and where it may send something: its own site, and nothing else. Scripts and styles are added by Astro,
 * which knows their hashes. `frame-ancestors` counts in a header only: head-policy.ts adds it there.
 */
export const policy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  // Markup and addresses of scripts come from trusted.ts alone. Neither Pagefind nor Chart.js puts a string into a page, and
  // pdf.js runs in a thread, which has no page: none of them needs a policy of its own.
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedName}`,
] as const;
