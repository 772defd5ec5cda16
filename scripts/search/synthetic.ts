import type { SearchDocument, SearchSection, SearchTexts } from './texts.ts';

/** Numbers in [0, below) that look random and are the same in every run. */
export function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const sectionsADocument = 33;
const firstYear = 2003;
const years = 22;

/**
 * An archive of as many sections as asked for, made of the clauses of real texts in a new order, numbers changed and
 * rare characters strewn in, so that it has the words of real reports and more different characters.
 */
export function toSynthetic(texts: string[], sections: number): SearchTexts {
  const random = sequence(42);
  const clauses = texts
    .flatMap((text) => text.split(/(?<=[，。；、：])|[\t\n]/))
    .filter((clause) => clause.length > 1);
  const vary = (clause: string): string => {
    const numbered = clause.replace(/\d/g, () => `${random(10)}`);
    if (random(10) > 2) return numbered;
    const strange = () => String.fromCodePoint(0x4e00 + Math.floor((random(1000) / 1000) ** 3 * 20_000));
    return [...numbered].map((character) => (random(4) ? character : strange())).join('');
  };
  const made = Array.from({ length: sections }, (_, index): SearchSection => {
    const number = Math.floor(index / sectionsADocument);
    const document = `${firstYear + (number % years)}/report-${number}`;
    const length = 150 + random(330);
    let text = '';
    while (text.length < length)
      text += vary(clauses[random(clauses.length)] ?? '') + (random(16) ? '' : '\n');
    const locator = `${index % sectionsADocument}`;
    return {
      document,
      locator,
      title: text.slice(0, 12),
      marker: '',
      topic: null,
      url: `/${document}/${locator}/`,
      text: text.trim(),
    };
  });
  const documents = [...new Set(made.map(({ document }) => document))].map((key): SearchDocument => ({
    key,
    url: `/${key}/`,
    kind: 'report',
    year: Number(key.slice(0, 4)),
    body: key.slice(5),
    title: key,
    short: key,
    scope: '',
    form: '',
  }));
  return { documents, sections: made };
}
