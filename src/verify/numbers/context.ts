/** The words around a number: its own, those of the number it belongs to, and what stood before. */
import { type Span } from '../mentions/pieces.ts';
import type { FoundNumber } from './number.ts';

export interface NumberContext {
  number: FoundNumber;
  /** The number's own words: those before it since the number before, and those that follow it in its clause. */
  own: readonly Span[];
  /** The piece of a list that is this number's (信函、网络申请分别为 …), or the head of its column. */
  piece: Span | undefined;
  /** What stands before such a list. */
  lead?: Span | undefined;
  /** The number it is a part, a share or a change of; none for one that stands alone. */
  of: NumberContext | undefined;
  /** It is a part of that: 其中, 占, 由…构成. */
  isPart: boolean;
  /** One of a list that goes back, in its order, to the numbers before it. */
  isListed?: boolean;
  sentence: Span;
  clause: Span;
  /** The whole of the sentence before, for a sentence that begins with 其中; and the question before, for an answer. */
  earlier?: NumberContext | undefined;
  asked?: Span | undefined;
  /** The numbers before it in its sentence. */
  before: readonly NumberContext[];
}
