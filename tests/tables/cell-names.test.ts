import { describe, expect, test } from 'vitest';
import { namesOf, type PlacedCell } from '../../src/tables/cell-names.ts';

/** `head 0-1 3-10 申请人情况`: kind, rows, columns (the end not counted in), words; a part begins at an empty line. */
function tableOf(drawing: string): PlacedCell[] {
  return drawing
    .trim()
    .split('\n\n')
    .flatMap((lines, part) =>
      lines.split('\n').map((line): PlacedCell => {
        const [kind, rows = '', columns = '', text = ''] = line.trim().split(' ');
        const stretch = (words: string) => {
          const [from = 0, to = from + 1] = words.split('-').map(Number);
          return { from, to };
        };
        // A drawing names one of the three kinds.
        return {
          kind: kind as PlacedCell['kind'],
          rows: stretch(rows),
          columns: stretch(columns),
          text,
          part,
        };
      }),
    );
}

/** `行名 · 行名 ｜ 栏目 · 栏目` of the cell that prints these words. */
function names(table: PlacedCell[], words: string): string {
  const cell = table.find(({ text }) => text === words);
  if (!cell) throw new Error(`no cell prints ${words}`);
  const { rows, columns } = namesOf(cell, table);
  return [rows, columns].map((one) => one.join('·')).join('｜');
}

const applications = tableOf(`
  head 0-3 0-3 勾稽关系
  head 0 3-6 申请人情况
  head 1-3 3 自然人
  head 1 4 法人
  head 1-3 5 总计
  head 2 4 企业

  label 3 0-3 新收
  value 3 3 360
  value 3 4 17
  value 3 5 378
  label 4-6 0 办理结果
  label 4-6 1 不予公开
  label 4 2 国家秘密
  value 4 3 21
  value 4 4 22
  value 4 5 23
  label 5 2 过程信息
  value 5 3 31
  value 5 4 32
  value 5 5 33
`);

describe('a cell is named by the labels of its row and the heads of its column', () => {
  test.each([
    ['360', '新收｜自然人'],
    ['17', '新收｜法人·企业'],
    ['378', '新收｜总计'],
    ['32', '办理结果·不予公开·过程信息｜法人·企业'],
  ])('%s: %s', (cell, expected) => expect(names(applications, cell)).toBe(expected));

  test('a label and a head end with themselves', () => {
    expect(names(applications, '过程信息')).toBe('办理结果·不予公开·过程信息｜');
    expect(names(applications, '企业')).toBe('｜法人·企业');
    expect(names(applications, '申请人情况')).toBe('｜申请人情况');
  });

  test('heads within the rows hold for their own part, also where one stands over all its columns', () => {
    const proactive = tableOf(`
      head 0 0-4 第一项
      head 1 0 信息内容
      head 1 1 制发
      head 1 2 废止
      head 1 3 有效
      label 2 0 规章
      value 2 1 13
      value 2 2 11
      value 2 3 148

      head 3 0-4 第五项
      head 4 0 信息内容
      head 4 1-4 处理决定
      label 5 0 行政许可
      value 5 1-4 7
    `);
    expect(names(proactive, '11')).toBe('规章｜废止');
    expect(names(proactive, '7')).toBe('行政许可｜处理决定');
  });

  test('where no label is printed, heads alone name it', () => {
    const remedies = tableOf(`
      head 0 0-2 复议
      head 0 2-4 诉讼
      head 1 0 维持
      head 1 1 总计
      head 1 2 维持
      head 1 3 总计

      value 2 0 1
      value 2 1 2
      value 2 2 3
      value 2 3 4
    `);
    expect(names(remedies, '3')).toBe('｜诉讼·维持');
  });
});
