import { bodyKindIds, bodyKinds, type BodyKind } from '../schema/body.ts';

/** What there is of one kind of body. */
export interface OfKind<T> {
  kind: BodyKind;
  label: string;
  of: T[];
}

/** Things of bodies, by the kind of body, in the order of the kinds and each in the order given; kinds of nothing left out. */
export function byBodyKind<T>(things: readonly T[], kindOf: (thing: T) => BodyKind): OfKind<T>[] {
  const byKind = Map.groupBy(things, kindOf);
  return bodyKindIds.flatMap((kind) => {
    const of = byKind.get(kind);
    return of ? [{ kind, label: bodyKinds[kind].label, of }] : [];
  });
}
