/** What a host says with the files of the site: one table, from which every recipe is made and to which every deployment is held. */
import { headerPolicy } from '../../src/shell/head-policy.ts';

export type Headers = Readonly<Record<string, string>>;

/** With every answer. */
export const everywhere: Headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Two years, as browsers want it before they keep it; only where the host answers by https. */
export const strictTransport = 'max-age=63072000; includeSubDomains';

/** Data and texts: any page and any program may read them. Pages and scripts are the site's own. */
export const openFiles = [
  'csv',
  'json',
  'txt',
  'md',
  'mdx',
  'svg',
  'bib',
  'ris',
  'xml',
  'yml',
  'png',
  'pdf',
  'docx',
  'doc',
  'ofd',
  'py',
  'r',
  'sh',
] as const;
export const open: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};
export const own: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/** Files whose name has the hash of their content never change; everything else is asked for again, which costs an empty answer. */
export const hashed = '_astro/';
export const forAYear = 'public, max-age=31536000, immutable';
export const askAgain = 'no-cache';

/** Media types by extension, those that hosts do not know or name without their encoding among them; '' is a file such as SHA256SUMS. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '': 'text/plain',
  bib: 'text/plain',
  css: 'text/css',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/plain',
  mdx: 'text/plain',
  mjs: 'text/javascript',
  ofd: 'application/ofd',
  pdf: 'application/pdf',
  png: 'image/png',
  py: 'text/plain',
  r: 'text/plain',
  ris: 'text/plain',
  sh: 'text/plain',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
  yml: 'text/plain',
};

/** Types of text: sent as UTF-8, and compressed to whoever takes it. */
export const isText = (type: string): boolean => /^text\/|json$|xml$|javascript$/.test(type);

/** The extension of a file, without the dot; '' where it has none. */
export const extensionOf = (file: string): string => /\.([a-z0-9]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';

/** What is expected with a file of the site, by its path from the root. */
export function headersOf(file: string): Headers {
  const extension = extensionOf(file);
  const type = mediaTypes[extension];
  const isOpen = openFiles.some((one) => one === extension) || extension === '';
  return {
    ...everywhere,
    ...(isOpen ? open : own),
    'Cache-Control': file.startsWith(hashed) ? forAYear : askAgain,
    ...(type === undefined ? {} : { 'Content-Type': isText(type) ? `${type}; charset=utf-8` : type }),
  };
}
