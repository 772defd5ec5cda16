/** What an article's words point at. Places are UTF-16 indices into the article, half-open. */
import type { ScopeId } from '../../schema/vocabulary.ts';

interface At {
  start: number;
  end: number;
}

/**
 * How a year stands in its sentence. `topic`: what the words are about. `base`: what they are compared with (比2018年).
 * `aside`: of a date, a beginning (2018年以来) or a name.
 */
type YearRole = 'topic' | 'base' | 'aside';

export interface YearMention extends At {
  kind: 'year';
  /** Null where the words are a year that cannot be told: 去年 in an article without a date. */
  year: number | null;
  /** The other end of 2018年至2023年. */
  to?: number;
  role: YearRole;
  /** 从2022年转来 in what 2023 brought, 转到2024年 in what it left: the words are part of what is counted. */
  isCarried?: true;
}

/** A body, by any of its names; `body` is null where the archive has no such body. */
export interface BodyMention extends At {
  kind: 'body';
  body: string | null;
  /** Whose report it is (某机关发布的年报), not whose work the words count. */
  isIssuer: boolean;
}

/** 全市, 本机关 …; `body` is the one whose area it is, where the word tells. */
export interface ScopeMention extends At {
  kind: 'scope';
  scope: ScopeId;
  body: string | null;
}

/** Parts of an area that are no body of their own: 市政府部门, 区县政府. */
export interface LevelMention extends At {
  kind: 'level';
}

/** A report by its title or its number; no documents where it is not held. */
export interface ReportMention extends At {
  kind: 'report';
  documents: readonly string[];
  year: number | null;
  body: string | null;
}

export type Mention = YearMention | BodyMention | ScopeMention | LevelMention | ReportMention;
