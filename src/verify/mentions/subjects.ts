/** Whose work an article speaks of: bodies by their names, areas, and bodies that the archive does not have. */
import type { ScopeId } from '../../schema/vocabulary.ts';
import type { Held } from '../held.ts';
import type { BodyMention, LevelMention, ScopeMention } from './mention.ts';
import { bodyOfArea, namesOf, type Name } from './names.ts';

type Subject = BodyMention | ScopeMention | LevelMention;

const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Known {
  names: ReadonlyMap<string, Name>;
  pattern: RegExp;
}
const known = new WeakMap<Held, Known>();

function knownOf(held: Held): Known {
  const kept = known.get(held);
  if (kept) return kept;
  const names = namesOf(held);
  const words = [...names.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const made = { names, pattern: new RegExp(words.map(escape).join('|') || '(?!)', 'g') };
  known.set(held, made);
  return made;
}

/** What makes of a body's name an attribute of something else: 市政府规章, 市政府部门, 重庆市级. */
const attributive =
  /^(?:各?(?:职能|工作|组成|有关|相关)?部门|所属|规章|(?:行政)?规范性文件|新?制发|新?制定|重要|全体会议|常务会议|出台的|门户|网站|公众|网|公报|[^，。；]{0,4}领导|副?市长|副?区长|副?县长|秘书长|副秘书长|系统|政策|政务|级|本级|主办|[^，。；]{0,6}《)/;
/** A place and a word that is no work of it: 重庆市人, 重庆市民. */
const joined = /^(?:民|人大|人民代表|政协|中级|高级|法院|委(?!员会)|属|场|花|区内|医院|大学)/;

/** The report that a body publishes is not yet its own work. */
const issuing =
  /^[^，。；：\n]{0,14}?(?:发布|公布|公开|编制|披露|印发|晒出|推出|挂出|刊登|网站)[^，。；：\n]{0,24}?(?:年度?报告?|年报|报告)/;

const provinces =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门';
const cities =
  '石家庄|太原|沈阳|大连|长春|哈尔滨|南京|苏州|杭州|宁波|合肥|福州|厦门|南昌|济南|青岛|郑州|武汉|长沙|广州|深圳|海口|成都|贵阳|昆明|西安|兰州|西宁|呼和浩特|南宁|拉萨|银川|乌鲁木齐';
/** What is beyond any city. */
const beyond =
  /全国(?!人大|人民代表|政协|率先|首|领先|前列|第|最|范围|省级|工作|上下)|国务院(?:办公厅)?(?!关于|《)|中央各?部门|外省市?|其他省市|各省(?:市|区)?/gu;

/** Where a name of an organ has come to its end. */
const afterName =
  '(?=[，。、；：的\\s\\d（()）“《]|共|全年|当年|受理|收到|接收|在|于|则|也|和|与|发布|公布|公开|办结|答复|政府|人民政府|$)';
const notPlaces =
  '(?<!各|[全各该本我两几数此个]|地|园|城|辖|景|社|片|校|小|新|市|郊|灾|库|特|专|赛|选|战|山|自治)';
/** Organs and places that no list of ours has. */
const elsewhere = [
  new RegExp(
    `(?:${provinces}|${cities})(?:省|市|自治区|特别行政区)?(?:人民政府|政府)?(?:办公厅|办公室)?`,
    'gu',
  ),
  new RegExp(
    `(?:[\\p{Script=Han}]{2,3}市|(?<![城县都超股])市)?(?!政府|委|级|场|民|长|部门|[各有全])[\\p{Script=Han}]{2,8}?(?:局|委员会|(?<!县|市|常|党|纪)委|厅)${afterName}`,
    'gu',
  ),
  new RegExp(
    `(?!各|全|本|该|我|两|[一二三四五六七八九十]|个|余|多|[\\p{Script=Han}][个地园城辖景社片校小新郊灾库特])[\\p{Script=Han}]{2}${notPlaces}(?:区|县)(?!县|别|域|间|块|位|内|分|（)(?:人民政府|政府)?(?:办公室)?${afterName}`,
    'gu',
  ),
  new RegExp(
    `(?<=^|[，。、；：\\s（“市年日])(?![各全该本我两几个辖城片市地园社小新郊灾库特山])\\p{Script=Han}(?:区|县)(?:人民政府|政府)?${afterName}`,
    'gmu',
  ),
] as const;
/** Verbs and measure words in it show that it is no name. */
const noName =
  /[，。个各其余等及和与的在是为将从对向由该这此]|^办公[厅室]$|上述|公开|受理|收到|申请|推动|开展|进行|组织|全市|全区|全县|政府部门|区县|职能|有关|相关|部门|问题|结局|格局|布局|全局|大局|当局|委托|客厅|餐厅|大厅/;

const scopes: readonly (readonly [ScopeId, RegExp])[] = [
  [
    'area',
    /全[市区县省镇乡](?!政府系统公开信箱)(?:各级(?:政府|行政机关|机关)*|行政机关|政府机关|政府系统|上下)?/g,
  ],
  ['area', /各级(?:人民)?(?:政府|行政机关|机关)(?!依法)/g],
  [
    'organ',
    /(?:(?<!不属于)本机关(?!并?不掌握|公开的?范围|职责|负责)|本单位|本级机关|机关本级|厅本级|办公厅本级|自身)/g,
  ],
  ['system', /(?:本系统|全系统|系统内)/g],
];
const here = /(?:我|本|该)(?<kind>[市区县])(?![级长民委])/g;
const levels =
  /(?:市政府|区政府|县政府|市级|各|各市级|区级|县级)各?(?:工作|职能|组成)?部门|市级部门|(?:各|全部|\d+个)?区县(?:[（(]自治县[）)])?(?:政府|级)?|市本级/g;
const anaphora =
  /(?:该|这一|上述|此)(?<what>办公[厅室]|机关|局|委|厅|政府|单位)|(?<![\p{Script=Han}])办公[厅室]|(?<=[由在及和被比，、])办公厅/gu;

/** Bodies and areas, longest names first; what stands in `hidden` is the name of something else. */
export function subjectsIn(hidden: string, held: Held): Subject[] {
  const { names, pattern } = knownOf(held);
  const found: Subject[] = [];
  const take = (one: Subject): void => {
    found.push(one);
  };
  for (const { index, 0: words } of hidden.matchAll(pattern)) {
    const [start, end] = [index, index + words.length];
    const name = names.get(words);
    const after = hidden.slice(end, end + 48);
    const isGovernment = name?.isPlace === true || words.endsWith('政府');
    if (!name || (isGovernment && attributive.test(after)) || (name.isPlace && joined.test(after))) continue;
    take({ kind: 'body', start, end, body: name.body, isIssuer: issuing.test(after) });
  }
  for (const form of elsewhere)
    for (const { index, 0: words } of hidden.matchAll(form)) {
      const isWordedAnew = form !== elsewhere[0] && endsInName(words, names);
      if (noName.test(words) || names.has(words) || isWordedAnew || isOurs(held, words)) continue;
      take({ kind: 'body', start: index, end: index + words.length, body: null, isIssuer: false });
    }
  for (const { index, 0: words } of hidden.matchAll(beyond))
    take({ kind: 'body', start: index, end: index + words.length, body: null, isIssuer: false });
  for (const [scope, form] of scopes)
    for (const { index, 0: words } of hidden.matchAll(form)) {
      const body = scope === 'area' ? bodyOfArea(held, words.slice(0, 2), null) : null;
      take({ kind: 'scope', start: index, end: index + words.length, scope, body });
    }
  for (const { index, 0: words, groups } of hidden.matchAll(here)) {
    const body = bodyOfArea(held, `全${groups?.['kind'] ?? ''}`, null);
    if (/^(?:政府|人民政府)/.test(hidden.slice(index + words.length))) continue;
    take({ kind: 'scope', start: index, end: index + words.length, scope: 'area', body });
  }
  for (const { index, 0: words } of hidden.matchAll(levels))
    take({ kind: 'level', start: index, end: index + words.length });
  return withAnaphora(longest(found), hidden, held);
}

/** 近日江州市财政局 is a body of ours with a word before it. */
const endsInName = (words: string, names: ReadonlyMap<string, Name>): boolean =>
  Array.from(words, (_, index) => words.slice(index)).some((end) => names.has(end));

const isOurs = ({ place }: Held, words: string): boolean =>
  place === words || place.startsWith(words) || words === `${place}政府` || words === `${place}人民政府`;

/** Of those that overlap the longer one, of equally long ones the first that was found. */
function longest(found: readonly Subject[]): Subject[] {
  const kept: Subject[] = [];
  for (const one of found
    .map((subject, order) => ({ subject, order }))
    .toSorted(
      (a, b) => b.subject.end - b.subject.start - (a.subject.end - a.subject.start) || a.order - b.order,
    )
    .map(({ subject }) => subject))
    if (!kept.some(({ start, end }) => start < one.end && one.start < end)) kept.push(one);
  return kept.toSorted((a, b) => a.start - b.start);
}

/** 该办公厅 is the last office named, or the only one there is. */
function withAnaphora(found: readonly Subject[], text: string, held: Held): Subject[] {
  const all = [...found];
  for (const { index, 0: words, groups } of text.matchAll(anaphora)) {
    const [start, end] = [index, index + words.length];
    if (found.some((one) => one.start < end && start < one.end)) continue;
    const isOffice = /办公/.test(words);
    const offices = held.bodies.filter(({ kind }) => kind === 'general-office');
    const last = found.findLast(
      (one): one is BodyMention =>
        one.kind === 'body' && one.end <= start && (!isOffice || offices.some(({ id }) => id === one.body)),
    );
    const body = last ? last.body : isOffice && offices.length === 1 ? (offices[0]?.id ?? null) : undefined;
    if (body === undefined) continue;
    const isIssuer = issuing.test(text.slice(end, end + 48));
    all.push(
      groups?.['what'] === '政府' && last === undefined
        ? { kind: 'level', start, end }
        : { kind: 'body', start, end, body, isIssuer },
    );
  }
  return all.toSorted((a, b) => a.start - b.start);
}
