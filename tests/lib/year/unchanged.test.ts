/** What a report takes over word for word from the one before, on small made-up texts. */
import { describe, expect, test } from 'vitest';
import { reportBefore, SHORTEST_PASSAGE, takenOver } from '../../../src/lib/year/unchanged.ts';
import { archiveOf, keyOf, reportOf, type Text } from './made-up-texts.ts';

const sentence = '推动各级行政机关及时公开与群众生活密切相关的信息。';

const of = (year: number, ...paragraphs: string[]): Text => ({ body: 'east', year, paragraphs });

function takenOf(before: Text, now: Text) {
  const archive = archiveOf(before, now);
  const found = takenOver(archive, reportOf(archive, now));
  if (!found) throw new Error('an earlier report is held');
  return found;
}
const passagesOf = (before: Text, now: Text) => takenOf(before, now).passages.map(({ text }) => text);

describe('a passage', () => {
  test('is told with its words, its length, and its place in both reports', () => {
    const found = takenOf(
      of(2021, '上年的开头。', `举措如下。${sentence}`),
      of(2022, `一是落实。${sentence}`),
    );
    expect(found.before.key).toBe('2021/east');
    expect(found.passages).toEqual([
      {
        text: sentence,
        length: [...sentence].length,
        here: { section: '1', id: 's1-p1' },
        before: { section: '1', id: 's1-p2' },
      },
    ]);
    expect([found.taken, found.prose]).toEqual([25, 30]);
  });

  test('differs in no word: a changed number divides it', () => {
    expect(
      passagesOf(
        of(2021, '全年办理政府信息公开申请一共378件，均在法定期限内答复申请人并送达。'),
        of(2022, '全年办理政府信息公开申请一共653件，均在法定期限内答复申请人并送达。'),
      ),
    ).toEqual(['均在法定期限内答复申请人并送达。', '全年办理政府信息公开申请一共']);
  });

  test('ends with a paragraph, however the next ones go on', () => {
    expect(passagesOf(of(2021, sentence, '再者。'), of(2022, sentence, '再者。'))).toEqual([sentence]);
  });

  test('is the longest that begins there, where the words stand twice in the report before', () => {
    const long = `${sentence}健全长效机制，定期通报进展情况。`;
    expect(passagesOf(of(2021, `${sentence}另起。`, long), of(2022, long))).toEqual([long]);
  });

  test('has whole words, and not the scraps of clauses that are cut off', () => {
    expect(
      passagesOf(
        of(2021, '本区认真落实要求，及时回应社会各方面关切的热点问题，并通过报纸公布。'),
        of(2022, '各镇也落实要求，及时回应社会各方面关切的热点问题，并由网站公布。'),
      ),
    ).toEqual(['及时回应社会各方面关切的热点问题']);
  });

  test('is the same in full-width and plain forms', () => {
    const [wide, plain] = [`建立“１＋４１”培训机制，${sentence}`, `建立"1+41"培训机制,${sentence}`];
    expect(takenOf(of(2021, wide), of(2022, plain)).taken).toBe(
      takenOf(of(2021, plain), of(2022, plain)).taken,
    );
  });

  test('the longest comes first', () => {
    const longer = `${sentence}并按季度通报，`;
    expect(
      passagesOf(of(2021, sentence, `其一，${longer}一。`), of(2022, sentence, `其二，${longer}二。`))[0],
    ).toContain('并按季度通报');
  });
});

describe('no passage is', () => {
  const shared = '认真落实各项公开工作要求'; // one character short

  test(`a run of fewer than ${SHORTEST_PASSAGE} Chinese characters`, () => {
    expect([...shared]).toHaveLength(SHORTEST_PASSAGE - 1);
    expect(passagesOf(of(2021, `甲${shared}乙`), of(2022, `丙${shared}丁`))).toEqual([]);
    expect(
      passagesOf(
        of(2021, `${shared}。网址www.example.gov.cn`),
        of(2022, `网址www.example.gov.cn。${shared}`),
      ),
    ).toEqual([]);
  });

  test('a title in 《》, whole or cut off: a law has one name every year', () => {
    const law = '根据《中华人民共和国政府信息公开条例》';
    expect(passagesOf(of(2021, `${law}制定`), of(2022, `${law}编制`))).toEqual([]);
    const cut = '《江州市人民政府办公厅关于进一步做好政务公开';
    expect(passagesOf(of(2021, `印发${cut}的通知》`), of(2022, `印发${cut}的意见》`))).toEqual([]);
  });

  test('a heading, a table, or the signature', () => {
    const heading = '一、关于依法主动公开政府信息的有关情况';
    const fixed = { heading, labels: [sentence], end: '江州市东区人民政府办公室负责解释本报告' };
    expect(passagesOf({ ...of(2021, '甲。'), ...fixed }, { ...of(2022, '乙。'), ...fixed })).toEqual([]);
  });

  test('what another body’s report prints', () => {
    const archive = archiveOf({ ...of(2021, sentence), body: 'west' }, of(2022, sentence));
    expect(takenOver(archive, reportOf(archive, of(2022)))).toBeUndefined();
  });
});

describe('the report before', () => {
  const beforeOf = (now: Text, ...others: Text[]) => {
    const archive = archiveOf(...others, now);
    return reportBefore(archive, reportOf(archive, now))?.key;
  };
  const organ: Text = { ...of(2021), suffix: '-organ', scope: 'organ' };

  test('is the latest of an earlier year', () => {
    expect(beforeOf(of(2022), of(2018), of(2020))).toBe('2020/east');
    expect(beforeOf(of(2022), of(2023))).toBeUndefined();
  });
  test('is no report of the same year', () => {
    expect(beforeOf({ ...organ, year: 2022 }, of(2022))).toBeUndefined();
  });
  test('of two of a year is the one of the same scope', () => {
    expect(beforeOf(of(2022), of(2021), organ)).toBe('2021/east');
    expect(beforeOf({ ...organ, year: 2022 }, of(2021), organ)).toBe(keyOf(organ));
    expect(beforeOf({ ...of(2022), scope: 'unstated' }, organ)).toBe(keyOf(organ));
  });
});
