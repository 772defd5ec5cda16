import type { PrintedQuantity } from '../../archive/body.ts';
import { draftRules, type DraftRule } from '../../schema/draft-rules.ts';
import type { Defect } from '../../../scripts/ingest/defect.ts';
import type { Draft } from '../draft.ts';
import type { Finding, FoundPlace } from '../finding.ts';
import { printedLine } from '../place.ts';

/** A rule that a draft is held to. `run` names each place that breaks it. */
export interface DraftCheck {
  rule: DraftRule;
  run(draft: Draft): Finding[];
}

export function found(
  rule: DraftRule,
  place: FoundPlace,
  sentence: string,
  more: Partial<Pick<Finding, 'marks' | 'numbers'>> = {},
): Finding {
  return {
    rule,
    label: draftRules[rule].label,
    place,
    marks: more.marks ?? (place.id === null ? [] : [place.id]),
    numbers: more.numbers ?? [],
    sentence,
    url: null,
  };
}

/** A printed number of the prose, and what the numbers beside it come to. */
export function foundComputed(
  rule: DraftRule,
  place: FoundPlace,
  says: string,
  {
    label,
    printed,
    computed,
    of,
  }: { label: string; printed: PrintedQuantity; computed: string; of: readonly PrintedQuantity[] },
): Finding {
  return found(rule, place, `${place.name}：${says}，按所印的数字计算是${computed}。`, {
    marks: [printed, ...of].map(({ id }) => id),
    numbers: [
      { label, text: printed.printed, value: printed.value },
      { label: '按所印的数字计算', text: computed, value: Number.parseFloat(computed) },
    ],
  });
}

/** A place that no id has: only a line is known, or nothing. */
export const onLine = (line: number | null, name: string, quote = ''): FoundPlace => ({
  line,
  id: null,
  name,
  quote,
});

/** What ingest found amiss of some kinds, each with its line in the text as it was given. */
export function defectsOf<K extends Defect['kind']>(
  { problems, titleMade }: Draft,
  ...kinds: readonly K[]
): { defect: Extract<Defect, { kind: K }>; line: number | null }[] {
  // The guard says what a comparison with a type parameter does not narrow by itself.
  const isOfKind = (defect: Defect): defect is Extract<Defect, { kind: K }> =>
    (kinds as readonly string[]).includes(defect.kind);
  return problems.flatMap(({ defect, place }) => {
    if (!defect || !isOfKind(defect)) return [];
    const line = /:(\d+)$/.exec(place)?.[1];
    return [{ defect, line: line === undefined ? null : printedLine(Number(line), titleMade) }];
  });
}
