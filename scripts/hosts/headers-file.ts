import {
  askAgain,
  everywhere,
  forAYear,
  hashed,
  mediaTypes,
  open,
  openFiles,
  type Headers,
} from './headers.ts';

/**
 * `_headers`, as Cloudflare Pages and Netlify read it: what fits a path is put together, so each block holds only what is more than the
 * one for everything. Cloudflare takes 100 rules and 2,000 characters a line.
 */
export function headersFile(base: string): string {
  const block = (path: string, headers: Headers): string =>
    [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const texts = openFiles.filter(
    (extension) => mediaTypes[extension] === 'text/plain' || extension === 'csv',
  );
  return [
    block('*', everywhere),
    block(`${hashed}*`, { 'Cache-Control': forAYear }),
    ...openFiles.map((extension) =>
      block(`*.${extension}`, {
        ...open,
        ...(texts.includes(extension)
          ? { 'Content-Type': `${mediaTypes[extension] ?? ''}; charset=utf-8` }
          : {}),
      }),
    ),
    block('data/*', { 'Cache-Control': askAgain }),
    block('SHA256SUMS', { ...open, 'Content-Type': 'text/plain; charset=utf-8' }),
    '',
  ].join('\n\n');
}
