/** `共…，其中…`: a whole and its parts. */
import { divide, type Random } from '../../../random.ts';
import { slip } from '../../numbers.ts';
import type { Print } from '../../printed-numbers.ts';
import { factors, said, type Said, type Telling } from './telling.ts';

/** A whole that is split, its measure and the words for it and for its parts. */
interface Split {
  measure: 'proactive.items' | 'applications.newReceived';
  dimension: string;
  whole: (number: string) => string;
  parts: readonly (readonly [member: string, words: (number: string) => string])[];
  slug: string;
}

const splits: readonly Split[] = [
  {
    measure: 'proactive.items',
    dimension: 'channel',
    slug: 'proactive-items',
    whole: (number) => `主动公开政府信息${number}条`,
    parts: [
      ['website', (number) => `政府网站公开${number}条`],
      ['weibo', (number) => `政务微博公开${number}条`],
      ['wechat', (number) => `政务微信公开${number}条`],
      ['archives', (number) => `档案馆公开${number}卷`],
      ['otherMedia', (number) => `其他方式公开${number}条`],
    ],
  },
  {
    measure: 'applications.newReceived',
    dimension: 'channel',
    slug: 'applications-new-received',
    whole: (number) => `收到政府信息公开申请${number}件`,
    parts: [
      ['letter', (number) => `信函申请${number}件`],
      ['online', (number) => `网络申请${number}件`],
      ['inPerson', (number) => `当面申请${number}件`],
      ['fax', (number) => `传真申请${number}件`],
    ],
  },
];
/** The whole and its parts, true to each other. */
function numbersFor({ parts }: Split, random: Random): { whole: number; parts: number[] } {
  const whole = random.between(0, random.pick(factors));
  const weights = parts.map(() => random.between(0, 40));
  return { whole, parts: divide(whole, weights.some(Boolean) ? weights : weights.map(() => 1), random) };
}
/** `共…，其中…`: the whole and all its parts. */
function sumTelling(split: Split, whole: Said, parts: readonly Said[]): Telling {
  const { measure, dimension, slug } = split;
  const quoted = split.parts.map(([member, words], index) => ({
    member,
    quote: words(parts[index]?.words ?? ''),
  }));
  return {
    sentence: `全年共${split.whole(whole.words)}，其中${quoted.map(({ quote }) => quote).join('，')}。`,
    observations: [
      { measure, quote: split.whole(whole.words) },
      ...quoted.map(({ member, quote }) => ({ measure, dimension, member, quote })),
    ],
    relations: [
      {
        rule: 'part-whole',
        whole: { measure },
        parts: quoted.map(({ member }) => ({ measure, dimension, member })),
      },
    ],
    look: { rule: 'part-whole', at: `${slug}-by-${dimension}` },
  };
}

export function wrongSum(random: Random): Telling {
  const split = random.pick(splits);
  const { whole, parts } = numbersFor(split, random);
  const at = random.below(parts.length + 1);
  const { kind, value } = slip(at === parts.length ? whole : (parts[at] ?? 0), random);
  const [expected, changed] = [
    at === parts.length ? value : whole,
    parts.map((part, index) => (index === at ? value : part)),
  ];
  const digits = (number: number): Said => said(number, String, random);
  const found = changed.reduce((sum, part) => sum + part, 0);
  return {
    ...sumTelling(split, digits(expected), changed.map(digits)),
    error: { kind: `${at === parts.length ? '总数' : '部分'}${kind}`, expected, found },
  };
}

export function trueSum(print: Print, random: Random): Telling {
  const split = random.pick(splits);
  const { whole, parts } = numbersFor(split, random);
  return sumTelling(
    split,
    said(whole, random.chance(0.5) ? print : String, random),
    parts.map((part) => said(part, random.chance(0.5) ? print : String, random)),
  );
}
