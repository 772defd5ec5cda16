/**
 * Phrases standard to the prose of the 2019 and 2021 forms, read without an annotation.
 *
 * A row of the table says what some printed words count. Its pattern matches the shortest words that carry number and
 * meaning: one number (the group `number`), or words of absence and no number at all. What must stand before or after
 * the words, but is not quoted, is in lookbehinds and lookaheads.
 */
import { TOTAL } from '../../src/schema/vocabulary.ts';
import type { DimensionId, FormId, MeasureId } from '../../src/schema/vocabulary.ts';

interface Recogniser {
  measure: MeasureId;
  pattern: RegExp;
  forms: readonly FormId[];
  dimension?: DimensionId;
  member?: string;
}

/** A phrase that was read. `start` is the UTF-16 index of its first character in the text as given. */
export interface Recognised {
  measure: MeasureId;
  dimension: DimensionId | '';
  member: string;
  /** The printed words, white space removed. */
  quote: string;
  /** Words of absence: the value is 0. */
  absent: boolean;
  start: number;
  /** Index just after the last character, in the text as given. */
  end: number;
}

const number = String.raw`(?<number>[\d０-９][\d０-９,.．]*[余多]?[万亿]?[余多]?)`;
const cases = '[件起宗]';
const applications = '(?:政府)?信息公开申请';
/** A few words of the same phrase. */
const few = '[^，。；、0-9０-９]{0,10}';
const made = '(?:制定|制作|制发|印发|出台)的';
const inForce = '现行有效的?';
/** 无, 未发生 and the words between it and what did not happen; `无正当理由` and the like are not among them. */
const none =
  '(?:未发生|未收到|没有发生|没有收到|无)(?:过|任何|因|由|涉及|关于|政府信息公开|信息公开|申请|工作|引发|引起|提起|被|的|行政复议|和|或|、)*';
const form2019 = ['2019'] as const;
const form2021 = ['2021'] as const;
const both = ['2019', '2021'] as const;

const pattern = (source: string): RegExp => new RegExp(source, 'gu');
const documents = (words: string): string => `${words}${few}规范性文件${number}件`;
/** 规范性文件 that share the words before 规章: “制定的规章13件、规范性文件25件”. */
const sharing = (words: string): string =>
  `(?<=${words}${few}规章[^，。；、]{1,8}[部件][、和])${few}规范性文件${number}件`;

export const recognisers: readonly Recogniser[] = [
  {
    measure: 'applications.receivedIncludingCarriedOver',
    pattern: pattern(`(?:收到|受理)${few}${applications}${number}[件份](?=[（(]含上年度?结转)`),
    forms: both,
  },
  {
    measure: 'applications.newReceived',
    pattern: pattern(`(?:收到|受理|新收)${few}${applications}${number}[件份](?![（(]含)`),
    forms: both,
  },
  {
    measure: 'applications.carriedOver',
    pattern: pattern(`(?<=${applications}[^。；]*)上年度?结转${few}${number}[件份]`),
    forms: both,
  },
  {
    measure: 'applications.carriedForward',
    pattern: pattern(`(?<=${applications}[^。；]*)结转(?:至|到)?下(?:一)?年度?${few}${number}[件份]`),
    forms: both,
  },
  {
    measure: 'outcomes.totalProcessed',
    pattern: pattern(`(?<=${applications}[^。；]*)办结${number}[件份]`),
    forms: both,
  },
  {
    measure: 'reconsideration.total',
    pattern: pattern(`行政复议(?:申请|案件)?${number}${cases}`),
    forms: both,
  },
  {
    measure: 'reconsideration.total',
    pattern: pattern(`${none}行政复议(?![^，。；]{0,10}\\d)`),
    forms: both,
  },
  {
    measure: 'litigation.total',
    pattern: pattern(`行政诉讼(?:案件)?${number}${cases}`),
    forms: both,
  },
  {
    measure: 'litigation.total',
    pattern: pattern(`${none}行政诉讼(?![^，。；]{0,10}\\d)`),
    forms: both,
  },
  {
    measure: 'complaints.total',
    pattern: pattern(`政府信息公开的?(?:投诉、举报|举报、投诉|投诉举报|举报投诉)${number}${cases}`),
    forms: both,
  },
  { measure: 'regulations.created', pattern: pattern(`${made}${few}规章${number}[部件]`), forms: form2019 },
  { measure: 'regulations.issued', pattern: pattern(`${made}${few}规章${number}[部件]`), forms: form2021 },
  { measure: 'regulations.inForce', pattern: pattern(`${inForce}${few}规章${number}[部件]`), forms: both },
  { measure: 'normativeDocuments.created', pattern: pattern(documents(made)), forms: form2019 },
  { measure: 'normativeDocuments.created', pattern: pattern(sharing(made)), forms: form2019 },
  { measure: 'normativeDocuments.issued', pattern: pattern(documents(made)), forms: form2021 },
  { measure: 'normativeDocuments.issued', pattern: pattern(sharing(made)), forms: form2021 },
  { measure: 'normativeDocuments.inForce', pattern: pattern(documents(inForce)), forms: both },
  { measure: 'normativeDocuments.inForce', pattern: pattern(sharing(inForce)), forms: both },
  {
    measure: 'informationProcessingFee',
    pattern: pattern('(?:未|没有)收取(?:任何|过)?信息处理费'),
    forms: both,
  },
  {
    measure: 'informationProcessingFee',
    pattern: pattern(`收取信息处理费${few}${number}元`),
    forms: both,
  },
];

/** The text without white space, and for each of its characters the index it had. */
function squeeze(text: string): { squeezed: string; indices: number[] } {
  const indices: number[] = [];
  let squeezed = '';
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index);
    if (/\s/u.test(unit)) continue;
    squeezed += unit;
    indices.push(index);
  }
  return { squeezed, indices };
}

/**
 * Every standard phrase of a paragraph, in printed order. Each printed number is read at most once; where two rows of
 * the table claim it, the earlier row has it.
 */
export function recognise(text: string, form: FormId): Recognised[] {
  const { squeezed, indices } = squeeze(text);
  const found: Recognised[] = [];
  const taken = new Set<number>();
  for (const { measure, pattern: words, forms, dimension = '', member = TOTAL } of recognisers) {
    if (!forms.includes(form)) continue;
    for (const match of squeezed.matchAll(words)) {
      const quote = match[0];
      const digits = match.groups?.['number'];
      const last = match.index + quote.length - 1;
      // A number is followed by its measure word, so a quote's end tells its number; absence has none to share.
      if (digits !== undefined && taken.has(last)) continue;
      if (digits !== undefined) taken.add(last);
      const start = indices[match.index];
      const end = indices[last];
      if (start === undefined || end === undefined) continue; // an empty match: no pattern allows one
      found.push({ measure, dimension, member, quote, absent: digits === undefined, start, end: end + 1 });
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
