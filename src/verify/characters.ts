/** Offsets in Unicode characters, as a verification counts them, and in UTF-16 units, as strings are cut. */

/**
 * The place in the string of a character's offset. Characters outside the basic plane (rare ideographs of names, pictures)
 * are two units; a text without them is counted for nothing.
 */
export function toUnits(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text)) return (offset) => Math.min(offset, text.length);
  const places: number[] = [];
  let unit = 0;
  for (const character of text) {
    places.push(unit);
    unit += character.length;
  }
  return (offset) => places[offset] ?? text.length;
}

/** How many characters a text has. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (const _ of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) count -= 1;
  return count;
}
