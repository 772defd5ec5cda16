/** What the entries beside a seed do to how it is read: `furniture`, `headings`, `missingSections`, `layout`. */
import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { contentOf } from '../../scripts/ingest/content.ts';
import type { seedNotesSchema } from '../../src/schema/seed-notes.ts';
import { notesOf, readWith } from '../propose/support.ts';

type Notes = Partial<z.input<typeof seedNotesSchema>>;

const printed = [
  '首页 > 年报', // 1
  '江州市2017年政府信息公开工作年度报告',
  '一、概述', // 3
  '2017年，我市深入推进政务公开，打造一流',
  '- 1 -', // 5
  '营商环境，收到申请 312 件。',
  '三、公开情况', // 7
  '（一）主动公开',
  '好。',
  '（三）依申请公开', // 10
  '好。',
];
const base: Notes = { key: '2017/jiangzhou', form: '2014', topics: { '1': 'overview', '2': 'proactive' } };
const furniture: Notes['furniture'] = [
  { line: 1, text: '首页 > 年报', kind: 'navigation' },
  { line: 5, text: '- 1 -', kind: 'page-mark' },
];
const headings: Notes['headings'] = [{ line: 7, locator: '2', reason: '原文序号印作“三、”' }];
const missingSections: Notes['missingSections'] = [{ locator: '2-2', reason: '原文没有这一部分' }];
const whole: Notes = { ...base, furniture, headings, missingSections };

const read = (notes: Notes, lines = printed) => readWith(lines.join('\n'), notesOf(notes));
const saidOf = (notes: Notes, lines?: string[]) =>
  read(notes, lines).problems.map(({ place, found, repair }) => ({ place, found, repair }));
const textOf = (notes: Notes, locator: string): string =>
  (read(notes).sections.find((section) => section.locator === locator)?.blocks ?? [])
    .flatMap((block) => (block.type === 'paragraph' ? [block.printed.text] : []))
    .join('|');

test('with all its entries the report is read without a problem', () => {
  expect(saidOf(whole)).toEqual([]);
  expect(read(whole).sections.map(({ locator, marker, title }) => `${locator} ${marker}${title}`)).toEqual([
    '0 江州市2017年政府信息公开工作年度报告',
    '1 一、概述',
    '2 三、公开情况',
    '2-1 （一）主动公开',
    '2-3 （三）依申请公开',
  ]);
});

describe('furniture', () => {
  test('is taken out of the sentence around it, and the title is found behind it', () => {
    expect(textOf(whole, '1')).toBe('2017年，我市深入推进政务公开，打造一流营商环境，收到申请 312 件。');
  });

  test('reaches no file of the content', () => {
    const seed = { file: 'x.txt', sha256: '0'.repeat(64), text: printed.join('\n'), notes: notesOf(whole) };
    const { files } = contentOf(seed, read(whole));
    const body = [...files].filter(([path]) => !path.endsWith('/index.mdx')).map(([, text]) => text);
    expect(body.join('\n')).toContain('营商环境');
    expect(body.join('\n')).not.toMatch(/首页|- 1 -/);
  });

  test('that is not declared stays in the text, and the title is not found', () => {
    expect(textOf({ ...whole, furniture: furniture.slice(0, 1) }, '1')).toContain('一流- 1 -营商');
    expect(saidOf({ ...whole, furniture: furniture.slice(1) })[0]).toMatchObject({
      place: 'seeds/report.txt:1',
    });
  });

  test('that is not on its line any more is said, and the rest is read', () => {
    const stale = [...furniture, { line: 9, text: '- 2 -', kind: 'page-mark' as const }];
    expect(saidOf({ ...whole, furniture: stale })).toMatchObject([
      { place: 'seeds/report.txt:9', found: '“好。”' },
    ]);
    expect(read({ ...whole, furniture: stale }).sections).toHaveLength(5);
  });
});

describe('headings', () => {
  test('without the entry the part that is left out is said; the numbering is not mended silently', () => {
    const topics = { '1': 'overview', '3': 'proactive' } as const;
    const locators = [{ locator: '3-2', reason: '原文没有这一部分' }];
    expect(saidOf({ ...whole, headings: [], topics, missingSections: locators })).toEqual([
      {
        place: 'seeds/report.txt:7',
        found: 'no heading of that number',
        repair: 'missingSections:\n  - { locator: "2", reason: 原文没有这一部分 }',
      },
    ]);
  });

  test('an entry whose line begins no paragraph is said', () => {
    const stale = [...headings, { line: 6, locator: '1-1', reason: '原文未印序号' }];
    expect(saidOf({ ...whole, headings: stale })).toMatchObject([
      { place: 'seeds/report.txt:6', found: 'no paragraph that begins on this line' },
    ]);
  });
});

describe('missingSections', () => {
  test('without the entry the subsection that is left out is said, with the entry as its repair', () => {
    expect(saidOf({ ...whole, missingSections: [] })).toEqual([
      {
        place: 'seeds/report.txt:10',
        found: 'no heading of that number',
        repair: 'missingSections:\n  - { locator: "2-2", reason: 原文没有这一部分 }',
      },
    ]);
  });

  test('a notice lacks nothing: no form prescribes its parts', () => {
    const notice: Notes = {
      ...base,
      kind: 'notice',
      form: undefined,
      scope: undefined,
      topics: {},
      layout: 'unwrapped',
    };
    const lines = ['关于做好2017年政务公开工作的通知', '江州市', '一、概述', '好。', '三、要求', '好。'];
    expect(saidOf(notice, lines)).toEqual([]);
  });
});

describe('layout', () => {
  const lines = [
    '江州市2017年政府信息公开工作年度报告',
    '一、概述',
    '2017年，我市深入',
    '推进政务公开',
    '工作。',
  ];
  const notes: Notes = { ...base, topics: { '1': 'overview' } };
  const paragraphs = (layout: Notes['layout']): number =>
    read({ ...notes, layout }, lines).sections.find(({ locator }) => locator === '1')?.blocks.length ?? 0;

  test('unwrapped: a line is a paragraph; left out, the text itself tells', () => {
    expect(paragraphs('unwrapped')).toBe(3);
    expect(paragraphs(undefined)).toBe(1);
  });
});
