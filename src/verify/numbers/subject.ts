/** Whose work is spoken of, held against whose a printed number counts. */
import { familyOf } from '../mentions/names.ts';
import type { Held } from '../held.ts';
import type { Claim } from './claim.ts';
import type { Printed } from './printed.ts';
import { isOwnBody } from './profile.ts';

/** Whose work the words speak of, held against whose the printed number counts. */
export function fitsSubject(held: Held, { spoken }: Claim, printed: Printed): boolean {
  const { body, scope, words } = spoken;
  if (spoken.isElsewhere) return words !== '' && printed.sentence.includes(words);
  if (body === undefined && scope === undefined) return true;
  const subjects = subjectsOf(held, printed);
  // 全市 of the printed words themselves
  if (scope === 'area' && words !== '' && printed.own.includes(words.slice(0, 2))) return true;
  return subjects.some(
    (one) => (body === undefined || one.body === body) && (scope === undefined || one.scope === scope),
  );
}

/** Work of an area that an office reports is its government's area. */
export function subjectsOf(held: Held, { subjects, figure }: Printed): { body: string; scope: string }[] {
  if (isOwnBody(figure.member))
    return held.bodies.flatMap(({ id, kind, parent }) =>
      kind === 'general-office' && (parent === figure.body || id === figure.standsIn?.body)
        ? [{ body: id, scope: 'organ' }]
        : [],
    );
  return subjects.flatMap((one) => {
    if (one.scope !== 'area') return [one];
    const area = familyOf(held, one.body).find(
      ({ kind }) => kind === 'government' || kind === 'district' || kind === 'town',
    );
    return area && area.id !== one.body ? [one, { body: area.id, scope: 'area' }] : [one];
  });
}
