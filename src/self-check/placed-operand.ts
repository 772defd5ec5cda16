import type { CheckOperand } from '../schema/check.ts';

/** An operand with the id of its place, where that is in the draft. */
export interface PlacedOperand extends CheckOperand {
  id: string | null;
  /** As printed, number and unit alone where it stands in prose. */
  printed: string;
}
