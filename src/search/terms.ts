/** One term of a query: where it is printed, as typed or else in another form. */
import type { Filters, Term } from './answer.ts';
import type { Bundle } from './bundle.ts';
import type { SectionNumber } from './catalogue.ts';
import { longestPart, printedForms } from './forms.ts';
import { candidatesOf } from './rewritings.ts';

export interface FoundTerm {
  /** Under the filters. */
  found: Set<SectionNumber>;
  everywhere: Set<SectionNumber>;
  report: Term;
}

/** Longer terms are passages: they are looked for as such, and not character by character. */
const longestTyped = 64;

/** The printed forms of a term that occurs nowhere as typed: of its rewritings the first that occurs. */
async function formsOf({ occurs, forms }: Bundle, typed: string): Promise<string[]> {
  const table = await forms();
  for (const candidate of candidatesOf(typed)) {
    if (candidate !== typed && (await occurs(candidate))) return [candidate];
    const found = await printedForms(candidate, table, occurs);
    if (found.length) return found;
  }
  return [];
}

export interface HowToLook {
  filters: Filters;
  /** Only as typed: nothing is looked for in its place. */
  exactly?: boolean;
}

/** Look one term up, as typed or else in its other forms. */
export async function lookUp(
  bundle: Bundle,
  typed: string,
  { filters, exactly = false }: HowToLook,
): Promise<FoundTerm> {
  const { phrase, occurs } = bundle;
  const isPassage = exactly || typed.length > longestTyped;
  const texts = (await occurs(typed)) ? [typed] : isPassage ? [] : await formsOf(bundle, typed);
  const union = async (within: Filters) =>
    new Set(
      (await Promise.all(texts.map((text) => phrase(text, within)))).flatMap((sections) => [...sections]),
    );
  const [found, everywhere] = await Promise.all([union(filters), union({})]);
  const report: Term = { typed, forms: texts, total: found.size, everywhere: everywhere.size };
  if (!texts.length && !isPassage) {
    const text = await longestPart(typed, occurs);
    if (text) report.part = { text, total: (await phrase(text, {})).size };
  }
  return { found, everywhere, report };
}
