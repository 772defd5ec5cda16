/** A difference as a layman reads it: a sentence, the printed words with the numbers marked, bars. */
import { describe, expect, test } from 'vitest';
import { runChecks } from '../../scripts/checks/index.ts';
import type { ArchiveDocument } from '../../src/archive/archive.ts';
import { barsOf } from '../../src/data/bars.ts';
import { resultOf, sayChange } from '../../src/data/check-sentences.ts';
import { checkViews, type CheckView } from '../../src/data/checks.ts';
import { passagesOf } from '../../src/data/passages.ts';
import { archiveOf, document, withQuantity, withValue } from '../checks/support.ts';
import { archive, checks } from '../support/specimen.ts';

const views = checkViews(archive, checks);
const y2018 = document('2018/citywide');
const y2020 = document('2020/government');
const y2023 = document('2023/general-office');

function viewOf(id: string, from: readonly CheckView[] = views): CheckView {
  const view = from.find((candidate) => candidate.id === id);
  if (!view) throw new Error(`no check is called ${id}`);
  return view;
}

/** The view of a check once a document is changed. */
function changed(id: string, ...documents: ArchiveDocument[]): CheckView {
  const from = archiveOf(...documents);
  return viewOf(id, checkViews(from, runChecks(from)));
}

const channels = viewOf('2012-citywide.part-whole.proactive-items-by-channel');

describe('the title of a difference names year, body and matter', () => {
  test('in the unit that is printed', () => {
    expect(channels.headline).toBe(
      '2012年重庆市：主动公开政府信息，按渠道所列的3个部分相加，比所印总数多约0.97万条',
    );
    expect(resultOf(channels)).toBe('所印总数是105.95万余条；3个部分相加至少是106.92万条，多约0.97万条。');
  });

  test.each<[string, string, ArchiveDocument[]]>([
    [
      '2018-citywide.part-whole.proactive-items-by-level',
      '2018年重庆市：主动公开政府信息，按层级所列的2个部分相加，比所印总数少10条',
      [withValue(y2018, 's2-p1-q64', 1072705)],
    ],
    [
      '2020-government.row.s3-t1-r1',
      '2020年市政府机关：本年新收政府信息公开申请，各类申请人相加，比总计少9件',
      [withValue(y2020, 's3-t1-r1-c7', 387)],
    ],
    [
      '2020-government.same.applications-new-received',
      '2020年市政府机关：本年新收政府信息公开申请，两处所印的数字相差9件',
      [withValue(y2020, 's3-t1-r1-c7', 387)],
    ],
    [
      '2020-government.balance.s3-t1-c7',
      '2020年市政府机关：统计表“总计”一列，两边相差9件',
      [withValue(y2020, 's3-t1-r1-c7', 387)],
    ],
    [
      '2018-citywide.percentage.normative-documents-disclosed-of-normative-documents-issued',
      '2018年重庆市：规范性文件公开数量所占比例，印作97.4%，按所印数字计算是97.5%',
      [withQuantity(y2018, 's2-1-1-p1-q130', 97.4)],
    ],
    [
      '2020-government.change.reconsideration-total',
      '2020年市政府机关：行政复议，没有哪个上年数字能得出所印的下降59.3%',
      [withQuantity(y2020, 's1-3-p1-q311', -59.3)],
    ],
    [
      'general-office-organ.carried-over.2023-2024',
      '2024年市政府办公厅：结转下年度继续办理，与下一年度所印的上年结转相差2件',
      [y2023, { ...y2023, key: '2024/general-office', year: 2024 }],
    ],
  ])('%s: %s', (id, headline, documents) => {
    expect(changed(id, ...documents).headline).toBe(headline);
  });

  test('every kind of difference has one, and what holds has none', () => {
    for (const { headline, verdict, id } of views) expect(headline === '', id).toBe(verdict !== 'differs');
  });

  test('a change is said with its direction', () => {
    expect([-28.9, 10].map(sayChange)).toEqual(['下降28.9%', '增长10%']);
  });
});

describe('the printed sentence', () => {
  const textOf = (view: CheckView) =>
    passagesOf(archive, view.operands).map(({ pieces }) =>
      pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''),
    );

  test('with every number of the check marked', () => {
    expect(textOf(channels)).toEqual([
      '2012年，重庆市政府共主动公开政府信息[105.95万余条]（卷），其中政府网站公布信息[4.8万余条]，档案馆公布档案[80.62万余卷]，新闻发布会、政务微博、传单、板报等其他方式公布信息[21.5万余条]。',
    ]);
  });

  test('one for each paragraph, with its place; words of absence and passages marked as words', () => {
    const view = viewOf('2012-citywide.not-comparable.litigation-total-and-s6-p1');
    expect(textOf(view)).toEqual([
      expect.stringContaining('[未发生涉及信息公开的行政诉讼案件]'),
      expect.stringContaining('[因不及时回复引起的行政诉讼和行政复议还时有发生]'),
    ]);
    expect(passagesOf(archive, view.operands).map(({ place }) => place)).toEqual([
      '2012年重庆市报告 五、因政府信息公开提起行政复议、诉讼的情况',
      '2012年重庆市报告 六、存在的主要问题和改进措施',
    ]);
  });

  test('what is left out between two sentences is said to be', () => {
    const view = views.find(({ id }) => id.includes('investment-projects-count'));
    expect(textOf(view ?? channels).join('')).toContain('……');
  });

  test('the cells of a table are no sentence', () => {
    expect(passagesOf(archive, viewOf('2020-government.row.s3-t1-r1').operands)).toEqual([]);
  });

  test('nothing of it is not printed: without marks it is words of the paragraph', () => {
    for (const view of views)
      for (const { pieces, url } of passagesOf(archive, view.operands)) {
        const [, year, name, locator] = url.split('/');
        const section = archive.documents
          .find(({ key }) => key === `${year}/${name}`)
          ?.sections.find((one) => one.locator === locator);
        const printed = (section?.blocks ?? [])
          .flatMap((block) => (block.type === 'paragraph' ? [block.text.replace(/\s/gu, '')] : []))
          .join('\n');
        const words = pieces.map(({ text }) => text).join('');
        for (const part of words.split('……')) expect(printed, view.id).toContain(part);
      }
  });
});

describe('bars', () => {
  test('the longer side is the whole width, and each part has its share of it', () => {
    const bars = barsOf(channels);
    expect(bars?.parts.map(({ label, printed }) => [label, printed])).toEqual([
      ['政府网站', '4.8万余条'],
      ['档案馆', '80.62万余卷'],
      ['其他方式', '21.5万余条'],
    ]);
    expect(bars?.parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 1);
    expect(bars?.whole.share).toBeLessThan(100);
  });

  test.each([
    ['a percentage', '2018-citywide.percentage.letters-closed-of-letters-received'],
    ['two printings', '2020-government.same.applications-new-received'],
    ['what is all 0', '2020-government.ledger.licensing-items'],
  ])('%s has none', (_, id) => {
    expect(barsOf(viewOf(id))).toBeUndefined();
  });
});
