import { describe, expect, test } from 'vitest';
import { apartFrom } from '../../src/verify/apart.ts';
import type { VerifiedNumber, VerifiedQuote } from '../../src/verify/result.ts';
import { numberAt, quoteAt } from './found.ts';

const article = '前文12件，报告说“共收到申请653件，其中网上554件”，后文34件。';
const whole = '共收到申请653件，其中网上554件';
const of2020 = (number: VerifiedNumber): VerifiedNumber => ({
  ...number,
  url: '/2020/government/3/#s3-t1-r1-c7',
});
const kept = (quote: VerifiedQuote, ...numbers: VerifiedNumber[]) =>
  apartFrom([quote], numbers).map(({ printed, verdict }) => `${printed} ${verdict}`);

describe('a number in a quotation that is as printed', () => {
  const exact = quoteAt(article, whole, 'exact');

  test.each(['agrees', 'derived', 'unknown'] as const)('is not judged a second time: %s', (verdict) => {
    expect(kept(exact, numberAt(article, '653件', verdict))).toEqual([]);
  });

  test('is another body’s or scope’s than the article says: that stands', () => {
    expect(kept(exact, numberAt(article, '653件', 'other-scope'))).toEqual(['653件 other-scope']);
  });

  test('differs from what the report spoken of prints, which is another than the quoted one: that stands', () => {
    expect(kept(exact, of2020(numberAt(article, '653件', 'differs')))).toEqual(['653件 differs']);
    expect(kept(exact, numberAt(article, '653件', 'differs'))).toEqual([]);
  });

  test('and numbers around it are judged as ever', () => {
    const around = [numberAt(article, '12件', 'agrees'), numberAt(article, '34件', 'unknown')];
    expect(kept(exact, ...around)).toEqual(['12件 agrees', '34件 unknown']);
  });
});

describe('a number in a quotation that differs', () => {
  const quote = quoteAt(article, whole, 'differs', [['53', '63']]);

  test('is judged where it is the number that differs', () => {
    expect(kept(quote, numberAt(article, '653件', 'differs'))).toEqual(['653件 differs']);
  });

  test('is not where it is as printed', () => {
    expect(kept(quote, numberAt(article, '554件', 'agrees'))).toEqual([]);
  });

  test('is judged where a character is missing right before it', () => {
    const gap = quoteAt(article, whole, 'differs', [['', '约', 5]]);
    expect(kept(gap, numberAt(article, '653件', 'agrees'))).toEqual(['653件 agrees']);
  });
});

test('a quotation that was not found answers for no number', () => {
  expect(kept(quoteAt(article, whole, 'unknown'), numberAt(article, '653件', 'agrees'))).toEqual([
    '653件 agrees',
  ]);
});
