/** Topics of the parts of a report that names its parts itself, by words of their headings. */
import type { TopicId } from '../../src/schema/vocabulary.ts';
import { fold } from '../ingest/fold.ts';
import type { Section } from '../ingest/outline.ts';

/** The first that occurs in a heading decides. */
const words: readonly [topic: TopicId, words: RegExp][] = [
  ['remedies', /复议|诉讼|举报|投诉|申诉/],
  ['other', /收费|费用|减免|附[件表]|说明/],
  ['problems', /问题|不足|改进|下一步|打算|措施$/],
  ['applications', /申请/],
  ['proactive', /主动公开|公开(?:政府)?信息|信息公开(?:的)?情况|政策解读|回应|平台/],
  ['overview', /概述|总体|基本情况|工作情况|概况|组织|推进|开展/],
  ['other', /其他|事项/],
];

export interface ProposedTopic {
  locator: string;
  topic: TopicId;
  heading: string;
}

/** A topic for every part, and for a subsection whose heading speaks of another matter than its part's. */
export function proposeTopics(sections: readonly Section[]): ProposedTopic[] {
  const topics = new Map<string, TopicId>();
  return sections.flatMap(({ locator, depth, parent, title, heading }) => {
    if (!/^[1-9]/.test(locator) || depth > 2) return [];
    const own = topicOf(title);
    const inherited = parent === null ? undefined : topics.get(parent);
    const topic = own ?? inherited ?? 'overview';
    topics.set(locator, topic);
    const differs = inherited === 'applications' && (own === 'remedies' || own === 'other');
    return depth === 1 || differs ? [{ locator, topic, heading: heading?.text ?? title }] : [];
  });
}

const topicOf = (title: string): TopicId | undefined => {
  const plain = fold(title);
  return words.find(([, pattern]) => pattern.test(plain))?.[0];
};
