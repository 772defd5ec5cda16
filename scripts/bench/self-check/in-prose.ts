/** Numbers of the prose that do not agree: with the tables, with each other, with what last year's report printed. */
import type { MeasureId } from '../../../src/schema/vocabulary.ts';
import { previousOf } from '../../../src/schema/change.ts';
import { findQuantity } from '../../../src/archive/places.ts';
import { parseLines } from '../../../src/schema/locator.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import type { Around, HeldFigure } from '../../../src/self-check/held.ts';
import type { Random } from '../random.ts';
import { otherThan, withSentence, withWords } from './edit.ts';
import { changedLines } from './in-parts.ts';
import type { Kind, Planted } from './plant.ts';

/** A number of the prose that the tables print too. */
const against = (name: string, measure: MeasureId, rules: Planted['rules']): Kind => ({
  name,
  plant(_, draft, random) {
    const own = draft.document.observations.find(
      (one) => one.measure === measure && one.printedIn === 'prose' && (one.value ?? 0) > 0,
    );
    const isInTable = draft.document.observations.some(({ printedIn }) => printedIn === 'table');
    const quantity = own && isInTable ? findQuantity(draft.document, own.at) : undefined;
    if (!own || !quantity || own.value === null || !/^\d+/.test(quantity.printed)) return undefined;
    const { start } = parseLines(own.lines);
    const old = String(own.value);
    const quote = own.quote;
    const text = withWords(draft, start, quote, quote.replace(old, String(otherThan(own.value, random))));
    return text === undefined || text === draft.text ? undefined : { text, rules, at: [own.at, start] };
  },
});

const saying = (name: string, rule: Planted['rules'][number], say: (random: Random) => string): Kind => ({
  name,
  plant(_, draft, random) {
    const text = withSentence(draft, say(random), random);
    return text === undefined ? undefined : { text, rules: [rule], at: changedLines(draft.text, text) };
  },
});

/** A part of last year's report changed: what this year prints does not follow it any more. */
const before = (
  name: string,
  rule: Planted['rules'][number],
  isMeant: (figure: HeldFigure) => boolean,
  places: (draft: Draft) => readonly string[],
): Kind => ({
  name,
  plant({ around }, draft, random) {
    if (draft.isOneOfSeveral) return undefined;
    let isChanged = false;
    const changed: Around = {
      ...around,
      before: around.before.map((report) => ({
        ...report,
        figures: report.figures.map((figure) => {
          if (!isMeant(figure) || figure.printedIn !== 'table' || figure.value === null) return figure;
          isChanged = true;
          return { ...figure, value: otherThan(figure.value, random) };
        }),
      })),
    };
    const at = places(draft);
    return isChanged && at.length > 0 ? { text: draft.text, around: changed, rules: [rule], at } : undefined;
  },
});

const cellsOf = (draft: Draft, measure: MeasureId): string[] =>
  draft.document.observations
    .filter((one) => one.measure === measure && one.printedIn === 'table' && one.value !== null)
    .map(({ at }) => at);

/** A percentage that no whole number before gives: of small numbers only few are possible. */
function impossible(now: number, random: Random): number | undefined {
  for (let tries = 0; tries < 200; tries++) {
    const percent = random.between(-990, 2500) / 10;
    if (percent !== 0 && !previousOf({ lower: now, upper: now }, { percent, decimals: 1 })) return percent;
  }
  return undefined;
}

const changeWords = (percent: number): string =>
  `同比${percent < 0 ? '下降' : '增长'}${Math.abs(percent).toFixed(1)}%`;

export const inProse: readonly Kind[] = [
  against('正文的申请数与表三不同', 'applications.newReceived', ['same']),
  against('正文的办结数与表三不同', 'outcomes.totalProcessed', ['same']),
  against('正文的上年结转与表三不同', 'applications.carriedOver', ['same']),
  against('正文的复议数与表四不同', 'reconsideration.total', ['same']),
  against('正文的诉讼数与表四不同', 'litigation.total', ['part-whole']),
  against('正文的制发件数与表二不同', 'normativeDocuments.issued', ['same']),
  saying('正文的合计写错（申请渠道）', 'prose-sum', (random) => {
    const [a, b, c] = [random.between(5, 80), random.between(5, 80), random.between(1, 40)];
    return `全年窗口共接待咨询${otherThan(a + b + c, random)}件，其中当面提出${a}件、网络提交${b}件、信函寄送${c}件。`;
  }),
  saying('正文的合计写错（自然人与法人）', 'prose-sum', (random) => {
    const [a, b] = [random.between(5, 80), random.between(1, 30)];
    return `全年累计受理咨询${otherThan(a + b, random)}人次，其中公民${a}人次，法人或者其他组织${b}人次。`;
  }),
  saying('正文的合计写错（分别为）', 'prose-sum', (random) => {
    const [a, b] = [random.between(5, 80), random.between(1, 30)];
    return `全年共开展培训${otherThan(a + b, random)}场，分别为线上培训${a}场、线下培训${b}场。`;
  }),
  saying('正文的占比写错', 'prose-share', (random) => {
    const [whole, part] = [random.between(100, 900), random.between(10, 99)];
    const share = (part / whole) * 100 + random.between(2, 20);
    return `全年共发布信息${whole}条，其中图文信息${part}条，占比${share.toFixed(1)}%。`;
  }),
  saying('正文的增幅写错', 'prose-change', (random) => {
    const [a, b] = [random.between(100, 300), random.between(310, 600)];
    return `网站留言由上年的${a}条增加到${b}条，增长${(((b - a) / a) * 100 + random.between(3, 30)).toFixed(1)}%。`;
  }),
  saying('正文的增减数写错', 'prose-change', (random) => {
    const [a, b] = [random.between(100, 300), random.between(310, 600)];
    return `全年答复留言${b}条，比上年的${a}条增加${otherThan(b - a, random)}条。`;
  }),
  {
    name: '同比增幅得不出来',
    plant(_, draft, random) {
      const received = draft.document.observations.find(
        (one) => one.measure === 'applications.newReceived' && one.printedIn === 'prose',
      );
      const value = received?.value ?? random.between(3, 30);
      const percent = impossible(value, random);
      if (percent === undefined || value === 0) return undefined;
      const text = withSentence(
        draft,
        `全年收到政府信息公开申请${value}件，${changeWords(percent)}。`,
        random,
      );
      return text === undefined || draft.identity.form < '2019'
        ? undefined
        : { text, rules: ['change'], at: changedLines(draft.text, text) };
    },
  },
  {
    name: '同比增幅与上年的报告不符',
    plant({ around }, draft, random) {
      const was = around.before[0]?.figures.find(
        ({ measure, member, printedIn }) =>
          measure === 'applications.newReceived' && member === 'total' && printedIn === 'table',
      )?.value;
      const now = draft.document.observations.find(
        (one) =>
          one.measure === 'applications.newReceived' && one.printedIn === 'table' && one.member === 'total',
      )?.value;
      if (!was || !now || draft.isOneOfSeveral || draft.identity.form < '2019') return undefined;
      const percent = Number((((now - was) / was) * 100 + random.between(5, 30)).toFixed(1));
      if (percent === 0) return undefined;
      const text = withSentence(draft, `全年收到政府信息公开申请${now}件，${changeWords(percent)}。`, random);
      return text === undefined ? undefined : { text, rules: ['change'], at: changedLines(draft.text, text) };
    },
  },
  before(
    '上年结转与上年报告的结转下年度不同',
    'carried-over',
    ({ measure, member }) => measure === 'applications.carriedForward' && member === 'total',
    (draft) => cellsOf(draft, 'applications.carriedOver'),
  ),
  before(
    '现行有效件数接不上上年的报告',
    'in-force',
    ({ measure }) => measure === 'normativeDocuments.inForce',
    (draft) => cellsOf(draft, 'normativeDocuments.inForce'),
  ),
  {
    name: '有人登记过的合计写错',
    plant({ around }, draft, random) {
      const [report] = around.same;
      const sums = (report?.relations ?? []).flatMap((relation) =>
        relation.rule === 'part-whole' ? relation.parts : [],
      );
      const figures = draft.document.observations.filter(
        (one) =>
          one.printedIn === 'prose' &&
          one.qualifier === '' &&
          one.quote.includes(String(one.value)) &&
          sums.some(
            ({ measure, dimension = '', member = 'total' }) =>
              measure === one.measure && dimension === one.dimension && member === one.member,
          ),
      );
      if (figures.length === 0) return undefined;
      const own = random.pick(figures);
      const { start } = parseLines(own.lines);
      if (own.value === null) return undefined;
      const wrong = own.quote.replace(String(own.value), String(own.value + random.between(1, 9)));
      const text = withWords(draft, start, own.quote, wrong);
      return text === undefined ? undefined : { text, rules: ['part-whole'], at: [own.at, start] };
    },
  },
];
