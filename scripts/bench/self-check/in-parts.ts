/** Errors in parts, headings, years and words. */
import { yearIn } from '../../ingest/year.ts';
import { linesOf } from '../../ingest/printed.ts';
import { paragraphsIn, type AddressedSection } from '../../ingest/address.ts';
import type { Draft } from '../../../src/self-check/draft.ts';
import { forms } from '../../../src/schema/vocabulary.ts';
import type { Random } from '../random.ts';
import { joined, linesIn, withSentence, withWords } from './edit.ts';
import type { Kind, Planted } from './plant.ts';

interface Headed {
  section: AddressedSection;
  line: number;
  words: string;
}

/** Sections whose heading stands whole on one line. */
function headings(draft: Draft, fits: (section: AddressedSection) => boolean): Headed[] {
  return draft.reading.sections.flatMap((section) => {
    const { heading } = section;
    if (!heading || heading.pieces.length !== 1 || !fits(section)) return [];
    return [{ section, line: linesOf(heading).start, words: heading.text }];
  });
}

const isPart = ({ locator }: AddressedSection): boolean => /^[1-9]$/.test(locator);
const hasForm = ({ identity }: Draft): boolean => forms[identity.form].partTitles.length > 0;
const isAlone = (draft: Draft, { line, words }: Headed): boolean =>
  linesIn(draft)[line - 1]?.trim() === words;

const withHeading = (
  name: string,
  rules: Planted['rules'],
  fits: (section: AddressedSection, draft: Draft) => boolean,
  change: (
    headed: Headed,
    draft: Draft,
    random: Random,
  ) => { text: string | undefined; at: Planted['at'] } | undefined,
): Kind => ({
  name,
  plant(_, draft, random) {
    const all = headings(draft, (section) => fits(section, draft)).filter((one) => isAlone(draft, one));
    if (all.length === 0) return undefined;
    const changed = change(random.pick(all), draft, random);
    return changed?.text === undefined ? undefined : { text: changed.text, rules, at: changed.at };
  },
});

const inForm = (section: AddressedSection, draft: Draft): boolean => hasForm(draft) && isPart(section);

const renumbered = ({ words, line }: Headed, draft: Draft, marker: string): string | undefined =>
  withWords(draft, line, words, words.replace(/^[（(]?[一二三四五六七八九十]+[）)、]*/u, marker));

const numerals = '一二三四五六七八九十';

export const inParts: readonly Kind[] = [
  withHeading('漏了一个部分的标题', ['parts'], inForm, ({ line, section }, draft) => ({
    text: joined(linesIn(draft).toSpliced(line - 1, 1, '')),
    // Said before the next part, or at the end.
    at: [`第${numerals[Number(section.locator) - 1] ?? ''}部分`],
  })),
  withHeading(
    '部分的序号写错',
    ['parts'],
    (section, draft) => inForm(section, draft) && Number(section.locator) > 1,
    (headed, draft) => ({
      text: renumbered(headed, draft, `${numerals[Number(headed.section.locator) - 2] ?? ''}、`),
      at: [headed.line],
    }),
  ),
  withHeading('部分的序号丢失', ['parts'], inForm, (headed, draft) => ({
    text: renumbered(headed, draft, ''),
    // In words of its own it is none of the form's without its number, and missed.
    at: [headed.line, `第${numerals[Number(headed.section.locator) - 1] ?? ''}部分`],
  })),
  withHeading('部分的标题换了说法', ['part-title'], inForm, ({ line, words, section }, draft) => ({
    text: withWords(draft, line, words, `${numerals[Number(section.locator) - 1] ?? ''}、有关工作汇总`),
    at: [line],
  })),
  {
    name: '两个部分换了位置',
    plant(_, draft) {
      const [five, six] = ['5', '6'].map((part) => headings(draft, ({ locator }) => locator === part)[0]);
      const end = draft.reading.sections.find(({ locator }) => locator === 'end')?.lines.start;
      if (!hasForm(draft) || !five || !six) return undefined;
      const lines = linesIn(draft);
      const stop = (end ?? lines.length + 1) - 1;
      const [first, second] = [lines.slice(five.line - 1, six.line - 1), lines.slice(six.line - 1, stop)];
      const text = joined([...lines.slice(0, five.line - 1), ...second, ...first, ...lines.slice(stop)]);
      return { text, rules: ['part-order'], at: [five.line + second.length] };
    },
  },
  {
    name: '部分只有标题',
    plant(_, draft) {
      const five = headings(draft, ({ locator }) => locator === '5')[0];
      const six = headings(draft, ({ locator }) => locator === '6')[0];
      if (!five || !six) return undefined;
      const text = joined(linesIn(draft).toSpliced(five.line, six.line - five.line - 1));
      return { text, rules: ['empty-part'], at: [five.line] };
    },
  },
  {
    name: '小节的序号跳号',
    plant(_, draft) {
      const second = headings(draft, ({ locator }) => locator === '1-2')[0];
      const text = second && renumbered(second, draft, '（三）');
      const isLast = !draft.reading.sections.some(({ locator }) => locator === '1-3');
      return text === undefined || !second || !isLast
        ? skipInDeep(draft)
        : { text, rules: ['numbering'], at: [second.line] };
    },
  },
  {
    name: '小节的序号重复',
    plant(_, draft) {
      const third = headings(draft, ({ locator }) => locator === '1-3')[0];
      const text = third && renumbered(third, draft, '（二）');
      return text === undefined || !third ? undefined : { text, rules: ['numbering'], at: [third.line] };
    },
  },
  {
    name: '标题的年度写错',
    plant(_, draft) {
      const { title } = draft.reading.structured;
      const [piece] = title.pieces.filter(({ line }) => yearIn(linesIn(draft)[line - 1] ?? '') !== undefined);
      const { year, form } = draft.identity;
      const wrong = year - 1;
      // The form would be another one, and the tables with it.
      if (!piece || wrong < forms[form].years.from || !hasPeriod(draft)) return undefined;
      const text = withWords(draft, piece.line, String(year), String(wrong));
      return text === undefined ? undefined : { text, rules: ['year'], at: ['s0-p1', '落款'] };
    },
  },
  {
    name: '统计期限的年份写错',
    plant(_, draft) {
      const { year } = draft.identity;
      const line = linesIn(draft).findIndex((one) => new RegExp(`统计期限自${year}年1月1日`).test(one)) + 1;
      if (line === 0) return undefined;
      const own = linesIn(draft)[line - 1] ?? '';
      const text = joined(
        linesIn(draft).with(line - 1, own.replace(`自${year}年1月1日`, `自${year - 1}年1月1日`)),
      );
      return { text, rules: ['year'], at: [line, 's0-p1'] };
    },
  },
  dated('落款的年份没有改', 'year', (_, year) => `${year}年1月20日`),
  dated('落款的年份写错', 'year', (_, year) => `${year + 3}年1月20日`),
  dated('落款日期不存在', 'date', (_, year) => `${year + 1}年2月30日`),
  {
    name: '没有标题',
    plant(_, draft) {
      if (!hasForm(draft)) return undefined;
      const lines = new Set(draft.reading.structured.title.pieces.map(({ line }) => line));
      const text = joined(linesIn(draft).filter((_line, index) => !lines.has(index + 1)));
      return { text, rules: ['title'], at: [1] };
    },
  },
  sentence('留有待填的“XX件”', 'placeholder', () => '全年组织专题培训XX场次，发放资料×××份。'),
  sentence('留有“（待补充）”', 'placeholder', () => '全年开展督查（待补充数据）。'),
  {
    name: '文末的句子没有写完',
    plant(_, draft) {
      const last = draft.reading.sections.findLast(({ blocks }) => blocks.length > 0);
      const block = last?.blocks.at(-1);
      if (block?.type !== 'paragraph' || last?.locator === 'end' || !block.printed.text.endsWith('。'))
        return undefined;
      const line = linesOf(block.printed).end;
      const own = linesIn(draft)[line - 1]?.trimEnd() ?? '';
      if (own.length < 8) return undefined;
      return {
        text: joined(linesIn(draft).with(line - 1, own.slice(0, -4))),
        rules: ['cut-off'],
        at: [line],
      };
    },
  },
  {
    name: '字体里的字读不出',
    plant(_, draft, random) {
      const lines = linesIn(draft);
      // Of the report itself: what a web page prints around it is none of the text.
      const long = paragraphsIn(draft.reading.sections)
        .flatMap(({ printed }) => printed.pieces.map(({ line }) => line - 1))
        .filter((index) => (lines[index]?.length ?? 0) > 30);
      if (long.length === 0) return undefined;
      const index = random.pick(long);
      const own = lines[index] ?? '';
      const text = joined(lines.with(index, `${own.slice(0, 12)}\uFFFD${own.slice(13)}`));
      return { text, rules: ['unreadable'], at: [index + 1] };
    },
  },
  {
    name: '没有写明信息处理费',
    plant(_, draft) {
      if (draft.identity.form !== '2021') return undefined;
      const lines = linesIn(draft);
      const text = joined(
        lines.map((line) => line.replace(/[^。]*(?:信息处理费|收取[^。，]{0,8}费)[^。]*。/gu, '')),
      );
      const six = headings(draft, ({ locator }) => locator === '6')[0];
      return six && text !== draft.text
        ? {
            text: `${text.trimEnd()}\n其他事项与上年相同。\n`.replace(/\n其他事项与上年相同。\n$/, '\n'),
            rules: ['fee'],
            at: ['s6'],
          }
        : undefined;
    },
  },
];

const hasPeriod = (draft: Draft): boolean =>
  linesIn(draft).some((line) => /统计期限自\d{4}年1月1日/.test(line)) || draft.document.date !== undefined;

/** （二） of a part that has three becomes （三）, and （三） （四）. */
function skipInDeep(draft: Draft): Planted | undefined {
  const those = headings(draft, ({ locator }) => /^1-\d$/.test(locator)).filter(
    ({ section }) => Number(section.locator.slice(2)) > 1,
  );
  const [first] = those;
  if (!first) return undefined;
  const lines = linesIn(draft);
  for (const { line, words, section } of those) {
    const next = numerals[Number(section.locator.slice(2))] ?? '';
    const own = lines[line - 1] ?? '';
    if (own.split(words).length !== 2) return undefined;
    lines[line - 1] = own.replace(words, words.replace(/^[（(][一二三四五六七八九十]+[）)]/u, `（${next}）`));
  }
  return { text: joined(lines), rules: ['numbering'], at: [first.line] };
}

function dated(name: string, rule: 'year' | 'date', fresh: (old: string, year: number) => string): Kind {
  return {
    name,
    plant(_, draft) {
      const lines = linesIn(draft);
      const index = lines.findLastIndex((line) => /^\s*\d{4}年\d{1,2}月\d{1,2}日\s*$/.test(line));
      if (index === -1 || draft.document.date === undefined) return undefined;
      const words = fresh(lines[index] ?? '', draft.identity.year);
      return { text: joined(lines.with(index, words)), rules: [rule], at: [index + 1] };
    },
  };
}

function sentence(name: string, rule: Planted['rules'][number], say: () => string): Kind {
  return {
    name,
    plant(_, draft, random) {
      const text = withSentence(draft, say(), random);
      return text === undefined ? undefined : { text, rules: [rule], at: changedLines(draft.text, text) };
    },
  };
}

/** The lines on which two texts of as many lines differ. */
export const changedLines = (before: string, after: string): number[] => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  return fresh.flatMap((line, index) => (line === old[index] ? [] : [index + 1]));
};
