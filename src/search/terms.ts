/** One term of a query: where it is printed, as typed or else in another form. */
import type { Filters, Term } from './answer.ts';
import type { Bundle, SectionNumber } from './bundle.ts';
import { longestPart, printedForms } from './forms.ts';

export interface FoundTerm {
  found: Set<SectionNumber>;
  report: Term;
}

/** How many characters of a term that is not printed are tried for a part that is. */
const mostTried = 200;

/** Look one term up, as typed or else in its other forms. */
export async function lookUp(bundle: Bundle, typed: string, filters: Filters): Promise<FoundTerm> {
  const { phrase, occurs, forms } = bundle;
  const texts = (await occurs(typed)) ? [typed] : await printedForms(typed, await forms(), occurs);
  const union = async (within: Filters) =>
    new Set(
      (await Promise.all(texts.map((text) => phrase(text, within)))).flatMap((sections) => [...sections]),
    );
  const [found, all] = await Promise.all([union(filters), union({})]);
  const report: Term = { typed, forms: texts, total: found.size, everywhere: all.size };
  if (!texts.length) {
    const text = await longestPart(typed.slice(0, mostTried), occurs);
    if (text) report.part = { text, total: (await phrase(text, {})).size };
  }
  return { found, report };
}
