/** The smallest whole of which a share is told: of a smaller one, a case more or less moves it by more than five points. */
export const SMALLEST_WHOLE = 20;

/** The share of a whole in per cent; nothing where the whole is too small to say so. */
export const shareOf = (value: number, whole: number): number | undefined =>
  whole >= SMALLEST_WHOLE ? (100 * value) / whole : undefined;
