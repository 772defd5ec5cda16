import { fold } from './fold.ts';

/** A query: every one of `wanted` must occur in a section, none of `excluded` may. Folded, none twice. */
export interface Query {
  wanted: string[];
  excluded: string[];
}

/**
 * Read what was typed. Terms are separated by white space; `-词` excludes.
 * A query of exclusions only asks for nothing, so its hyphens are then taken as printed: `-5` finds `-5`.
 */
export function readQuery(typed: string): Query {
  const terms = [...new Set(typed.split(/\s+/).map(fold).filter(Boolean))];
  const isExclusion = (term: string) => term.length > 1 && term.startsWith('-');
  const wanted = terms.filter((term) => !isExclusion(term));
  if (!wanted.length) return { wanted: terms, excluded: [] };
  return { wanted, excluded: terms.filter(isExclusion).map((term) => term.slice(1)) };
}
