/** All kinds of findings. Each is one file; a further kind is a further line here. */
import type { Body } from '../../schema/body.ts';
import { ofKinds } from './bodies.ts';
import { byWeight, type Finding } from './finding.ts';
import { implied } from './implied.ts';
import { incomparable } from './incomparable.ts';
import { largest } from './largest.ts';
import { ledger } from './ledger.ts';
import { outcomes, small } from './outcomes.ts';
import { rates } from './rates.ts';
import { received } from './received.ts';
import { remedies } from './remedies.ts';
import { stayed } from './stayed.ts';
import { toldBy, type Sources, type Told } from './told.ts';
import { unanswered } from './unanswered.ts';

export { byWeight, textOf, topOf, type Finding, type FindingKind, type SentencePart } from './finding.ts';
export type { Sources } from './told.ts';

const kinds: readonly ((told: Told, sources: Sources) => Finding[])[] = [
  rates,
  received,
  outcomes,
  small,
  stayed,
  remedies,
  ledger,
  unanswered,
  largest,
  implied,
];

/** What these bodies' own reports show, the weightiest first. Nothing of two bodies is compared. */
export function findingsOf(sources: Sources, bodies: readonly Body[]): Finding[] {
  const told = bodies.flatMap((body) => toldBy(sources, body));
  return byWeight(told.flatMap((one) => kinds.flatMap((kind) => kind(one, sources))));
}

/** What of these bodies' numbers may not be compared. */
export const notComparable = (sources: Sources, bodies: readonly Body[]): Finding[] =>
  byWeight(incomparable(sources, bodies));

/** What the bodies of each kind show together. */
export const findingsOfKinds = (sources: Sources): Finding[] => byWeight(ofKinds(sources));
