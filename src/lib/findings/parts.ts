/** Which part of a page a finding belongs to. A rate has none: its picture says the same in as many words. */
import type { Finding, FindingKind } from './finding.ts';

export type PartOfPage =
  'outcomes' | 'indicators' | 'received' | 'applicants' | 'remedies' | 'documents' | 'splits' | 'proactive';

const partOf: Readonly<Partial<Record<FindingKind, PartOfPage>>> = {
  received: 'received',
  implied: 'received',
  'implied-cases': 'remedies',
  outcomes: 'outcomes',
  small: 'outcomes',
  stayed: 'outcomes',
  remedies: 'remedies',
  ledger: 'documents',
  unanswered: 'splits',
  largest: 'splits',
  applicants: 'applicants',
};

/** Findings that stand at a part of the page, no more than so many each, and those that have no part. */
export function toParts(
  findings: readonly Finding[],
  most: number,
): { parts: ReadonlyMap<PartOfPage, readonly Finding[]>; left: readonly Finding[] } {
  const parts = new Map<PartOfPage, Finding[]>();
  const left: Finding[] = [];
  for (const finding of findings) {
    const part = partOf[finding.kind];
    const told = part && (parts.get(part) ?? []);
    if (!part || !told || told.length >= most) left.push(finding);
    else parts.set(part, [...told, finding]);
  }
  return { parts, left };
}
