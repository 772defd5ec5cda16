/**
 * What a host says with the files of the site: one table, from which every recipe is made and to which every deployment is held.
 *
 * Hosts differ in what they do when two rules name the same header: Cloudflare joins the values, Netlify takes the last. So no
 * header is named by two rules that fit the same file.
 */
import { headerPolicy } from '../../src/shell/head-policy.ts';
import { extensionOf, kindOf, type Kind } from './kinds.ts';

export type Headers = Readonly<Record<string, string>>;

/** With every answer, redirects and errors too. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * With every answer by https; browsers heed them nowhere else. A year, and of this host alone: what else stands under its name
 * is not ours to promise.
 */
export const secure: Headers = {
  'Strict-Transport-Security': 'max-age=31536000',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** With pages. They stand in no frame; X-Frame-Options says so to browsers that are older than the policy. */
export const pages: Headers = {
  'Content-Security-Policy': headerPolicy,
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** With data, texts and pictures: any page and any program may read and show them. */
export const open: Headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** With what the pages are made of. */
export const own: Headers = { 'Cross-Origin-Resource-Policy': 'same-origin' };

/**
 * The policy of files that are no pages and that a browser yet shows as one. A picture runs nothing. A PDF is shown by a program
 * of the browser's that any policy for what is loaded would break (crbug.com/271452).
 */
export const policies: Readonly<Record<string, string>> = {
  svg: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  pdf: "frame-ancestors 'none'",
};

/** What bears the hash of its content in its name never changes; all else is asked for again, which costs an empty answer. */
export const forAYear = 'public, max-age=31536000, immutable';
export const askAgain = 'no-cache';
export const hashedFolder = '_astro/';

export const isHashed = (file: string): boolean =>
  file.startsWith(hashedFolder) || (kindOf(file)?.hashed ?? false);

/** The media type as it is sent: of text with its encoding. */
export const mediaType = ({ type, text }: Kind): string => (text ? `${type}; charset=utf-8` : type);

/** What is sent with a kind of file wherever it lies. */
export function headersOfKind(extension: string, kind: Kind): Headers {
  const policy = policies[extension];
  return {
    'Content-Type': mediaType(kind),
    ...(extension === 'html' ? pages : kind.open ? open : own),
    ...(policy === undefined ? {} : { 'Content-Security-Policy': policy }),
  };
}

/** What is expected with a file of the site, by its path from the root. */
export function headersOf(file: string): Record<string, string> {
  const kind = kindOf(file);
  return {
    ...everywhere,
    ...(kind ? headersOfKind(extensionOf(file), kind) : own),
    'Cache-Control': isHashed(file) ? forAYear : askAgain,
  };
}
