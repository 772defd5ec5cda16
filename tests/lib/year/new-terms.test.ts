/** What a report prints and no earlier report of its body does, on small made-up texts. */
import { describe, expect, test } from 'vitest';
import { newTerms, type NewTerm } from '../../../src/lib/year/new-terms.ts';
import { archiveOf, reportOf, type Text } from './made-up-texts.ts';

const earlier: Text = {
  body: 'east',
  year: 2021,
  paragraphs: ['落实《江州市公开办法》，开设“惠企直通车”专栏。'],
};

/** What is new in the last of the texts. */
function newIn(...texts: [...Text[], Text]): NewTerm[] | undefined {
  const archive = archiveOf(...texts);
  const last = texts.at(-1);
  return last && newTerms(archive, reportOf(archive, last))?.terms.slice();
}
const words = (terms: readonly NewTerm[] | undefined) =>
  terms?.map(({ kind, printed }) => `${kind} ${printed}`);

const later = (...paragraphs: string[]): Text => ({ body: 'east', year: 2022, paragraphs });

describe('what is new', () => {
  test('a title, a name in quotation marks, a term of the glossary: each with the place that prints it first', () => {
    expect(
      newIn(
        earlier,
        later('概述。', '印发《江州市数据条例》，推行“掌上办”，开展第三方评估。', '再说“掌上办”。'),
      ),
    ).toEqual([
      { kind: 'title', printed: '《江州市数据条例》', section: '1', id: 's1-p2' },
      { kind: 'name', printed: '掌上办', section: '1', id: 's1-p2' },
      { kind: 'term', printed: '第三方评估', section: '1', id: 's1-p2' },
    ]);
  });

  test.each([
    [
      'a title with its number',
      '印发《关于做好公开的通知》（国办发〔2022〕9号）。',
      ['title 《关于做好公开的通知》（国办发〔2022〕9号）'],
    ],
    ['a number alone', '按照国办发〔2022〕8号文件。', ['title 国办发〔2022〕8号']],
    [
      'a name that is a term of the glossary is told once',
      '推行“双随机、一公开”，双随机、一公开全覆盖。',
      ['name 双随机、一公开'],
    ],
  ])('%s', (_, paragraph, expected) => {
    expect(words(newIn(earlier, later(paragraph)))).toEqual(expected);
  });
});

describe('what is not new', () => {
  test.each([
    ['the same title and the same name', '落实《江州市公开办法》和“惠企直通车”。'],
    ['the same name in other marks', '办好惠企直通车，办好"惠企直通车"。'],
    ['a title that differs in width and spaces', '落实《江州市 公开办法》。'],
    ['the report’s own title', '现发布《2022年的报告》。'],
    ['a quotation that is a sentence', '坚持“以公开为常态，不公开为例外”。'],
    ['a name that has no letters', '实现“100%”。'],
  ])('%s', (_, paragraph) => {
    expect(newIn(earlier, later(paragraph))).toEqual([]);
  });

  test('a name that an earlier report prints without quotation marks', () => {
    const plain: Text = { body: 'east', year: 2021, paragraphs: ['开设惠企直通车。'] };
    expect(newIn(plain, later('开设“惠企直通车”。'))).toEqual([]);
  });

  test('what an earlier report prints in a table only; and the form’s own words are never new', () => {
    const form: Text = { body: 'east', year: 2021, labels: ['信息处理费'] };
    expect(newIn(form, later('未收取信息处理费。'))).toEqual([]);
    expect(newIn(earlier, { body: 'east', year: 2022, labels: ['信息处理费'] })).toEqual([]);
  });

  test('a title that the text names for short', () => {
    const alias = later('落实《江州市公开办法》（以下简称《办法》）。', '按照《办法》办理。');
    expect(newIn(earlier, alias)).toEqual([]);
  });

  test('what any earlier report printed, not only the last', () => {
    const between: Text = { body: 'east', year: 2022, paragraphs: ['推进公开。'] };
    expect(newIn(earlier, between, { ...later('办好“惠企直通车”。'), year: 2023 })).toEqual([]);
  });
});

describe('earlier reports are', () => {
  test('those of the body: what another body printed is new here', () => {
    const other: Text = { body: 'west', year: 2020, paragraphs: ['推行“掌上办”。'] };
    expect(words(newIn(other, earlier, later('推行“掌上办”。')))).toEqual(['name 掌上办']);
  });

  test('of years before: two reports of one year are not earlier than one another', () => {
    const sibling: Text = {
      body: 'east',
      year: 2022,
      suffix: '-organ',
      scope: 'organ',
      paragraphs: ['推行“掌上办”。'],
    };
    expect(words(newIn(earlier, sibling, later('推行“掌上办”。')))).toEqual(['name 掌上办']);
    expect(words(newIn(earlier, later('推行“掌上办”。'), sibling))).toEqual(['name 掌上办']);
  });

  test('reports: what a notice printed is new in a report', () => {
    const notice: Text = { body: 'east', year: 2020, kind: 'notice', paragraphs: ['推行“掌上办”。'] };
    expect(words(newIn(notice, earlier, later('推行“掌上办”。')))).toEqual(['name 掌上办']);
  });

  test('held: of the first report of a body nothing is claimed', () => {
    expect(newIn(earlier)).toBeUndefined();
    expect(newIn({ body: 'west', year: 2020, paragraphs: ['推行“掌上办”。'] }, earlier)).toBeUndefined();
  });

  test('named with their years', () => {
    const archive = archiveOf({ ...earlier, year: 2018 }, earlier, later('推进公开。'));
    expect(newTerms(archive, reportOf(archive, later()))?.earlier).toEqual([2018, 2021]);
  });
});
