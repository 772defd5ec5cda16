/** Where the answer classes of the narrative forms went in the tables of the law of 2019. Nothing is converted by it. */
import type { MeasureId } from '../vocabulary/measures.ts';

export const crossings = {
  merged: { label: '并入', description: '新表把它和别的旧类别合为一类' },
  near: { label: '近于', description: '意思相近而不相同，不换算' },
  none: { label: '没有对应', description: '新表没有同名的类别' },
} as const;
export type CrossingId = keyof typeof crossings;

export interface Crossing {
  readonly how: CrossingId;
  /** Ids of the classes of outcomes in the statutory forms. */
  readonly to: readonly string[];
}

/** By the measure that is the class. A class printed by a narrative form and not named here fails a test. */
export const crosswalk: Readonly<Partial<Record<MeasureId, Crossing>>> = {
  'answers.alreadyPublic': { how: 'merged', to: ['granted'] },
  'answers.granted': { how: 'merged', to: ['granted'] },
  'answers.partiallyGranted': { how: 'near', to: ['partially-granted'] },
  'answers.refused': { how: 'near', to: ['refused'] },
  'answers.notThisOrgan': { how: 'near', to: ['unavailable'] },
  'answers.doesNotExist': { how: 'near', to: ['unavailable'] },
  // Its reasons – not held, does not exist, unclear, not within what is disclosed – fall into two of the new classes.
  'answers.notProvided': { how: 'near', to: ['refused', 'unavailable'] },
  'answers.askedToAmend': { how: 'none', to: [] },
  'answers.otherChannel': { how: 'none', to: [] },
};
