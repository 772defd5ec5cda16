/** What an entry of the glossary says. */
import type { StatementId } from '../laws.ts';

/** The parts of the glossary page, in their order. */
export const glossaryGroups = {
  applications: { label: '申请与办理' },
  reasons: { label: '不公开与不提供的理由' },
  remedies: { label: '复议与诉讼' },
  disclosure: { label: '主动公开与平台' },
  documents: { label: '文件与表格' },
  policy: { label: '报告中的政策用语' },
  archive: { label: '本站用语' },
} as const;
export type GlossaryGroupId = keyof typeof glossaryGroups;

export interface GlossaryEntry {
  /** As a reader looks it up, without quotation marks. */
  term: string;
  /** As the documents print it, the headword included; none for our own words. */
  forms: readonly string[];
  /** Printed phrases in which the same words do not mean the term. */
  apart?: readonly string[];
  group: GlossaryGroupId;
  /** One plain sentence: this is what a reading page offers. */
  meaning: string;
  /** What is worth knowing besides. What the law says is not said here, but by `law`. */
  more?: string;
  /** What the law says of it, sentence by sentence, each shown with its source. */
  law?: readonly StatementId[];
  /** A word of one place or one report: only an archive that prints it explains it. */
  place?: true;
  see?: readonly string[];
}
