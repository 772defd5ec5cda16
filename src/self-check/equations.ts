/** The equations that figures of the draft are held to, by the rules of the archive: those that differ as findings, the others counted. */
import { runChecks } from '../../scripts/checks/index.ts';
import { findQuantity } from '../archive/places.ts';
import { checkRules, type CheckOperand, type CheckRecord } from '../schema/check.ts';
import type { Draft } from './draft.ts';
import { sayEquation } from './equation-sentences.ts';
import type { PlacedOperand } from './placed-operand.ts';
import type { Finding, Unjudged } from './finding.ts';
import { placeOf } from './place.ts';

export interface Judged {
  findings: Finding[];
  unjudged: Unjudged[];
  held: number;
  judged: number;
}

export function judgeEquations(draft: Draft): Judged {
  const { key } = draft.document;
  const records = runChecks(draft.archive).filter(({ document }) => document === key);
  const differing = records.filter(({ verdict }) => verdict === 'differs');
  const held = records.filter(({ verdict }) => verdict === 'holds').length;
  return {
    findings: differing.map((record) => toFinding(draft, record)),
    unjudged: [...severalBefore(draft), ...unjudgedOf(draft, records)],
    held,
    judged: held + differing.length,
  };
}

function placed({ document }: Draft, operand: CheckOperand): PlacedOperand {
  const [path = '', fragment] = operand.url.split('#');
  const id = fragment !== undefined && path.startsWith(`/${document.key}/`) ? fragment : null;
  const quantity = id === null ? undefined : findQuantity(document, id);
  return { ...operand, id, printed: (quantity?.printed ?? operand.quote).replace(/\s/gu, '') };
}

/** Where a reader begins to look: at the whole, or at what was said of it. */
const leading: readonly CheckOperand['role'][] = [
  'percentage',
  'change',
  'whole',
  'left',
  'right',
  'subject',
  'part',
];

function toFinding(draft: Draft, record: CheckRecord): Finding {
  const operands = record.operands.map((operand) => placed(draft, operand));
  const inDraft = operands.filter(
    (operand): operand is PlacedOperand & { id: string } => operand.id !== null,
  );
  const ranked = inDraft.toSorted((a, b) => leading.indexOf(a.role) - leading.indexOf(b.role));
  const [first] = ranked;
  const elsewhere = operands.find(({ id, quote }) => id === null && quote !== '');
  const { place, numbers, sentence } = sayEquation(draft, record, operands);
  return {
    rule: record.rule,
    label: checkRules[record.rule].label,
    place: {
      ...(first ? placeOf(draft, first.id, first.quote) : { line: null, id: null, quote: '' }),
      name: place,
    },
    marks: inDraft.map(({ id }) => id),
    numbers,
    sentence,
    url: elsewhere?.url ?? null,
  };
}

function severalBefore({ isOneOfSeveral, identity }: Draft): Unjudged[] {
  if (!isOneOfSeveral) return [];
  const reason = `这个机关一年有几份报告，统计的范围不同。选定“统计范围”以后，才能与本档案所收${identity.year - 1}年的报告比较。`;
  return [{ rule: 'carried-over', label: checkRules['carried-over'].label, reason, count: 1 }];
}

/** What cannot be judged, said once for each reason. What the next year will print is nobody's question. */
function unjudgedOf({ identity, isOneOfSeveral }: Draft, records: readonly CheckRecord[]): Unjudged[] {
  const open = records.filter(
    ({ verdict, rule, id }) =>
      verdict === 'not-assessable' &&
      rule !== 'not-comparable' &&
      !(isOneOfSeveral && (rule === 'carried-over' || rule === 'in-force')) &&
      !(rule === 'carried-over' && id.includes(`.${identity.year}-${identity.year + 1}`)),
  );
  return [...Map.groupBy(open, ({ rule, note }) => `${rule} ${whyOf(note)}`).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first) return [];
    const { rule, note } = first;
    const reason = others.length === 0 && note.length < 120 ? note : whyOf(note);
    return [{ rule, label: checkRules[rule].label, reason, count: group.length }];
  });
}

/** The reason alone, where it is said of a list of figures: `予以公开（自然人）、部分公开（自然人）：原文没有印出这一数字。` */
const whyOf = (note: string): string => /^[^。]*：(?<why>[^：。]+。)$/u.exec(note)?.groups?.['why'] ?? note;
