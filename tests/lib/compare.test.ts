/** Comparison of two texts by words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDocument } from '../../src/archive/archive.ts';
import {
  align,
  compareText,
  diffWords,
  likeness,
  shareInCommon,
  passagesOf,
  wordsOf,
  type Passage,
} from '../../src/lib/compare.ts';
import { partsOn, withSubparts } from '../../src/lib/topics.ts';
import { topicIds, type TopicId } from '../../src/schema/vocabulary.ts';
import { archive } from '../support/specimen.ts';

const side = (key: string, topic: TopicId) => {
  const document = findDocument(archive, key);
  return { document, sections: partsOn(document, topic).flatMap((part) => withSubparts(document, part)) };
};
const compareOn = (topic: TopicId) => {
  const [left, right] = [side('2020/government', topic), side('2023/general-office', topic)];
  return { left, right, ...compareText(passagesOf(left.sections), passagesOf(right.sections)) };
};
const passage = (text: string, type: Passage['type'] = 'text'): Passage => ({
  id: '',
  section: '',
  type,
  text,
});

const shown = (left: string, right: string) =>
  diffWords(left, right)
    .map(({ side: where, text }) => (where === 'both' ? text : where === 'left' ? `[${text}]` : `{${text}}`))
    .join('');

describe('words', () => {
  test.each([
    [
      '五、存在的主要问题及改进情况',
      '五、存在的主要问题及下步改进情况',
      '五、存在的主要问题及{下步}改进情况',
    ],
    ['规范性文件', '行政规范性文件', '{行政}规范性文件'],
    ['编辑纸质公报24期', '编辑纸质公报22期', '编辑纸质公报[24]{22}期'],
    ['无。', '无。', '无。'],
    ['', '无。', '{无。}'],
  ])('%s → %s', (left, right, marked) => {
    expect(shown(left, right)).toBe(marked);
  });

  test('a lone character in common between two changes joins them', () => {
    expect(shown('认真的研究', '努力的学习')).toBe('[认真的研究]{努力的学习}');
  });

  const words = fc.array(fc.constantFrom('公开', '的', '，', '行政', '2020', '年', '《条例》', '结转'), {
    maxLength: 20,
  });

  test('whatever the texts, both can be read off the runs again', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [left, right] = [a.join(''), b.join('')];
        const runs = diffWords(left, right);
        const read = (omit: 'left' | 'right') =>
          runs
            .filter((run) => run.side !== omit)
            .map(({ text }) => text)
            .join('');
        expect(read('right')).toBe(left);
        expect(read('left')).toBe(right);
        expect(wordsOf(left).join('')).toBe(left);
        expect(runs.every(({ text }) => text !== '')).toBe(true);
        expect(shareInCommon(runs)).toBeGreaterThanOrEqual(0);
        expect(shareInCommon(runs)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('likeness is that of the words, whatever their order', () => {
    expect(likeness('公开、申请', '申请、公开')).toBe(1);
    expect(likeness('行政复议', '政务微博公布情况')).toBe(0);
  });
});

describe('alignment', () => {
  test('passages keep their order, and each stands once', () => {
    for (const topic of topicIds) {
      const { left, right, rows } = compareOn(topic);
      expect(rows.flatMap((row) => ('left' in row ? [row.left.id] : []))).toEqual(
        passagesOf(left.sections).map(({ id }) => id),
      );
      expect(rows.flatMap((row) => ('right' in row ? [row.right.id] : []))).toEqual(
        passagesOf(right.sections).map(({ id }) => id),
      );
    }
  });

  test('a row of labels that was divided stands beside its first part', () => {
    const rows = align(
      [passage('（六）其他处理', 'labels')],
      [passage('（六）其他处理　1.逾期不补正', 'labels'), passage('3.其他', 'labels')],
    );
    expect(rows.map(({ type }) => type)).toEqual(['changed', 'right']);
  });

  test('texts that are alike but share too little are set beside each other, unmarked', () => {
    const rows = compareOn('problems').rows;
    const problems = rows.find((row) => 'left' in row && row.left.id === 's5-1-p1');
    expect(problems).toMatchObject({ type: 'beside', right: { id: 's5-p1' } });
    expect(problems && 'runs' in problems).toBe(false);
  });

  test('a run-in heading is compared with its words; a subsection without counterpart stands alone', () => {
    const overview = compareOn('overview').rows;
    const alone = overview.find(({ type }) => type === 'left');
    expect(alone).toMatchObject({
      left: { id: 's1-2-p1', text: expect.stringMatching(/^（二）严格执行法定主动公开要求。严格/) },
    });
  });

  test('of tables the labels are compared, not the figures', () => {
    const { rows, similarity } = compareOn('proactive');
    const changed = rows.flatMap((row) => (row.type === 'changed' ? [[row.left.text, row.right.text]] : []));
    expect(changed).toContainEqual(['规范性文件', '行政规范性文件']);
    expect(rows.flatMap((row) => (row.type === 'left' ? [row.left.text] : []))).toContain('政府集中采购');
    expect(similarity).toBeGreaterThan(0.5);
    expect(compareOn('remedies').similarity).toBe(1);
  });
});
