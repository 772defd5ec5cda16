/** One address for every kind of page. */
export const pageKinds = {
  home: './',
  year: './2020/',
  document: './2018/citywide/',
  section: './2018/citywide/2-1-4/',
  table: './2020/government/3/',
  tasks: './2020/yufubanfa-89/annex-5-6/',
  source: './2018/citywide/source/',
  trends: './trends/',
  measure: './trends/applications-new-received/',
  checks: './checks/',
  data: './data/',
  search: './search/?q=渝快办',
  topic: './topics/applications/',
  comparison: './compare/2020-government/2023-general-office/',
  glossary: './glossary/',
  references: './references/',
  forms: './forms/',
  corrections: './corrections/',
  about: './about/',
  accessibility: './accessibility/',
} as const;

/**
 * A list in parts of so many: a page that goes from one address to the next costs a third of one opened for each, and the parts
 * are walked side by side.
 */
export function inParts<Item>(items: readonly Item[], length: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / length) }, (_, part) => part * length);
  return starts.map((start) => items.slice(start, start + length));
}
