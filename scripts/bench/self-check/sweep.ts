/** Errors planted in drafts, and whether the self-check names them where they stand; true drafts, and whether it names anything. */
import { readDraft, type Draft } from '../../../src/self-check/draft.ts';
import type { Finding } from '../../../src/self-check/finding.ts';
import { selfCheck } from '../../../src/self-check/self-check.ts';
import { toRandom } from '../random.ts';
import type { Base } from './bases.ts';
import { inParts } from './in-parts.ts';
import { inProse } from './in-prose.ts';
import { inTables } from './in-tables.ts';
import type { Kind, Planted } from './plant.ts';

export const kinds: readonly Kind[] = [...inTables, ...inParts, ...inProse];

export interface Tally {
  kind: string;
  planted: number;
  found: number;
  /** What was missed: which report, what was said instead. */
  missed: string[];
}

/** Each kind planted in each base; a base that has no place for it is left out. */
export function plantAll(bases: readonly Base[], name: string, planting = kinds): Tally[] {
  const drafts = bases.flatMap((base) => {
    const draft = readDraft(base.input, base.around);
    return draft ? [{ base, draft }] : [];
  });
  return planting.map((kind) => {
    const tally: Tally = { kind: kind.name, planted: 0, found: 0, missed: [] };
    for (const { base, draft } of drafts) plantOne(kind, base, draft, name, tally);
    return tally;
  });
}

function plantOne(kind: Kind, base: Base, draft: Draft, name: string, tally: Tally): void {
  const planted = kind.plant(base, draft, toRandom(`${name} ${kind.name} ${base.name}`));
  if (!planted) return;
  tally.planted++;
  const said = selfCheck({ ...base.input, text: planted.text }, planted.around ?? base.around);
  const findings = said.kind === 'report' ? said.findings : [];
  if (findings.some((finding) => isNamed(finding, planted))) tally.found++;
  else
    tally.missed.push(
      `${base.name}: ${wanted(planted)}; ${said.kind === 'other' ? said.sentence : told(findings)}`,
    );
}

const wanted = ({ rules, at }: Planted): string => `${rules.join('|')} at ${at.join(', ')}`;
const told = (findings: readonly Finding[]): string =>
  findings
    .slice(0, 5)
    .map(({ rule, place }) => `${rule} at ${place.line ?? ''} ${place.id ?? ''} ${place.name}`)
    .join('; ') || 'nothing';

/** The rule is one that is wanted, and the place or one of the marks is. */
export const isNamed = ({ rule, place, marks }: Finding, { rules, at }: Planted): boolean =>
  rules.includes(rule) &&
  (at.length === 0 ||
    at.some((one) =>
      typeof one === 'number'
        ? place.line === one
        : place.id === one || marks.includes(one) || place.name.includes(one) || place.quote.includes(one),
    ));

/** All that is said of true drafts. */
export const saidOf = (bases: readonly Base[]): { base: string; findings: Finding[]; refused: boolean }[] =>
  bases.map((base) => {
    const said = selfCheck(base.input, base.around);
    return said.kind === 'report'
      ? { base: base.name, findings: said.findings, refused: false }
      : { base: base.name, findings: [], refused: true };
  });
