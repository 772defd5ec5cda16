import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toBodyYaml, toNotesYaml } from '../../scripts/propose/yaml.ts';
import { bodiesSchema } from '../../src/schema/body.ts';
import { seedNotesSchema, type SeedNotes } from '../../src/schema/seed-notes.ts';
import { example, propose } from './support.ts';

const text = `江州市东山区2017年政府信息公开工作年度报告

一、概述

2017年，区政府共收到政府信息公开申请 312 件，均已答复。

— 1 —

二、主动公开政府信息情况

全年主动公开政府信息20条。
`;
const examples = [example({ measure: 'applications.newReceived', quote: '收到政府信息公开申请7896件' })];
const proposed = propose(text, { around: { examples } });
const yaml = toNotesYaml(proposed);

/** What a proposal is like is written as a comment: moved to `observations`, it is an annotation as it stands. */
const withoutExamples = (notes: SeedNotes): SeedNotes => ({
  ...notes,
  proposals: notes.proposals.map(({ like: _like, ...proposal }) => proposal),
});

test('read back, the YAML is the proposed notes, and what a proposal is like a comment', () => {
  expect(seedNotesSchema.parse(parse(yaml))).toEqual(withoutExamples(proposed.notes));
  expect(yaml).toMatch(/# .*收到政府信息公开申请7896件/);
});

test('each entry has the words it was read from beside it', () => {
  expect(yaml).toContain(
    'key: 2017/dongshan-district # line 1: 江州市东山区2017年政府信息公开工作年度报告\n',
  );
  expect(yaml).toMatch(/^form: "2014" # .*2017$/m);
  expect(yaml).toMatch(/^ {2}"1": overview # 一、概述$/m);
  expect(yaml).toMatch(/^ {2}"2": proactive # 二、主动公开政府信息情况$/m);
});

test('words of several lines stay in one comment', () => {
  const evidence = new Map([['key', '江州市\n2017年\t报告']]);
  expect(toNotesYaml({ ...proposed, evidence })).toContain(
    'key: 2017/dongshan-district # 江州市 2017年 报告\n',
  );
});

test('furniture and headings stand one a line', () => {
  expect(yaml).toContain('furniture:\n  - { line: 7, text: — 1 —, kind: page-mark }\n');
  const headings = [{ line: 3, locator: '1', reason: '原文未印序号' }];
  expect(toNotesYaml({ ...proposed, notes: { ...proposed.notes, headings } })).toContain(
    'headings:\n  - { line: 3, locator: "1", reason: 原文未印序号 }\n',
  );
});

test('proposals say that nothing reads them', () => {
  expect(yaml).toMatch(/^proposals:\n\s+# .*Nothing reads them/m);
});

test('empty lists and what goes without saying are left out', () => {
  expect(Object.keys(parse(yaml) as object)).toEqual([
    'key',
    'kind',
    'body',
    'scope',
    'form',
    'issuer',
    'sha256',
    'topics',
    'furniture',
    'proposals',
  ]);
  expect(toNotesYaml({ ...proposed, notes: { ...proposed.notes, encoding: 'gb18030' } })).toContain(
    'encoding: gb18030\n',
  );
});

test('every entry that notes can have is written', () => {
  const reason = '原文如此，未作改动';
  const notes = seedNotesSchema.parse({
    ...proposed.notes,
    encoding: 'utf-16le',
    layout: 'unwrapped',
    original: { file: 'a.pdf', sha256: 'a'.repeat(64) },
    missingTables: [2],
    missingSections: [{ locator: '3', reason }],
    headings: [{ line: 3, locator: '1', reason }],
    artefacts: [{ line: 3, text: '概', reason }],
    corrections: [{ line: 3, printed: '概', corrected: '概', reason }],
    readings: [{ cell: 'sannex-1-3-t1-r3-c2', lines: [3], reason }],
    observations: [{ measure: 'applications.newReceived', quote: '申请312件' }],
    relations: [
      {
        rule: 'same',
        a: { measure: 'applications.newReceived' },
        b: { measure: 'applications.newReceived' },
      },
    ],
    accepted: [{ check: 'balance', reason }],
  });
  expect(seedNotesSchema.parse(parse(toNotesYaml({ ...proposed, notes })))).toEqual(withoutExamples(notes));
  expect(Object.keys(seedNotesSchema.parse(parse(toNotesYaml({ ...proposed, notes })))).toSorted()).toEqual(
    Object.keys(notes).toSorted(),
  );
});

test('words that YAML would read otherwise come back as they are', () => {
  const furniture = [
    { line: 1, text: '- 1 -', kind: 'page-mark' as const },
    { line: 2, text: '首页: 年报 # { "打印" }', kind: 'navigation' as const },
    { line: 3, text: '0123', kind: 'page-mark' as const },
    { line: 4, text: '2021-01-20', kind: 'navigation' as const },
  ];
  const notes = { ...proposed.notes, furniture };
  expect(seedNotesSchema.parse(parse(toNotesYaml({ ...proposed, notes }))).furniture).toEqual(furniture);
});

test('a body is an entry that can be appended to bodies.yml', () => {
  const { body } = propose(text.replaceAll('东山区', '西山区')).body;
  const listed = 'id: jiangzhou\n  kind: government\n  names: [{ name: 江州市人民政府 }]\n  short: 江州市\n';
  const bodies = bodiesSchema.parse(parse(`- ${listed}${toBodyYaml(body)}`));
  expect(bodies.map(({ id }) => id)).toEqual(['jiangzhou', 'xishan-district']);
});
