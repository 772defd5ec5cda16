/** Whether the words around a number say nothing that is not printed of it. */
import type { Claim } from './claim.ts';
import type { Match } from './match.ts';
import type { Printed } from './printed.ts';

/** Characters of its own words that nothing printed accounts for: past these it may speak of something else. */
const STRANGE = 3;

export const isPlain = (claim: Claim, match: Match): boolean =>
  match.strange <= STRANGE && !isPartOfUnknown(claim, match);

/** X类, X领域, 涉及X: a part by a word that is not printed of this number. */
function isPartOfUnknown({ own, ownText }: Claim, { printed, strange }: Match): boolean {
  if (strange < 2) return false;
  return own.runs.some((run) => {
    if (run.length < 2 || covered(run, printed)) return false;
    const at = ownText.indexOf(run);
    if (at < 0) return false;
    const [before, after] = [
      ownText.slice(Math.max(0, at - 3), at),
      ownText.slice(at + run.length, at + run.length + 4),
    ];
    return (
      /^(?:等?[类种]|等?领域|等?方面|系统|行业|类型|的?申请|的?案件|信息公开)/.test(after) ||
      /(?:涉及|关于|有关|针对|要求|涉)$/.test(before)
    );
  });
}

function covered(run: string, { core, label, around }: Printed): boolean {
  for (let index = 0; index + 1 < run.length; index++) {
    const gram = run.slice(index, index + 2);
    if (!core.grams.has(gram) && !label.grams.has(gram) && !around.has(gram)) return false;
  }
  return true;
}
