/** The year that a change is counted from. */
import { mentionsAround, type Mentions } from '../mentions.ts';
import type { Claim } from './claim.ts';

/** 比2018年, or the year before where the words say 同比 or 比上年; of 从2018年的554件增加到653件 the year of the number before. */
export function baseYear(mentions: Mentions, claim: Claim): number | undefined {
  const { context, spoken } = claim;
  const { sentence, number } = context;
  const around = mentionsAround(mentions, number.start);
  const base = around.findLast(
    (one) =>
      one.kind === 'year' && one.role === 'base' && one.start >= sentence.start && one.end <= number.start,
  );
  if (base?.kind === 'year' && base.year !== null) return base.year;
  const behind = around.find(
    (one) =>
      one.kind === 'year' && one.role === 'base' && one.start >= number.end && one.start < sentence.end,
  );
  const words = mentions.text.slice(sentence.start, number.start);
  if (
    /(?:同比|(?:比|较|与|同|跟|和)(?:上|前)一?年|比去年|较去年|上年(?:度)?(?:同期)?相比|上一?年度?的)/.test(
      words,
    ) &&
    spoken.year !== undefined
  )
    return spoken.year - 1;
  const isSelf = (one: { start: number; end: number }): boolean =>
    one.start >= sentence.start && one.end <= number.start;
  const years = around.flatMap((one) =>
    one.kind === 'year' && one.role === 'topic' && one.year !== null && isSelf(one) ? [one.year] : [],
  );
  if (spoken.from !== undefined) return spoken.from;
  const other = years.find((year) => year !== spoken.year);
  if (other !== undefined) return other;
  if (behind?.kind === 'year' && behind.year !== null) return behind.year;
  return undefined;
}
