/**
 * Phrases standard to the prose of a form, read without an annotation.
 *
 * A phrase says what some printed words count. Its pattern matches the shortest words that carry number and meaning: one
 * number (the group `number`), or words of absence and no number at all. What must stand before or after the words, but
 * is not quoted, is in lookbehinds and lookaheads.
 */
import type { DimensionId } from '../vocabulary/dimensions.ts';
import type { MeasureId } from '../vocabulary/measures.ts';
import type { PeriodId } from '../vocabulary/terms.ts';

export interface Phrase {
  readonly measure: MeasureId;
  readonly pattern: RegExp;
  readonly dimension?: DimensionId;
  readonly member?: string;
  /** What time the words speak of, where that is not the measure's. */
  readonly period?: PeriodId;
}

const number = String.raw`(?:超过|超|逾|接近|近|大约|约)?(?<number>[\d０-９][\d０-９,.．]*[余多]?[万亿]?[余多]?)`;
const cases = '[件起宗]';
const applications = '(?:政府)?信息公开申请';
const complaints = '(?:投诉、举报|举报、投诉|投诉举报|举报投诉|投诉和举报|举报和投诉)';
/** Complaints that a body receives about those below it, not about itself. */
const aboutLower = '对(?:下级|下属|所属|所辖)';
/** A few words of the same phrase. */
const few = '[^，。；、0-9０-９]{0,10}';
const making = '(?:制定|制作|制发|印发|出台)的';
const inForce = '现行有效的?';
/** 无, 未发生 and the words between it and what did not happen; `无正当理由` and the like are not among them. */
const none =
  '(?:未发生|未收到|没有发生|没有收到|无)(?:过|任何|因|由|涉及|关于|政府信息公开|信息公开|申请|工作|引发|引起|提起|被|的|行政复议|和|或|、)*';
const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const documents = (words: string): string => `${words}${few}规范性文件${number}件`;
/** 规范性文件 that share the words before 规章: “制定的规章13件、规范性文件25件”. */
const sharing = (words: string): string =>
  `(?<=${words}${few}规章[^，。；、]{1,8}[部件][、和])${few}规范性文件${number}件`;

/** Phrases of the reports under the law of 2019; `made` says what the form calls the documents a body made in the year. */
export const lawPhrases = (made: {
  regulations: MeasureId;
  normativeDocuments: MeasureId;
}): readonly Phrase[] => [
  {
    measure: 'applications.receivedIncludingCarriedOver',
    pattern: pattern(`(?:收到|受理)${few}${applications}${number}[件份](?=[（(]含上年度?结转)`),
  },
  {
    measure: 'applications.newReceived',
    pattern: pattern(`(?:收到|受理|新收)${few}${applications}${number}[件份](?![（(]含)`),
  },
  {
    measure: 'applications.carriedOver',
    pattern: pattern(`(?<=${applications}[^。；]*)上年度?结转${few}${number}[件份]`),
  },
  {
    measure: 'applications.carriedForward',
    pattern: pattern(`(?<=${applications}[^。；]*)结转(?:至|到)?下(?:一)?年度?${few}${number}[件份]`),
  },
  {
    measure: 'outcomes.totalProcessed',
    pattern: pattern(`(?<=${applications}[^。；]*)办结${number}[件份]`),
  },
  {
    measure: 'reconsideration.total',
    pattern: pattern(`行政复议(?:申请|案件)?${number}${cases}`),
  },
  {
    measure: 'reconsideration.total',
    pattern: pattern(`${none}行政复议(?![^，。；]{0,10}\\d)`),
  },
  {
    measure: 'litigation.total',
    pattern: pattern(`行政诉讼(?:案件)?${number}${cases}`),
  },
  {
    measure: 'litigation.total',
    pattern: pattern(`${none}行政诉讼(?![^，。；]{0,10}\\d)`),
  },
  {
    measure: 'complaints.subordinate',
    pattern: pattern(
      `${aboutLower}[^，。；、\\d０-９]{0,24}信息公开(?:工作)?的?${complaints}${number}${cases}`,
    ),
  },
  {
    measure: 'complaints.valid',
    pattern: pattern(
      `(?<!${aboutLower}[^，。；]*)(?:有效的?政府信息公开(?:工作)?的?|(?<=信息公开[^。；]*)有效的?)${complaints}${number}${cases}`,
    ),
  },
  {
    measure: 'complaints.total',
    pattern: pattern(`(?<!${aboutLower}[^，。；]*)政府信息公开(?:工作)?的?${complaints}${number}${cases}`),
  },
  { measure: made.regulations, pattern: pattern(`${making}${few}规章${number}[部件]`) },
  // Prose tells what it finds in force, when it is written or when documents are cleared out; the table tells the year's end.
  {
    measure: 'regulations.inForce',
    period: 'point',
    pattern: pattern(`${inForce}${few}规章${number}[部件]`),
  },
  { measure: made.normativeDocuments, pattern: pattern(documents(making)) },
  { measure: made.normativeDocuments, pattern: pattern(sharing(making)) },
  { measure: 'normativeDocuments.inForce', period: 'point', pattern: pattern(documents(inForce)) },
  { measure: 'normativeDocuments.inForce', period: 'point', pattern: pattern(sharing(inForce)) },
  {
    measure: 'informationProcessingFee',
    pattern: pattern('(?:未|没有)收取(?:任何|过)?信息处理费'),
  },
  {
    measure: 'informationProcessingFee',
    pattern: pattern(`收取信息处理费${few}${number}元`),
  },
];
