/** The glossary explains what the documents print, and nothing that they do not. */
import { describe, expect, test } from 'vitest';
import { findDocument, type ArchiveSection } from '../../src/archive/archive.ts';
import { firstUses, placesIn, termsIn, termsOfPage, usesByTerm } from '../../src/lib/glossary.ts';
import { entryOf, glossaryGroupIds, termIds } from '../../src/schema/glossary.ts';
import {
  isRead,
  statementIds,
  statementOf,
  statementsBehind,
  type StatementId,
} from '../../src/schema/laws.ts';
import { measureIds } from '../../src/schema/vocabulary.ts';
import { archive } from '../support/specimen.ts';

const uses = usesByTerm(archive);

function sectionOf(key: string, locator: string): ArchiveSection {
  const section = findDocument(archive, key).sections.find((one) => one.locator === locator);
  if (!section) throw new Error(`${key} has no section ${locator}`);
  return section;
}

describe('the table of terms', () => {
  test('ids are ASCII, lower case, with hyphens', () => {
    expect(termIds.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  test('no form belongs to two terms', () => {
    const forms = termIds.flatMap((id) => entryOf(id).forms);
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  });

  test('every reference to another term leads to one', () => {
    const dangling = termIds
      .flatMap((id) => entryOf(id).see ?? [])
      .filter((see) => !termIds.some((id) => id === see));
    expect(dangling).toEqual([]);
  });

  test('every form is printed by some document; only the words of the site have none', () => {
    const printed = archive.documents
      .flatMap(({ sections }) => sections.flatMap(placesIn))
      .map(({ text }) => text.replace(/\s/g, ''))
      .join('\n');
    const forms = termIds.flatMap((id) => [...entryOf(id).forms, ...(entryOf(id).apart ?? [])]);
    expect(forms.filter((form) => !printed.includes(form))).toEqual([]);
    expect(
      termIds.filter((id) => (entryOf(id).forms.length === 0) !== (entryOf(id).group === 'archive')),
    ).toEqual([]);
    expect(termIds.filter((id) => entryOf(id).group !== 'archive' && !uses.has(id))).toEqual([]);
  });

  test('every group has terms, every meaning is one sentence of a length that can be offered in passing', () => {
    expect(glossaryGroupIds.filter((group) => !termIds.some((id) => entryOf(id).group === group))).toEqual(
      [],
    );
    expect(termIds.filter((id) => !/^[^。]{6,70}。$/.test(entryOf(id).meaning))).toEqual([]);
  });

  test('what the law says is said by statements that were read, and nowhere else', () => {
    expect(termIds.flatMap((id) => entryOf(id).law ?? []).filter((statement) => !isRead(statement))).toEqual(
      [],
    );
    // 第二十条 is a headword: the tables of the forms print it.
    const naming = termIds.filter((id) =>
      /第[一二三四五六七八九十]+条/.test(`${entryOf(id).meaning}${entryOf(id).more ?? ''}`),
    );
    expect(naming).toEqual([]);
  });

  test('every statement of law stands behind a term or a measure', () => {
    const used = new Set<StatementId>([
      ...termIds.flatMap((id) => entryOf(id).law ?? []),
      ...measureIds.flatMap(statementsBehind),
    ]);
    expect(statementIds.filter((id) => !used.has(id))).toEqual([]);
  });

  test.each([
    // 第十五条 makes disclosure a duty: “予以公开”, not “仍可公开”.
    ['third-party-rights', 'thirdParty', '予以公开'],
    ['process-information', 'processAndFiles', '履行行政管理职能过程中'],
    ['granted', 'granted', '方式、途径和时间'],
    ['upheld', 'courtUpheld', '驳回原告的诉讼请求'],
    ['upheld', 'reconsiderationUpheld', '驳回行政复议请求'],
    ['central-procurement', 'centralProcurement', '部门集中采购'],
    ['annual-report', 'reportDates', '1月31日前'],
    ['annual-report', 'reportDates', '3月31日前'],
    ['direct-litigation', 'priorReconsideration', '应当先申请行政复议'],
    ['reconsideration', 'priorReconsideration', '应当先申请行政复议'],
    ['processing-fee', 'feeScale', '超额累进'],
  ] as const)('%s: the law (%s) says %s', (term, statement, words) => {
    expect(entryOf(term).law).toContain(statement);
    expect(statementOf(statement).text).toContain(words);
  });

  test('words of one place are explained only where they are printed', () => {
    const local = termIds.filter((id) => entryOf(id).place);
    expect(local).toContain('yukuaiban');
    expect(termIds.filter((id) => !entryOf(id).place && /重庆/.test(entryOf(id).meaning))).toEqual([]);
  });
});

describe('terms in a text', () => {
  test.each([
    ['3.危及“三安全一稳定”', ['security-and-stability']],
    ['（六）其他处理', ['otherwise-handled']],
    ['行 政 诉 讼', ['litigation']],
    ['四、结转下年度继续办理', ['carried-over']],
    ['全市共制发行政规范性文件1532件', ['administrative-normative-documents']],
    ['印发的规范性文件48件', ['normative-documents']],
    ['4．全面推行“双随机、一公开”监管。', ['random-inspection']],
    ['纳入政府信息公开工作年度报告予以公开，接受社会监督。', ['annual-report']],
    ['“同意部分公开”3件', []],
    ['一、高举旗帜', []],
  ])('%s', (text, terms) => {
    expect(termsIn(text).map(({ term }) => term)).toEqual(terms);
  });

  test('a term keeps the place and the spaces it is printed with', () => {
    expect(termsIn('及行 政 诉 讼')).toEqual([{ term: 'litigation', printed: '行 政 诉 讼', start: 1 }]);
  });
});

describe('first uses', () => {
  test('a use knows every form its places print, and no other', () => {
    const place = { document: '2021/dongshan', section: '1', kind: 'paragraph' as const };
    const [use] = firstUses([
      { ...place, id: 's1-p1', text: '赠阅政 府 公 报2期。' },
      { ...place, id: 's1-p2', text: '编辑市政府公报。' },
    ]);
    expect(use).toMatchObject({ term: 'gazette', id: 's1-p1', forms: new Set(['政府公报', '市政府公报']) });
  });

  test('each term once, at the place that prints it first in each document', () => {
    expect(
      uses
        .get('security-and-stability')
        ?.map(({ document, section, printed }) => [document, section, printed]),
    ).toEqual([
      ['2020/government', '3', '三安全一稳定'],
      ['2023/general-office', '3', '三安全一稳定'],
    ]);
    for (const [term, places] of uses) {
      const documents = places.map(({ document }) => document);
      expect(new Set(documents).size, term).toBe(documents.length);
    }
  });

  test('a page offers a term in its running text even where a heading prints it before', () => {
    // （一）全面落实政务公开工作要点。认真履行……《2020年政务公开工作要点》
    const offered = termsOfPage([sectionOf('2020/government', '1-1')]).find(
      ({ term }) => term === 'work-priorities',
    );
    expect(offered).toMatchObject({ id: 's1-1-p1', kind: 'paragraph' });
    const first = firstUses(placesIn(sectionOf('2020/government', '1-1'))).find(
      ({ term }) => term === 'work-priorities',
    );
    expect(first).toMatchObject({ id: 's1-1', kind: 'heading' });
  });

  test('a page whose section prints no term offers none', () => {
    expect(termsOfPage([sectionOf('2020/yufubanfa-89', 'end')])).toEqual([]);
  });
});
