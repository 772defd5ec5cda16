/** The characters that changed in a text, by where they stood in it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { characterChanges } from '../../src/archive/editions/characters.ts';

test.each([
  ['新收申请378件。', '新收申请379件。', [{ at: 6, old: '8', new: '9' }]],
  ['公开政府信息', '主动公开政府信息', [{ at: 0, old: '', new: '主动' }]],
  ['全面贯彻落实', '贯彻落实', [{ at: 0, old: '全面', new: '' }]],
  [
    '一件，二件。',
    '一份，二份。',
    [
      { at: 1, old: '件', new: '份' },
      { at: 4, old: '件', new: '份' },
    ],
  ],
  ['同一句', '同一句', []],
  ['', '新的', [{ at: 0, old: '', new: '新的' }]],
])('“%s” → “%s”', (before, after, changes) => {
  expect(characterChanges(before, after)).toEqual(changes);
});

test('a rare character is one character, not two halves of it', () => {
  expect(characterChanges('𠮷野𠮟责', '𠮷野叱责')).toEqual([{ at: 2, old: '𠮟', new: '叱' }]);
  // The two share their first half as UTF-16 has them.
  expect(characterChanges('𠮷', '𠮶')).toEqual([{ at: 0, old: '𠮷', new: '𠮶' }]);
});

test('white space is a character too', () => {
  expect(characterChanges('2018 年', '2018年')).toEqual([{ at: 4, old: ' ', new: '' }]);
});

/** The text that the changes make of the one before. */
function applied(before: string, changes: ReturnType<typeof characterChanges>): string {
  const characters = [...before];
  for (const { at, old, new: now } of changes.toReversed()) {
    expect(characters.slice(at, at + [...old].length).join('')).toBe(old);
    characters.splice(at, [...old].length, now);
  }
  return characters.join('');
}

test('put in place, the changes make the text after of the text before', () => {
  const text = fc
    .array(fc.constantFrom('甲', '乙', '丙', '𠮷', '１', '1', ' ', '。', '葛\u{E0100}'), { maxLength: 40 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => applied(before, characterChanges(before, after)) === after),
  );
});

test('two long texts that have little in common are told apart as wholes, and soon', () => {
  const [before, after] = ['甲乙丙丁'.repeat(5_000), '戊己庚辛'.repeat(5_000)];
  expect(characterChanges(before, after)).toEqual([{ at: 0, old: before, new: after }]);
});
