/** A document for programs: Markdown that prints every character, and JSON of its sections. */
import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { describe, expect, test } from 'vitest';
import { sha256Of } from '../../src/disk/sha256.ts';
import { plainText } from '../../src/archive/archive.ts';
import { toDocumentFile } from '../../src/data/document-file.ts';
import { gridOf, toMarkdown } from '../../src/data/document-markdown.ts';
import { archive } from '../support/specimen.ts';

const dense = (text: string): string => text.replace(/\s/gu, '');
const wordsIn = (node: Nodes): string =>
  'children' in node ? node.children.map(wordsIn).join('') : 'value' in node ? node.value : '';
const preamble = { addressOf: (locator: string) => `/x/${locator}/`, lines: ['转录 *非官方*'] };

describe.each(archive.documents.map((document) => [document.key, document] as const))('%s', (_, document) => {
  test('as Markdown prints every character, in order, and headings that lead to their sections', () => {
    const tree: Root = remark().use(remarkGfm).parse(toMarkdown(document, preamble));
    const [quote, ...rest] = tree.children;
    expect(quote && wordsIn(quote)).toBe('转录 *非官方*');
    const printed = document.sections.map((section) => plainText(section)).join('');
    const unprinted = document.sections.filter(({ heading }) => !heading);
    const said = dense(rest.map(wordsIn).join(''));
    expect(unprinted.every(({ locator }) => /^(?:0|end|annex)/.test(locator))).toBe(true);
    const ours = rest.filter(
      (node) => node.type === 'heading' && ['标题与前言', '落款'].includes(wordsIn(node)),
    );
    expect(said.length - dense(ours.map(wordsIn).join('')).length).toBe(dense(printed).length);
    expect(
      dense(
        rest
          .filter((node) => !ours.includes(node))
          .map(wordsIn)
          .join(''),
      ),
    ).toBe(dense(printed));
    const links = rest.flatMap((node) => (node.type === 'heading' ? node.children : []));
    expect(links.map((link) => (link.type === 'link' ? link.url : ''))).toEqual(
      document.sections.map(({ locator }) => `/x/${locator}/`),
    );
  });

  test('as JSON has each section with its lines, its text and the hash of it', () => {
    const file = toDocumentFile(document, {
      edition: '1',
      cite: (locator) => `《${locator}》`,
      sha256: sha256Of,
    });
    expect(file.sections.map(({ text }) => text)).toEqual(
      document.sections.map((section) => plainText(section)),
    );
    expect(file.sections.every(({ text, sha256: hash }) => sha256Of(text) === hash)).toBe(true);
    expect(file.sections[1]).toMatchObject({ id: `s${file.sections[1]?.locator}`, citation: '《1》' });
  });
});

test('a merged cell stands once, at its first row and column', () => {
  const cell = (text: string, rows = 1, columns = 1) => ({
    kind: 'label' as const,
    id: '',
    lines: undefined,
    text,
    rows,
    columns,
    measure: undefined,
    member: undefined,
    marker: undefined,
    quantities: [],
  });
  expect(
    gridOf([
      { type: 'values', cells: [cell('甲', 2), cell('乙', 1, 2)] },
      { type: 'values', cells: [cell('丙'), cell('丁')] },
    ]),
  ).toEqual([
    ['甲', '乙', ''],
    ['', '丙', '丁'],
  ]);
});
