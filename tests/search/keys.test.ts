import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toKeys } from '../../scripts/search/keys.ts';
import { toLeaves, writeLeaf } from '../../scripts/search/leaves.ts';
import { fold, toLines } from '../../src/search/fold.ts';
import { leafOf, lookUpIn, readLeaf } from '../../src/search/leaf.ts';

const few = 2;

/** Look texts up as the client does, in leaves as they were written. */
function indexOf(texts: string[]) {
  const leaves = [...toLeaves(toKeys(texts, few))];
  const firsts = leaves.map(({ first }) => first);
  const written = leaves.map(({ entries }) => writeLeaf(entries));
  return {
    leaves: leaves.length,
    lookUp: (query: string) => lookUpIn(readLeaf(written[leafOf(firsts, query)] ?? new Uint8Array()), query),
  };
}

const printing = (texts: string[], query: string) =>
  texts.flatMap((text, section) =>
    toLines(text).some((line) => fold(line).includes(query)) ? [section] : [],
  );

/** Few different characters, so that runs recur; two of them beyond the first plane, which share their first half. */
const words = (maxLength: number) =>
  fc.array(fc.constantFrom('公', '开', 'a', '，', '0', '𠀀', '𠀁'), { maxLength }).map((all) => all.join(''));
const text = fc
  .array(fc.tuple(words(12), fc.constantFrom('\n', '\t', ' ')), { maxLength: 6 })
  .map((lines) => lines.flat().join(''));

describe('a leaf says of any text', () => {
  test('which sections print it, or which few alone may', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 40 }),
        fc.array(words(6), { minLength: 20 }),
        (texts, queries) => {
          const { lookUp } = indexOf(texts);
          for (const query of queries.filter(Boolean)) {
            const { sections, exact } = lookUp(query);
            const truth = printing(texts, query);
            if (exact) expect(sections, query).toEqual(truth);
            else {
              expect(sections.length, query).toBeLessThanOrEqual(few);
              expect(sections, query).toEqual(expect.arrayContaining(truth));
            }
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('the same whether its keys stand in one leaf or in many', () => {
    const texts = Array.from(
      { length: 400 },
      (_, index) => `政府信息公开${index}件，同比${index * 7}%。\n政府`,
    );
    const { lookUp, leaves } = indexOf(texts);
    expect(leaves).toBeGreaterThan(10);
    for (const query of ['政', '政府', '政府信息公开', '公开1', '，', '同比14%', '%。', '件', '没有', '。政'])
      expect(lookUp(query), query).toEqual({ sections: printing(texts, query), exact: true });
  });

  test('nothing where no section prints anything', () => {
    expect(indexOf([]).lookUp('公开')).toEqual({ sections: [], exact: true });
  });
});

test('a long sentence that many reports have in common is known to the end of its line', () => {
  const sentence = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x4e00 + index * 7)).join(
    '',
  );
  const texts = Array.from({ length: 40 }, (_, index) => `${sentence}${index}。`);
  const { lookUp } = indexOf(texts);
  const all = { sections: [...texts.keys()], exact: true };
  for (const query of [sentence, sentence.slice(0, 100), sentence.slice(30), sentence.slice(50, 118)])
    expect(lookUp(query), query).toEqual(all);
  expect(lookUp(`${sentence}7。`)).toMatchObject({ sections: [7] });
});

test('what very many sections print alike is followed only so far', () => {
  const texts = Array.from({ length: 30 }, () => '本报告由重庆市人民政府办公厅编制。'.repeat(20));
  expect(indexOf(texts).lookUp('编制。本报告')).toEqual({ sections: [...texts.keys()], exact: true });
});

test('the words of a leaf begin with the words before as far as they can', () => {
  const entries = [
    { words: '公', shared: true, sections: [0, 1, 300_000] },
    { words: '公开', shared: false, sections: [1] },
    { words: '𠀁\n', shared: false, sections: [] },
  ];
  expect(readLeaf(writeLeaf(entries))).toEqual(entries);
});
