import { load } from 'js-yaml';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { madeUpArchive } from '../../scripts/bench/made-up.ts';
import { contentOf } from '../../scripts/ingest/content.ts';
import { partsOf } from '../../scripts/ingest/document-parts.ts';
import { readSeed, type Seed } from '../../scripts/ingest/reading.ts';
import { listSeeds, readSeed as readSeedFile } from '../../scripts/lib/seed-folder.ts';
import { childrenOf } from '../../src/archive/nodes.ts';
import { toNodes } from '../../src/archive/parse-nodes.ts';
import { documentSchema, sectionSchema } from '../../src/schema/document.ts';
import { seedNotesSchema } from '../../src/schema/seed-notes.ts';
import { seedFolder } from '../support/specimen.ts';

// A browser takes what was read as it is; the archive writes it as MDX and reads that back. Both must be the same document.

/** The document and its sections as they are, and as their files give them. */
function bothWays(seed: Seed) {
  const reading = readSeed(seed);
  const { document, sections } = partsOf(seed, reading);
  const direct = {
    document,
    sections: sections.map(({ data, body }) => ({
      data,
      nodes: childrenOf({ type: 'root', children: [...body] }),
    })),
  };
  const [index, ...others] = [...contentOf(seed, reading).files.values()].map((text) => {
    const [whole = '', frontmatter = ''] = /^---\n([\s\S]*?)\n---\n?/.exec(text) ?? [];
    return { data: load(frontmatter), nodes: toNodes(text.slice(whole.length)) };
  });
  const readBack = {
    document: documentSchema.parse(index?.data),
    sections: others.map(({ data, nodes }) => ({ data: sectionSchema.parse(data), nodes })),
  };
  return { direct, readBack };
}

function same(seed: Seed): void {
  const { direct, readBack } = bothWays(seed);
  expect(direct.sections.length).toBeGreaterThan(1);
  expect(direct).toStrictEqual(readBack);
}

describe('what was read is what its MDX gives', () => {
  test.each(listSeeds(seedFolder).files)('of the seed %s', (file) => same(readSeedFile(seedFolder, file)));

  const made = madeUpArchive({ documents: 8, bodies: 4 });
  test.each([...made.keys()].filter((path) => path.endsWith('.txt')))('of the made-up report %s', (file) =>
    same({
      file,
      text: made.get(file) ?? '',
      sha256: '0'.repeat(64),
      notes: seedNotesSchema.parse(parse(made.get(file.replace(/\.txt$/, '.yml')) ?? '')),
    }),
  );

  test.each([
    '全年办理10~20万件，~~其中~~**约5件**，_另_有`3件`。',
    '参见 https://example.org/a_b?c=1&d={x} 和 <b>www.example.org</b>，\\n 不换行。',
    '&amp; &#65; ＆ © 😀 𠮷，共3件。',
    '# 不是标题，共3件',
    '1. 不是列表，共3件',
    '- 不是列表，+ 也不是，* 也不是',
    '> 不是引文 | 不是 | 表格',
    '[^1]: 不是脚注 [链接](地址) ![图](址)',
    '{共3件} {/* 不是注 */} <Quantity>不是元素</Quantity>',
    'import x from "y"，export default 3',
    '$3$ 件，---，***，===',
    '甲\u00A0乙\u200B丙\u3000丁，共3件',
  ])('of a paragraph that prints %j', (words) =>
    same({
      file: 'odd.txt',
      text: `江州市人民政府2022年政府信息公开工作年度报告\n一、总体情况\n${words}\n共受理3件。\n二、主动公开政府信息情况\n${words}\n`,
      sha256: '0'.repeat(64),
      notes: seedNotesSchema.parse({
        key: '2022/jiangzhou',
        kind: 'report',
        body: 'jiangzhou',
        scope: 'area',
        form: '2021',
        issuer: '江州市人民政府',
        sha256: '0'.repeat(64),
      }),
    }),
  );
});
