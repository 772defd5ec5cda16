/**
 * Where a package's pages lie, and where they were published. What their scripts read is the published address, what the browser is
 * given is the file: a folder's page is its `index.html`, which no disk finds by itself.
 */
export interface Packed {
  /** The site's folder in the package, ending in `/`: `file:///home/…/data/site/`, or wherever a host has put it. */
  root: string;
  /** The base path the site was built for, ending in `/`. */
  base: string;
  /** The address it was published at, without the base; '' where the build knew none. */
  origin: string;
}

export interface Places {
  /** The address a page has for readers: where it was published, or, unpublished, where its host has it. */
  published(address: string): string;
  /** The file of an address of this site; any other address stays as it is. */
  file(address: string): string;
}

export function toPlaces({ root, base, origin }: Packed): Places {
  const isOnDisk = root.startsWith('file:');
  // A path of somebody's disk is nobody's address: unpublished, a page on a disk has its path within the site.
  const home = origin ? origin + base : isOnDisk ? `file://${base}` : root;
  const homePath = new URL(home).pathname;

  const published = (address: string): string =>
    address.startsWith(root)
      ? home + address.slice(root.length).replace(/^([^?#]*?)index\.html(?=$|[?#])/, '$1')
      : address;

  const within = (address: string): string | undefined => {
    if (address.startsWith(root) || address.startsWith('//')) return undefined;
    for (const start of [home, homePath, base])
      if (address.startsWith(start)) return address.slice(start.length);
    // A published base, asked for on another host.
    const { origin: host } = new URL(home);
    return host !== 'null' && address.startsWith(host + base)
      ? address.slice(host.length + base.length)
      : undefined;
  };

  return {
    published,
    file(address) {
      const rest = within(address) ?? (address.startsWith(root) ? address.slice(root.length) : undefined);
      if (rest === undefined) return address;
      return root + rest.replace(/^((?:[^?#]*\/)?)(?=$|[?#])/, '$1index.html');
    },
  };
}
