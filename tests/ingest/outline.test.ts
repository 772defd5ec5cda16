import { describe, expect, test } from 'vitest';
import { toLayout } from '../../scripts/ingest/layout.ts';
import { isBlank, type Line } from '../../scripts/ingest/lines.ts';
import { toOutline, type Section, type SectionBlock } from '../../scripts/ingest/outline.ts';
import { toParagraphs } from '../../scripts/ingest/paragraphs.ts';
import { joinLines } from '../../scripts/ingest/printed.ts';
import { Problem } from '../../scripts/ingest/problem.ts';
import { entryOf, linesFrom, testFixtures } from './fixture-support.ts';

/** The title is the first run of lines without a blank one. */
function outline(lines: readonly Line[]): Section[] {
  const first = lines.findIndex((line) => !isBlank(line));
  const after = lines.findIndex((line, index) => index > first && isBlank(line));
  const [title, body] = [lines.slice(0, after), lines.slice(after)];
  const blocks = toParagraphs(body, toLayout(body)).map((printed) => ({
    type: 'paragraph' as const,
    printed,
  }));
  return toOutline(joinLines(title), blocks, 'seed.txt');
}

function show({ depth, parent, marker, title, heading, blocks }: Section): object {
  const paragraphs = blocks.filter(
    (block): block is SectionBlock & { type: 'paragraph' } => block.type === 'paragraph',
  );
  return {
    depth,
    parent,
    marker,
    title,
    heading: heading ? Object.fromEntries([entryOf(heading)]) : null,
    paragraphs: Object.fromEntries(paragraphs.map(({ printed }) => entryOf(printed))),
  };
}

describe('toOutline(title, blocks, file)', () => {
  testFixtures('outline', (lines) =>
    Object.fromEntries(outline(lines).map((section) => [`s${section.locator}`, show(section)])),
  );

  const title = '重庆市2018年政府信息公开工作年度报告\n\n';

  test.each([
    ['a first sentence of more than 60 characters', `一、${'加强组织领导'.repeat(11)}。市委高度重视。`],
    ['a first sentence that asks or enumerates', '一、加强领导；强化谋划。市委高度重视。'],
    ['a marker with nothing after it', '一、'],
    ['a decimal number', '1.2万条。'],
  ])('%s is no heading', (_, text) => {
    expect(outline(linesFrom(title + text)).map(({ locator }) => locator)).toEqual(['0']);
  });

  test('a level may be left out', () => {
    const sections = outline(
      linesFrom(`${title}一、工作总体情况\n\n1．推进政府工作。好。\n\n2．强化制约。好。`),
    );
    expect(sections.map(({ locator, depth }) => [locator, depth])).toEqual([
      ['0', 1],
      ['1', 1],
      ['1-1', 3],
      ['1-2', 3],
    ]);
  });

  test('numbering starts again under each parent', () => {
    const text =
      '一、总体情况\n\n（一）加强组织领导。好。\n\n（二）狠抓平台建设。好。\n\n二、公开情况\n\n（一）推进政府工作。好。';
    expect(outline(linesFrom(title + text)).map(({ locator }) => locator)).toEqual([
      '0',
      '1',
      '1-1',
      '1-2',
      '2',
      '2-1',
    ]);
  });

  test('two sections of one locator are refused, with the line of the second', () => {
    // （一） and 1． are both the first below 一、
    const text = '一、总体\n\n1．甲。好。\n\n（一）乙。好。';
    expect(() => outline(linesFrom(title + text))).toThrow(Problem);
    expect(() => outline(linesFrom(title + text))).toThrow(/^seeds\/seed\.txt:7\n/);
  });
});
