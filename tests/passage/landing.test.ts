/** What one is told who comes by the address of words that were changed since. */
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../src/archive/passage.ts';
import type { WordsChange } from '../../src/lib/words-changed.ts';
import { landingOf, type Landing } from '../../src/passage/landing.ts';
import { excerpt, landingWords } from '../../src/passage/note.ts';
import { passageOf, toPrintedText, wordsAt, type PrintedText } from '../../src/passage/text.ts';
import { toRandom, type Random } from '../../scripts/bench/random.ts';
import { anyParts, texts } from './support.ts';

const change = (id: string, before: string, after: string): WordsChange => ({
  id,
  before,
  after,
  since: '0.2.0',
  reason: '此前误读原文。',
  url: '/corrections/#change-1',
});
const blocks = (first: string, second = '全部按期答复。') =>
  toPrintedText([
    { id: 's3-p1', text: first },
    { id: 's3-p2', text: second },
  ]);
const passage = (text: PrintedText, words: string): Passage => {
  const all = text.blocks.map(({ text: own }) => own);
  const block = all.findIndex((own) => own.includes(words));
  const start = all[block]?.indexOf(words) ?? -1;
  const made = passageOf(text, [{ block, start, end: start + words.length }]);
  if (!made) throw new Error(`${words} is not printed`);
  return made;
};

describe('the words of a passage', () => {
  const before = '全市收到申请7896件，办结7554件。';
  const known = passage(blocks(before), '7896件');

  test('stand where they stood', () => {
    expect(landingOf(blocks(before), known, [])).toEqual({ state: 'stands', passage: known });
  });

  test('are marked where a correction before them has moved them', () => {
    const after = blocks('全市共收到申请7896件，办结7554件。');
    expect(
      landingOf(after, known, [change('s3-p1', before, '全市共收到申请7896件，办结7554件。')]),
    ).toMatchObject({
      state: 'moved',
      passage: { from: { at: 7 }, to: { at: 12 } },
      changes: [{ since: '0.2.0' }],
    });
  });

  test('and told of where they were corrected themselves, through several corrections', () => {
    const first = change('s3-p1', before, '全市收到申请7869件，办结7554件。');
    const second = change(
      's3-p1',
      '全市收到申请7869件，办结7554件。',
      '2018年全市收到申请7,869件，办结7554件。',
    );
    const now = blocks('2018年全市收到申请7,869件，办结7554件。');
    const landing = landingOf(now, known, [first, change('s3-p2', '甲', '乙'), second]);
    expect(landing).toMatchObject({
      state: 'changed',
      was: '7896件',
      now: '7,869件',
      changes: [first, second],
    });
    expect(landing.state === 'changed' && landing.passage && wordsAt(now, landing.passage)).toBe('7,869件');
  });

  test('may have been struck out', () => {
    const after = '全市收到申请，办结7554件。';
    expect(landingOf(blocks(after), known, [change('s3-p1', before, after)])).toMatchObject({
      state: 'changed',
      was: '7896件',
      now: '',
      passage: undefined,
    });
  });

  test('are looked for where no correction tells of them', () => {
    expect(landingOf(blocks('2018年全市收到申请7896件。'), known, [])).toMatchObject({
      state: 'moved',
      passage: { from: { id: 's3-p1', at: 11 } },
      changes: [],
    });
    const sentence = passage(blocks(before), '收到申请7896件');
    expect(landingOf(blocks('已改写。', before), sentence, [])).toMatchObject({
      state: 'moved',
      passage: { from: { id: 's3-p2', at: 2 } },
    });
  });

  test('few characters that stand elsewhere prove nothing; a log that does not fit tells nothing', () => {
    expect(landingOf(blocks('已改写。', before), passage(blocks(before), '办结'), [])).toEqual({
      state: 'lost',
    });
    const moved = toPrintedText([{ id: 's3-p9', text: before }]);
    expect(landingOf(moved, passage(blocks(before), '办结'), [])).toEqual({ state: 'lost' });
    const strange = change('s3-p1', before, '别的文字。');
    expect(landingOf(blocks('已改写。'), known, [strange])).toEqual({ state: 'lost' });
  });
});

describe('1,000 selections over passages that a made-up later edition corrects', () => {
  const random = toRandom('corrected');
  const landed = Array.from({ length: 1_300 }, () => {
    const { text } = random.pick(texts);
    const { later, changes, first } = corrected(text, random);
    const made = passageOf(text, anyParts(text, random, first));
    const landing = made && landingOf(later, made, changes);
    return { later, landing, words: made && wordsAt(text, made) };
  }).filter(({ words }) => words !== undefined);

  test('land on the same words, or are told what the words were and what they are', () => {
    const wrong = landed.filter(({ later, landing, words }) => {
      switch (landing?.state) {
        case 'stands':
        case 'moved':
          return wordsAt(later, landing.passage) !== words;
        case 'changed':
          return (
            landing.was !== words ||
            landing.changes.length === 0 ||
            landing.now !== (landing.passage ? wordsAt(later, landing.passage) : '')
          );
        default:
          return true;
      }
    });
    expect(wrong).toEqual([]);
  });

  test('and all of that happens', () => {
    const often = (state: Landing['state']) =>
      landed.filter(({ landing }) => landing?.state === state).length;
    expect(landed.length).toBeGreaterThan(1_000);
    for (const state of ['stands', 'moved', 'changed'] as const)
      expect(often(state), state).toBeGreaterThan(60);
  });
});

/** The text after one to four corrections around a block, and what the log tells of them. */
function corrected(text: PrintedText, random: Random) {
  const first = random.below(text.blocks.length);
  const now = text.blocks.map((block) => ({ ...block }));
  const changes = Array.from({ length: random.between(1, 4) }, () => {
    const block = now[Math.min(now.length - 1, first + random.below(3))];
    if (!block) throw new RangeError('no block');
    const before = block.text;
    const at = random.below(before.length + 1);
    const removed = random.chance(0.6) ? random.below(8) : 0;
    const added = random.pick(['', '更', '〔更正〕', '𠮷 ', before.slice(at, at + 2)]);
    block.text = before.slice(0, at) + added + before.slice(at + removed);
    return change(block.id, before, block.text);
  }).filter(({ before, after }) => before !== after);
  return { later: toPrintedText(now), changes, first };
}

describe('what is said', () => {
  const known = { corrections: '/corrections/', found: undefined };
  const said = (landing: Landing, found?: string) =>
    landingWords(landing, { ...known, found })
      .markup.replace(/<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  const told = change('s3-p1', '甲', '乙');
  const any = passage(blocks('甲'), '甲');

  test('names both wordings, the edition and the reason', () => {
    expect(said({ state: 'changed', was: '7896件', now: '7869件', passage: any, changes: [told] })).toBe(
      '链接所指的文字，公布后更正过。 原：7896件 今：7869件 版次 0.2.0 更正：此前误读原文。 查看这条更正',
    );
    expect(said({ state: 'changed', was: '7896件', now: '', passage: undefined, changes: [told] })).toContain(
      '今：（已删去）',
    );
  });

  test('is honest where nothing is known', () => {
    expect(said({ state: 'lost' })).toContain('更正记录里没有说明，本文件里也没有找到同样的文字');
    expect(said({ state: 'lost' }, '/2018/citywide/')).toContain('同样的文字在本文件的另一处');
  });

  test('of long wordings is what differs, with some words around it', () => {
    const [head, tail] = ['前'.repeat(50), '后'.repeat(50)];
    expect(excerpt(`${head}甲${tail}`, `${head}乙${tail}`)).toEqual({
      was: `……${'前'.repeat(20)}甲${'后'.repeat(20)}……`,
      now: `……${'前'.repeat(20)}乙${'后'.repeat(20)}……`,
    });
  });
});
