/** A package as its licence needs it named. */
export interface Package {
  name: string;
  version: string;
  /** As SPDX writes it: `MIT`, `MIT AND Zlib`; '' where the package does not say. */
  licence: string;
  author: string;
}

/** A package of which readers get a part, with the texts that must go with it. */
export interface Shipped extends Package {
  texts: readonly string[];
}

export const idOf = ({ name, version }: Package): string => `${name} ${version}`;

/** In the order of their names, whatever the language of the machine; none twice. */
export function inOrder<Of extends Package>(packages: readonly Of[]): Of[] {
  const named = new Map(packages.map((one) => [idOf(one), one]));
  return [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Of a package of which readers get several files, each with texts of its own: the package, with all of them. */
export function together(parts: readonly Shipped[]): Shipped[] {
  const all = Map.groupBy(parts, idOf);
  return inOrder(parts).map((one) => ({
    ...one,
    texts: [...new Set((all.get(idOf(one)) ?? []).flatMap(({ texts }) => texts))].toSorted(),
  }));
}
