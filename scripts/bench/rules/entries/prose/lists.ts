/** `开设…等7个专栏`: a count, and the names that are listed. */
import type { Random } from '../../../random.ts';
import { inFullWidth, slip } from '../../numbers.ts';
import { inNumerals } from '../../printed-numbers.ts';
import type { Telling } from './telling.ts';

const things =
  '政务公开 便民服务 市长信箱 重大项目 财政预算 公共资源 营商环境 教育医疗 食品安全 环境保护 征地补偿 住房保障 就业创业 社会救助 应急管理 交通出行 文化旅游 招商引资 科技创新 乡村振兴 养老服务 价格收费 信用信息 规划计划 人事任免'.split(
    ' ',
  );

/** `开设…等7个专栏`: so many names, and so many counted. */
function listTelling(items: readonly string[], counted: string, more: number, random: Random): Telling {
  const quotes = random.chance(0.3);
  const names = items.map((item) => (quotes ? `“${item}”` : item));
  const last = names.at(-1) ?? '';
  const list =
    random.chance(0.4) && names.length > 1
      ? `${names.slice(0, -1).join('、')}${random.pick(['和', '及', '、'])}${last}`
      : names.join('、');
  const whole = `${counted}${counted.endsWith('大') ? '版块' : '专栏'}`;
  const parts = more > 0 ? `${more}个区县页面和` : '';
  return {
    sentence: random.pick([
      () => `在网站首页开设${parts}${list}${random.pick(['', '等', '共'])}${whole}。`,
      () => `在网站首页开设${whole}，分别是${parts}${list}。`,
    ])(),
    observations: [{ measure: 'websites.specialColumns', quote: whole }],
    relations: [
      {
        rule: 'list-length',
        whole: { measure: 'websites.specialColumns' },
        items: [...items],
        ...(more > 0 ? { parts: [{ printed: `${more}个区县页面` }] } : {}),
      },
    ],
    look: { rule: 'list-length', at: 'websites-special-columns' },
  };
}

const someThings = (count: number, random: Random): string[] => random.shuffle(things).slice(0, count);
const countedIn = (count: number, random: Random): string =>
  random.pick([`${count}个`, `${inNumerals(count)}个`, inFullWidth(`${count}个`), `${count}大`]);

export function wrongList(random: Random): Telling {
  const items = someThings(random.between(2, 14), random);
  const more = random.chance(0.2) ? random.between(2, 40) : 0;
  const right = items.length + more;
  const { kind, count } = random.pick([
    { kind: '漏列一项', count: right + 1 },
    { kind: '漏列两项', count: right + 2 },
    { kind: '多列一项', count: right - 1 },
    { kind: '个数打错', count: slip(right, random).value },
  ]);
  if (count < 2 || count === right || count > 99) return wrongList(random);
  return {
    ...listTelling(items, countedIn(count, random), more, random),
    error: { kind, expected: count, found: right },
  };
}

export function trueList(random: Random): Telling {
  const items = someThings(random.between(2, 14), random);
  const more = random.chance(0.3) ? random.between(2, 40) : 0;
  return listTelling(items, countedIn(items.length + more, random), more, random);
}
