/** From addresses of a site on a host to links between files: relative, with the name of the file. */

/**
 * The link from the page in the file `from` to an address of the site; undefined where it is not of the site, or leads within the page.
 * Query and fragment stay.
 */
export function linkTo(address: string, from: string, base: string): string | undefined {
  if (address === '' || /^(?:[#?]|\/\/|[a-z][a-z0-9+.-]*:)/i.test(address)) return undefined;
  const here = new URL(from, `http://site${base}`);
  const { pathname, search, hash } = new URL(address, here);
  if (!pathname.startsWith(base) && `${pathname}/` !== base) return undefined;
  const file =
    pathname.slice(base.length) +
    (pathname.endsWith('/') || pathname.length < base.length ? 'index.html' : '');
  const folders = from.split('/').slice(0, -1);
  const target = file.split('/');
  let common = 0;
  while (common < folders.length && common < target.length - 1 && folders[common] === target[common])
    common += 1;
  return '../'.repeat(folders.length - common) + target.slice(common).join('/') + search + hash;
}
