/** What a site was built for, read from the site: whoever deploys it need not say it again. */
export interface BuiltFor {
  /** The base path, ending in `/`. */
  base: string;
  /** Where the site is published, without base or slash; '' where the build knew none. */
  origin: string;
}

/** What a site was built for, as its home page says: its icon stands at the base, its canonical address is the whole. */
export function builtFor(home: string): BuiltFor {
  const base = /<link rel="icon"[^>]* href="([^"]*)favicon\.svg"/.exec(home)?.[1] ?? '/';
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(home)?.[1];
  return { base, origin: canonical ? new URL(canonical).origin : '' };
}
