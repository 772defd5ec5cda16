/** Words as they are compared: terms, and the pairs of characters of all that is neither a term nor said of anything. */
import { termsIn, type Term } from './terms.ts';

/** What is said of any number: verbs of publishing, counting and telling, measure words, words of time. */
const common = [
  '政府信息公开工作年度报告|政府信息公开工作|年度报告|政府信息公开|政务公开|信息公开|工作年报|年报|报告|报表',
  '根据|按照|依据|据统计|经统计|据了解|据介绍|据悉|数据|显示|表明|记者|注意到|获悉|查阅|梳理|发现|了解到|介绍|指出|披露|写道|印着|提到|提及|记载|列出|所列|表格|表中',
  '发布|公布|刊发|开展|召开|举办|举行|组织|进行|推出|建立|建成|建有|设置|设有|设立|打造|推动|实现|完成|编辑|累计|达到|高达|多达|占到|占比|占据|比例|比重|份额|构成|包括|包含',
  '共有|共计|总计|合计|一共|总共|总量|总数|总体|数量|件数|数字|数目|数为|数是|余下|其余|其中|分别|依次|以及|另外|另有|此外|同时|其次|还有|加上|连同|再加|算上|方面|情况|情形|类型|来看|来说|而言',
  '全年|当年|同年|本年度?|该年度?|年度|年内|年底|年末|年初|截至|截止|目前|同期|上年度?|上一年度?|去年|今年|历年|期间|之前|此前|以来',
  '同比|环比|相比|比较|对比|增长|增加|上升|提高|增幅|涨幅|增至|升至|下降|减少|降低|回落|降幅|降至|减至|净增|翻番|变化|幅度|持平',
  '超过|接近|将近|左右|以上|以下|不到|不足|大约|大概|逾|约|近|余|仅有|只有|仅为|仅占|仅|只|均|都|共|也|还|又|则|已经|已|仍有|仍|尚有|尚|便|就|才',
  '最多|最大|最高|居首|首位|第一|主要|主力|绝大多数|大多数|多数|少数|大部分|一半|过半|近半|较多|较少|明显|显著|大幅|略有|进一步',
  '平均|每天|每日|每月|每周|日均|月均|身份|个人|(?<=\\s)[里中内](?=\\p{Script=Han}{2})|终止|不再|(?:申请)?中(?=因|以|有|[，、\\s]|$)|通过|方式|渠道|途径|形式|结果|原因|理由|因为|由于|因此|为由|之后|后者|前者|两者|二者|两项|三项|各项|各类|各种|等类|类别|类',
  '作出|做出|决定|主体|相关|有关|所有|全部|具体|一般|正式|依法|依规|按时|及时|积极|认真|继续|新增|到了|有所|表现|成绩|水平|规模|工作量|一栏|写着|工作|办理|处理|案件|机关|机构|单位|部门|提出|来自|出自|属于|针对|涉及|关于|其|被|把|将|向|在|对|由|从|以|为|是|有|了|的|和|及|与|或|等|至|到|占|达|含|该|这|那|各|并|而|且|但|之|年|率',
].join('|');
const commonWords = new RegExp(common, 'gu');

/** What all of it is about, and tells nothing apart. */
const ofDisclosure =
  /(?<!主动公开|公开)政府信息公开(?!(?:的)?申请|指南)|政务公开|(?<!政府)信息公开(?!(?:的)?申请|指南)/g;

/** Words that say that something is counted, but not what. */
const general = /^(?:信息|文章|政策|内容|申请|文件|稿件|新闻|活动|会议|项目|数|量)*$/;

/** Whether words leave open what is counted. */
export const isGeneral = ({ runs }: Pick<Words, 'runs'>): boolean =>
  runs.every((run) => run.length < 2 || general.test(run));

/** What articles shorten. */
const alike: readonly (readonly [string, string])[] = [
  ['环保', '环境保护'],
  ['送出', '赠阅'],
  ['赠送', '赠阅'],
  ['人大建议', '人大代表建议'],
  ['惠农补贴', '惠农财政补贴'],
  ['培训会议', '培训会'],
  ['低保人员', '低保对象'],
  ['公众号', '微信'],
  ['招投标', '招标投标'],
  ['政务app', '政务移动端'],
];

export interface Words {
  terms: ReadonlySet<Term>;
  /** Pairs of characters. */
  grams: ReadonlySet<string>;
  /** Runs of characters that are neither terms nor common. */
  runs: readonly string[];
}

const gap = ' ';
const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + gap.repeat(end - start) + text.slice(end);

/** Terms and words of a text; what stands in `ignored` (numbers, years, names of bodies) is left out. */
export function wordsOf(text: string, ignored: readonly { start: number; end: number }[] = []): Words {
  const masked = ignored.reduce((rest, { start, end }) => blank(rest, start, end), text);
  const said = masked.replace(ofDisclosure, (words) => gap.repeat(words.length));
  const terms = termsIn(said);
  const rest = terms
    .reduce((words, { start, end }) => blank(words, start, end), said)
    .replace(/[\d.,，%‰+＋]+/g, gap)
    .replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, '')
    .replace(commonWords, (words) => gap.repeat(words.length));
  const runs = rest
    .split(/[^\p{Script=Han}A-Za-z0-9]+/u)
    .filter((run) => run.length > 0)
    .map((run) =>
      alike.reduce(
        (words, [one, other]) => words.replaceAll(one, other),
        run.toLowerCase().replace(/类(?=信息|申请|政策|文件)/g, ''),
      ),
    );
  return { terms: new Set(terms.map(({ term }) => term)), grams: new Set(runs.flatMap(gramsOf)), runs };
}

/** Characters of the words that say something: single ones are what is left of others. */
export const lengthOf = ({ runs }: Pick<Words, 'runs'>): number =>
  runs.reduce((sum, run) => sum + (run.length > 1 ? run.length : 0), 0);

/** `公报` → 公报; one character is one of itself. */
function gramsOf(run: string): string[] {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2));
}

/** How many characters of the runs no pair of `known` covers; single characters count as nothing. */
export function unexplained(runs: readonly string[], known: (gram: string) => boolean): number {
  return runs.reduce((sum, run) => {
    if (run.length === 1) return sum;
    const covered = Array.from({ length: run.length }, () => false);
    gramsOf(run).forEach((gram, index) => {
      if (known(gram)) covered[index] = covered[index + 1] = true;
    });
    return sum + covered.filter((one) => !one).length;
  }, 0);
}

/** Some words of a text, with a mark between what did not stand together. */
export const pick = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join('，');
