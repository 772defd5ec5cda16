import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address } from '../../scripts/ingest/address.ts';
import { toInline } from '../../scripts/ingest/inline.ts';
import { toBody, type Editorial } from '../../scripts/ingest/body.ts';
import { toMdx } from '../../scripts/ingest/mdx.ts';
import type { Section } from '../../scripts/ingest/outline.ts';
import { joinLines } from '../../scripts/ingest/printed.ts';
import { toBlocks, type Block } from '../../src/archive/body.ts';
import { toNodes } from '../../src/archive/parse-nodes.ts';
import { linesFrom } from './fixture-support.ts';

const nothing: Editorial = { corrections: [], figures: [] };

function sectionOf(text: string): Section {
  return {
    locator: '2-1',
    depth: 2,
    parent: '2',
    marker: '',
    title: '',
    runIn: false,
    blocks: [{ type: 'paragraph', printed: { text, pieces: [{ line: 7, offset: 0 }] } }],
  };
}

/** A paragraph written as MDX and read back. */
function written(text: string, editorial = nothing): { mdx: string; blocks: Block[] } {
  const [section] = address([sectionOf(text)], { corrections: editorial.corrections, readings: [] });
  if (!section) throw new Error('a paragraph has an address');
  const mdx = toMdx({ locator: '2-1' }, toBody(section, editorial));
  return { mdx, blocks: toBlocks(toNodes(mdx.replace(/^---\n[\s\S]*?\n---\n/, ''))) };
}

describe('words come back from MDX as they are printed', () => {
  test.each([
    '合格率<5%，{注}',
    '投资10~20万元，~~删~~',
    '《A&amp;B》&nbsp;后',
    '网址为http://www.cq.gov.cn，邮箱a@b.cn',
    '1. 一项* 二项_三项_ `四项`',
    '# 不是标题',
    '- 不是列表',
    '> 不是引文',
    '[bookmark: _GoBack]（一）依法依规',
    '会议。 会议要求  两个空格\t和制表符',
    '</Paragraph><script>alert(1)</script>',
    'import x from "y"',
    'export const x = 1',
    '\\反斜杠\\ $x^2$ |表|格|',
    '𠮷\u200b\uFEFF⼯⺠',
  ])('%s', (text) => {
    expect(written(text).blocks).toMatchObject([{ type: 'paragraph', id: 's2-1-p1', text }]);
  });

  test('and so does anything else', () => {
    const pieces = [
      ...'<>{}[]()*_~`\\&#;!|+-=.$^@:/"\' 1a%万重。“（　\u00a0\t\u2028',
      '&lt;',
      'www.a.b',
      '---',
      '</Value>',
      '5件',
      '\u{1F600}',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (parts) => {
        const text = parts.join('').trim();
        fc.pre(text !== '');
        expect(written(text).blocks).toMatchObject([{ text }]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('corrections', () => {
  const correction = {
    line: 7,
    printed: '七百',
    corrected: '"七<八>{百}"',
    reason: '与“总计”不合\n见第三部分 "&',
  };

  test('the printed word stays, what it should say and why stand beside it', () => {
    const { mdx, blocks } = written('共收到七百份申请', { ...nothing, corrections: [correction] });
    expect(blocks).toMatchObject([{ text: '共收到七百份申请' }]);
    expect(mdx).toContain('>七百</Correction>');
  });

  test('a misprinted number is marked as a misprint, not as a figure', () => {
    const { blocks } = written('共收到7896份申请', {
      ...nothing,
      corrections: [{ ...correction, printed: '7896' }],
    });
    expect(blocks).toMatchObject([{ text: '共收到7896份申请', quantities: [] }]);
  });

  test('only the printing on the declared line is meant', () => {
    const printed = joinLines(linesFrom('由市政府办公厅受理，\n由市政府办公厅答复。'));
    const inline = toInline({ id: 's1-p1', printed, quantities: [] }, [
      { ...correction, line: 2, printed: '办公厅' },
    ]);
    expect(inline.map((node) => node.type)).toEqual(['text', 'mdxJsxTextElement', 'text']);
    expect(inline[0]).toMatchObject({ value: '由市政府办公厅受理，由市政府' });
  });

  test('two beside each other are both shown', () => {
    const corrections = [correction, { ...correction, printed: '份申', corrected: '件申' }];
    const { mdx } = written('共收到七百份申请', { ...nothing, corrections });
    expect(mdx.match(/<Correction /g)).toHaveLength(2);
  });
});

test('front matter: one line for each entry of a list, nothing that YAML 1.1 reads as a date or number', () => {
  const mdx = toMdx(
    {
      date: '2020-07-13',
      locator: '0',
      observations: [
        { a: 1, b: 'x: y' },
        { a: 2, b: '#' },
      ],
    },
    [],
  );
  expect(mdx).toBe(
    '---\ndate: "2020-07-13"\nlocator: "0"\nobservations:\n  - { a: 1, b: "x: y" }\n  - { a: 2, b: "#" }\n---\n',
  );
});
