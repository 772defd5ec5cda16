import { fold } from './fold.ts';

/** A query: every one of `wanted` must occur in a section, none of `excluded` may. Folded, none twice. */
export interface Query {
  wanted: string[];
  excluded: string[];
  /** Nothing was asked for but what is to be left out: `wanted` has it with its hyphens, as it may be printed. */
  alone: boolean;
}

const closingOf: Record<string, string> = { '“': '”', '"': '"', '「': '」', '‘': '’', "'": "'", '『': '』' };

/** A term in quotation marks may have white space: `“公开 工作”` is one. Marks that nothing closes are words like others. */
function joinQuoted(parts: string[]): string[] {
  const terms: string[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const closing = closingOf[part.charAt(0)];
    const isOpen = closing !== undefined && part.indexOf(closing, 1) < 0;
    const end = isOpen ? parts.findIndex((other, index) => index > at && other.endsWith(closing)) : -1;
    terms.push(parts.slice(at, Math.max(at, end) + 1).join(''));
    at = Math.max(at, end);
  }
  return terms;
}

/**
 * Read what was typed. Terms are separated by white space; `-词` excludes.
 * A query of exclusions only asks for nothing, so its hyphens are then taken as printed: `-5` finds `-5`.
 */
export function readQuery(typed: string): Query {
  const terms = [...new Set(joinQuoted(typed.split(/\s+/)).map(fold).filter(Boolean))];
  const isExclusion = (term: string) => term.length > 1 && term.startsWith('-');
  const wanted = terms.filter((term) => !isExclusion(term));
  if (!wanted.length) return { wanted: terms, excluded: [], alone: terms.length > 0 };
  return { wanted, excluded: terms.filter(isExclusion).map((term) => term.slice(1)), alone: false };
}
