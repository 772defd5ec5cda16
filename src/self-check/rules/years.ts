/** The year of the title, the period the figures are said to be of, and the date of the signature. */
import { sectionId } from '../../schema/ids.ts';
import type { ParagraphBlock } from '../../archive/body.ts';
import type { Draft } from '../draft.ts';
import { dense, placeOf } from '../place.ts';
import { defectsOf, found, onLine, type DraftCheck } from './rule.ts';

export const year: DraftCheck = {
  rule: 'year',
  run: (draft) => [...periods(draft), ...signature(draft)],
};

/** 统计期限自2023年1月1日起至12月31日止. Other periods of a report are its matters', not its figures'. */
const period = /(?<from>\d{4})年1月1日(?:起)?(?:至|到|[-－—~～]{1,2})(?:(?<to>\d{4})年)?12月31日/u;
const ofFigures =
  /统计(?:的)?(?:期限|时限|时间|区间|周期)|(?:数据|情况)的?(?:统计)?(?:期限|时限|起止|截止)|所列数据/u;

function periods(draft: Draft) {
  const { document, identity } = draft;
  return document.sections
    .filter(({ locator }) => locator === '0' || locator === '1')
    .flatMap(({ blocks }) => blocks.filter((block): block is ParagraphBlock => block.type === 'paragraph'))
    .flatMap(({ id, text }) =>
      dense(text.normalize('NFKC'))
        .split('。')
        .flatMap((sentence) => {
          const match = ofFigures.test(sentence) ? period.exec(sentence) : null;
          const from = Number(match?.groups?.['from']);
          const to = Number(match?.groups?.['to'] ?? from);
          if (!match || (from === identity.year && to === identity.year)) return [];
          return [
            found(
              'year',
              placeOf(draft, id, match[0]),
              `标题的年度是${identity.year}年，正文所说的统计期限是“${match[0]}”。`,
              { numbers: numbersOf(identity.year, '统计期限', from === identity.year ? to : from) },
            ),
          ];
        }),
    );
}

const numbersOf = (title: number, label: string, other: number) => [
  { label: '标题的年度', text: `${title}年`, value: title },
  { label, text: `${other}年`, value: other },
];

/** A report is published in the year after: signed earlier or much later, one of the two years is another's. */
function signature(draft: Draft) {
  const { date } = draft.document;
  const { year: reported } = draft.identity;
  const signed = Number(date?.slice(0, 4));
  if (!date || signed === reported + 1 || date === `${reported}-12-31`) return [];
  const place = draft.document.sections
    .find(({ locator }) => locator === 'end')
    ?.blocks.find((block) => block.type === 'paragraph' && dense(block.text).includes(`${signed}年`));
  const where = placeOf(draft, place?.id ?? sectionId('end'));
  return [
    found(
      'year',
      where,
      `标题的年度是${reported}年，落款日期是“${dense(where.quote)}”：${reported}年的年度报告在${reported + 1}年公布。`,
      { numbers: numbersOf(reported, '落款的年份', signed) },
    ),
  ];
}

export const date: DraftCheck = {
  rule: 'date',
  run: (draft) =>
    defectsOf(draft, 'date').map(({ defect: { printed }, line }) =>
      found('date', onLine(line, '落款', printed), `落款日期“${dense(printed)}”在日历上没有。`),
    ),
};
