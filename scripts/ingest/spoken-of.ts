/**
 * What a standard phrase speaks of besides the report's own year, body and whole. `共收到政府信息公开申请110件` counts what the
 * form counts, unless the words before it name another year, another body, or one way of many in which applications come.
 */
import type { MeasureId, PeriodId } from '../../src/schema/vocabulary.ts';

/** A phrase in the words around it, white space removed. */
export interface Spoken {
  measure: MeasureId;
  period?: PeriodId | undefined;
  /** All words of the paragraph, and where the phrase begins and ends in them. */
  text: string;
  start: number;
  end: number;
}

/** Whether the phrase counts what its report counts: of `year`, where that is known. */
export function isOfReport(spoken: Spoken, year: number | undefined): boolean {
  const around = surroundings(spoken);
  // What is in force is told of the day that is named.
  if (spoken.period !== 'point' && isOfAnotherTime(around, year)) return false;
  const { measure } = spoken;
  if (received.has(measure)) return !isPart(around) && !isOfAnotherBody(around);
  if (measure === 'outcomes.totalProcessed') return !isSomeOfThose(around);
  if (remedies.has(measure)) return !isOtherCase(around);
  return true;
}

const received: ReadonlySet<MeasureId> = new Set([
  'applications.newReceived',
  'applications.receivedIncludingCarriedOver',
]);
const remedies: ReadonlySet<MeasureId> = new Set(['reconsideration.total', 'litigation.total']);

interface Around {
  /** The phrase itself. */
  quote: string;
  /** From the beginning of the sentence, or of the clause, to the phrase; titles of documents left out. */
  sentence: string;
  clause: string;
  /** The rest of the sentence after it. */
  after: string;
}

function surroundings({ text, start, end }: Spoken): Around {
  const before = text.slice(0, start).replace(/《[^》]*》/gu, '');
  return {
    quote: text.slice(start, end),
    sentence: /[^。；！？]*$/u.exec(before)?.[0] ?? '',
    clause: /[^。；！？，：（(]*$/u.exec(before)?.[0] ?? '',
    after: /^[^。；！？]*/u.exec(text.slice(end))?.[0] ?? '',
  };
}

const ownTime = '(?<own>本年度?|今年|当年)';
const span = String.raw`(?<span>\d{4}年?[至到—~-]+\d{4}年|近[一二两三四五六七八九十\d]+年|以来)`;
const otherTime = '(?<other>上一?年度?|去年|前年|往年|历年)(?!度?结转|度?同期)';
const times = new RegExp(String.raw`${span}|${ownTime}|${otherTime}|(?<![\d〔])(?<year>\d{4})年`, 'gu');
/** 比上年增加5件: the time is that of a comparison, and the phrase comes after it. */
const comparing = /[比较与同和]$/u;
const compared = /^[^，]{0,3}(?:相比|同期)|^[^，]*[增减升降]/u;

/** The time that is named last before the phrase is another than the report's. */
function isOfAnotherTime({ sentence, quote }: Around, year: number | undefined): boolean {
  const words = sentence.normalize('NFKC') + quote;
  const named = [...words.matchAll(times)].filter(
    ({ index, 0: time }) =>
      index < words.length - quote.length &&
      !(
        comparing.test(words.slice(0, index)) &&
        compared.test(words.slice(index + time.length, words.length - quote.length))
      ),
  );
  const last = named.at(-1)?.groups;
  if (!last || last['own'] !== undefined) return false;
  return last['year'] === undefined || (year !== undefined && Number(last['year']) !== year);
}

const persons = /自然人|公民/u;
const organisations = /法人|企业|组织/u;
const channels = /网上|网络|网站|在线|线上|信函|邮寄|邮件|当面|现场|窗口|传真/u;
const together = /[等共总]|合计|各类|各种/u;

/** Applications of one kind of applicant, or that came in one way: 网上收到 …, but not 通过网上、信函等渠道收到. */
function isPart({ clause, quote }: Around): boolean {
  const words = clause + quote;
  if (together.test(clause)) return false;
  const [byPersons, byOrganisations] = [persons.test(words), organisations.test(words)];
  return channels.test(words) || byPersons !== byOrganisations;
}

const others =
  /各(?:区县|部门|单位|乡镇|镇街|街道|处室|科室)|区县|下属|下级|(?<!及)所属|市政府部门|[市区县]级部门/u;
const all = /全[市区县镇系]|各级|我[市区县镇]|本级/u;

/** What those below it received, told by a body that does not count them all. */
const isOfAnotherBody = ({ clause, quote }: Around): boolean =>
  others.test(clause + quote) && !all.test(clause + quote);

/** 按时办结10件，延期办结2件 are the two parts of what was dealt with. */
function isSomeOfThose({ sentence, clause, after }: Around): boolean {
  if (/(?:延期|逾期|超期|当场|提前|正在|未)$/u.test(clause)) return true;
  const isInTime = /(?:按时|按期|及时|如期)$/u.test(clause);
  return isInTime && (/其中[^，]*(?:，[^，]*)?$/u.test(sentence) || /延期|逾期|超期/u.test(after));
}

const aboutDisclosure = /信息公开|公开申请|依申请/u;
const business = /各类|出庭|应诉|审理|审结|代表|代理|受理|立案|化解|收案|接收/u;

/** Cases that were decided so or so, or those that a body deals with as its business. */
function isOtherCase({ sentence, clause, quote, after }: Around): boolean {
  if (/^(?:被|维持|纠正|撤销|驳回|胜诉|败诉)/u.test(after)) return true;
  const isAbout = aboutDisclosure.test(sentence + quote + after);
  return !isAbout && business.test(clause + quote);
}
