/** What a self-check says of a draft. Plain data: it comes out of a worker. */
import type { CheckRule } from '../schema/check.ts';
import type { DraftRule } from '../schema/draft-rules.ts';
import type { FormId } from '../schema/vocabulary.ts';
import type { Node } from '../archive/nodes.ts';

export type SelfCheckRule = CheckRule | DraftRule;

export interface FoundPlace {
  /** Line of the text as it was read, from 1; null where nothing is printed. */
  line: number | null;
  /** Id of the cell, quantity, paragraph or heading; null where there is none. */
  id: string | null;
  /** In words: `第三部分的表，“二、上年结转政府信息公开申请数量”一行、“自然人”一列`. */
  name: string;
  /** The printed words. */
  quote: string;
}

/** A number that stands in a finding: as it is said, and as a number. */
export interface FoundNumber {
  label: string;
  /** As printed, or as computed. */
  text: string;
  value: number | null;
}

export interface Finding {
  rule: SelfCheckRule;
  label: string;
  place: FoundPlace;
  /** Ids of everything the finding speaks of, its place among them. */
  marks: string[];
  numbers: FoundNumber[];
  /** One neutral sentence. */
  sentence: string;
  /** Root-relative address on the site of last year's number, where one is used. */
  url: string | null;
}

/** What could not be judged, and why. */
export interface Unjudged {
  rule: SelfCheckRule;
  label: string;
  reason: string;
  count: number;
}

/** A section as the site would show it: its heading and its elements. */
export interface ReadSection {
  locator: string;
  depth: number;
  marker: string;
  title: string;
  heading: string | null;
  runIn: boolean;
  line: number | null;
  nodes: readonly Node[];
}

export interface ReadReport {
  /** Empty where none was found. */
  title: string;
  body: { id: string; name: string; isNew: boolean };
  year: number;
  form: FormId;
  scope: string;
  sections: readonly ReadSection[];
  /** Equations that hold, by what they are about. */
  held: number;
  /** Equations that were judged. */
  judged: number;
}

export type SelfCheck =
  | { kind: 'report'; report: ReadReport; findings: Finding[]; unjudged: Unjudged[] }
  /** It is no annual report: one sentence that says so. */
  | { kind: 'other'; sentence: string };
