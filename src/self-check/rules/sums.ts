/**
 * Sums in prose that nobody registered: `共收到申请100件，其中当面申请10件、网络申请60件、信函申请30件`. A list is taken for the whole of it only
 * where its words say so; one of some parts (`其中网络申请60件`) is none.
 */
import type { PrintedQuantity } from '../../archive/body.ts';
import { framesOf, isPlain, type Frame } from '../frames.ts';
import { placeOf } from '../place.ts';
import { found, type DraftCheck } from './rule.ts';

export const proseSum: DraftCheck = {
  rule: 'prose-sum',
  run: (draft) =>
    framesOf(draft).flatMap((frame) => {
      const sum = sumIn(frame);
      if (!sum) return [];
      const { whole, parts } = sum;
      const total = tidy(parts.reduce((all, { value }) => all + value, 0));
      if (total === whole.value) return [];
      const place = placeOf(draft, whole.id, `${whole.printed}`);
      const said = (value: number): string => `${value}${whole.unit}`;
      return [
        found(
          'prose-sum',
          place,
          `${place.name}：所说的总数是${whole.printed}，其中所列${parts.length}项（${parts.map(({ printed }) => printed).join('、')}）之和为${said(total)}，相差${said(tidy(Math.abs(total - whole.value)))}。`,
          {
            marks: [whole.id, ...parts.map(({ id }) => id)],
            numbers: [
              { label: '所说的总数', text: whole.printed, value: whole.value },
              { label: '所列各项之和', text: said(total), value: total },
            ],
          },
        ),
      ];
    }),
};

const tidy = (value: number): number => Number(value.toFixed(9));

interface Sum {
  whole: PrintedQuantity;
  parts: PrintedQuantity[];
}

const opening =
  /(?:共|总计|合计|总共|累计)[^⟦⟧，。；：]{0,24}⟦(?<whole>\d+)⟧[^⟦⟧，。；：、]{0,6}[，,：:（(](?<how>其中|分别为|分别是|包括|包含)[，,：:]?(?<list>.+)$/u;

/** The whole and its parts, where the sentence lists them all. */
export function sumIn({ words, numbers }: Frame): Sum | undefined {
  // What comes after a semicolon is told of something else.
  const [clause = ''] = words.replace(/[。！？]$/u, '').split(/[；;]/u);
  const match = opening.exec(clause);
  const whole = numbers[Number(match?.groups?.['whole'])];
  const list = (match?.groups?.['list'] ?? '').replace(/[）)]$/u, '');
  if (!match || !whole || !isPlain(whole)) return undefined;
  const items = list.split(/[、，,和及与]|以及/u).filter((item) => item !== '');
  const parts = items.map((item) => {
    const own = /^(?<before>[^⟦⟧]{1,20})⟦(?<number>\d+)⟧$|^⟦(?<first>\d+)⟧(?<after>[^⟦⟧]{1,16})$/u.exec(
      item,
    )?.groups;
    return {
      label: own?.['before'] ?? own?.['after'] ?? '',
      number: numbers[Number(own?.['number'] ?? own?.['first'])],
    };
  });
  const counted = parts.flatMap(({ number }) => (number ? [number] : []));
  const isAlike = counted.every((number) => isPlain(number) && number.unit === whole.unit);
  if (parts.length < 2 || counted.length < parts.length || !isAlike) return undefined;
  return isAll(
    parts.map(({ label }) => label),
    match.groups?.['how'] ?? '',
  )
    ? { whole, parts: counted }
    : undefined;
}

/** Words that split one thing: each of them names one share, and none is within another. */
const families: readonly { words: RegExp; closed: readonly RegExp[] }[] = [
  {
    words: /当面|现场|信函|邮寄|来信|网络|网上|在线|互联网|平台|电子邮件|邮件|传真|其他|其它/u,
    closed: [/当面|现场/u, /信函|邮寄|来信/u, /网络|网上|在线|互联网|平台/u],
  },
  { words: /自然人|公民|个人|法人|企业|组织/u, closed: [/自然人|公民|个人/u, /法人|组织/u] },
  { words: /网站|微博|微信|公报|新媒体|报刊|广播|电视|档案馆|其他|其它/u, closed: [/其他|其它/u] },
  { words: /市级|区县|本级|部门|镇街|乡镇|街道/u, closed: [/其他|其它/u] },
];

/** A list is whole where it says 分别为, ends in 其他, or has every member of a family that has no more. */
function isAll(labels: readonly string[], how: string): boolean {
  if (labels.some((label) => /同比|比上年|占|较|余|超|增|减|下降|上升|不足/u.test(label))) return false;
  if (how.startsWith('分别') || labels.some((label) => /^其[他它]/u.test(label))) return true;
  return families.some(
    ({ words, closed }) =>
      labels.every((label) => words.test(label)) &&
      closed.every((member) => labels.filter((label) => member.test(label)).length === 1),
  );
}
