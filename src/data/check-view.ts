/** A check as a reader sees it. */
import type { CheckOperand, CheckRecord } from '../schema/check.ts';
import type { Qualifier } from '../schema/quantity.ts';

export interface OperandView extends CheckOperand {
  /** What it counts: `本年新收政府信息公开申请（自然人）`; empty where the vocabulary has no measure for it. */
  label: string;
  qualifier: Qualifier;
  /** The number and its unit as printed, `105.95万余条`; of words of absence, lists and passages the words. */
  printed: string;
  /** The counting word as printed, else the measure's unit. */
  counter: string;
  /** `政府网站`: the member of what is split; empty for a whole. */
  member: string;
  /** `2018年全市报告 三、（一）收到申请情况`. */
  place: string;
}

export interface CheckView extends Omit<CheckRecord, 'operands'> {
  title: string;
  /** Of a difference: year, body and matter in a sentence. Empty for the others. */
  headline: string;
  operands: OperandView[];
}
