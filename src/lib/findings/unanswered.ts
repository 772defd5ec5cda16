/** By level, how many of the year's requests were not answered within the year. */
import { memberLabel, type MeasureId } from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import { splitPart, type PartId } from '../series/points.ts';
import type { Finding, SentencePart } from './finding.ts';
import { exactIn, recency, whose, type Exact, type Told } from './told.ts';
import { formatPercent, thousands } from '../number-words.ts';
import { joined, printed } from './words.ts';
import { shareOf } from '../shares.ts';

const receivedMeasure: MeasureId = 'applications.newReceived';
const answeredMeasure: MeasureId = 'applications.answered';

/** Requests and answers of one level in one report. */
export interface Level {
  part: PartId;
  label: string;
  received: Exact;
  answered: Exact;
  open: number;
}

/** The levels of which a report prints both, none that answered more than it received: those count other requests too. */
export function levelsOf(told: Told, document: string): Level[] {
  const parts = told.points
    .filter((point) => point.document === document && point.measure === answeredMeasure)
    .map(({ part }) => part)
    .filter((part) => splitPart(part).dimension === 'level');
  return [...new Set(parts)].flatMap((part): Level[] => {
    const received = exactIn(told, document, receivedMeasure, part);
    const answered = exactIn(told, document, answeredMeasure, part);
    if (!received || !answered || answered.value > received.value) return [];
    const { dimension, member } = splitPart(part);
    const open = received.value - answered.value;
    return [{ part, label: memberLabel(dimension, member), received, answered, open }];
  });
}

/** A smaller share that was not answered, in per cent, is told by the picture. */
const LEAST_OPEN = 1;

export function unanswered(told: Told): Finding[] {
  const report = told.reports.findLast(({ key }) => levelsOf(told, key).length > 1);
  if (!report) return [];
  const levels = levelsOf(told, report.key).toSorted((a, b) => shareOpen(b) - shareOpen(a));
  const [first, ...others] = levels;
  if (!first || shareOpen(first) < LEAST_OPEN) return [];
  const rest = others.map((level): SentencePart[] => [
    level.label,
    gap(level),
    shareOpen(level) > 0 ? `（${formatPercent(shareOpen(level))}）` : '',
  ]);
  return [
    {
      id: `unanswered-${told.body.id}-${told.scope}`,
      kind: 'unanswered',
      body: told.body.id,
      scope: told.scope,
      years: [report.year],
      sentence: [
        `${whose(told, first.received)}${report.year}年的报告里，${first.label}收到申请`,
        printed(first.received),
        '，答复',
        printed(first.answered),
        '，相差',
        gap(first),
        `（${formatPercent(shareOpen(first))}，推算）；`,
        ...joined(rest, '，'),
        '。',
      ],
      detail: [
        ...levels.flatMap(({ label, received, answered, open }, index): SentencePart[] => [
          `${index > 0 ? '；' : ''}${label}：`,
          printed(received),
          ' − ',
          printed(answered),
          ` = ${thousands(open)}`,
        ]),
        '。收到与答复相差的件数不等于逾期：转到下一年继续办理的也在里面。',
      ],
      weight: 0.5 * Math.min(1, shareOpen(first) / 5) * recency(told, report.year),
    },
  ];
}

/** What was not answered, leading to how it is computed. */
const gap = ({ part, open, received }: Level): SentencePart => ({
  text: `${thousands(open)}件`,
  url: urls.indicatorIn(`unanswered-${splitPart(part).member}`, received.document),
});

/** In per cent; 0 where so few were received that no share is told. */
const shareOpen = ({ open, received }: Level): number => shareOf(open, received.value) ?? 0;
