import { expect, test } from 'vitest';
import { findPassage } from '../../../src/archive/passage.ts';
import { placesOf } from '../../../src/archive/places.ts';
import { toPrintedText, stands, wordsAt } from '../../../src/passage/text.ts';
import { articleWith } from '../../../scripts/verify/samples/article.ts';
import { printedTexts, trueQuotation } from '../../../scripts/verify/samples/quotations.ts';
import { sequence } from '../../../scripts/verify/samples/random.ts';
import { archive, documentOf } from '../../support/specimen.ts';
import { quotesIn } from '../support.ts';

const blocksOf = (key: string) =>
  toPrintedText(placesOf(documentOf(key)).map(({ id, text }) => ({ id, text })));

test('every address leads to the printed words that are told, as the page of the passage finds them', async () => {
  const random = sequence(11);
  const texts = printedTexts(archive);
  const { text } = articleWith(
    Array.from({ length: 80 }, () => trueQuotation(texts, random)),
    random,
  );
  const quotes = (await quotesIn(text)).filter(({ printed }) => printed !== null);
  expect(quotes.length).toBeGreaterThan(70);
  for (const { url, printed } of quotes) {
    const found = findPassage(url ?? '');
    if (!found) throw new Error(`no passage: ${url}`);
    const page = blocksOf(found.path.split('/').slice(1, 3).join('/'));
    expect(wordsAt(page, found.passage)).toBe(printed?.replace(/\s/g, ''));
    expect(stands(page, found.passage)).toBe(true);
  }
});
