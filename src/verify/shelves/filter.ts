/**
 * Which fingerprints some documents have, in ten bits each: their places in a range 256 times as long as they are many, in
 * order, each step as its low eight bits and the rest in ones (Golomb–Rice). Of those that none has one in 256 seems to be had.
 */

const lowBits = 8;

/** Where among `entries` fingerprints one stands in the range. */
export const placeOf = (fingerprint: number, entries: number): number =>
  Math.floor((fingerprint / 2 ** 32) * entries * 2 ** lowBits);

/** Places in ascending order, none twice. */
export function packPlaces(places: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil((places.length * (lowBits + 3)) / 8) + 16);
  let bit = 0;
  const put = (value: number): void => {
    if (value) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
    bit += 1;
  };
  let last = -1;
  for (const place of places) {
    const step = place - last - 1;
    last = place;
    for (let rest = step >> lowBits; rest > 0; rest -= 1) put(1);
    put(0);
    for (let low = 0; low < lowBits; low += 1) put((step >> low) & 1);
  }
  return bytes.slice(0, (bit + 7) >> 3);
}

export function unpackPlaces(bytes: Uint8Array, count: number): Uint32Array {
  const places = new Uint32Array(count);
  let bit = 0;
  const take = (): number => {
    const value = ((bytes[bit >> 3] ?? 0) >> (bit & 7)) & 1;
    bit += 1;
    return value;
  };
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    let step = 0;
    while (take()) {
      step += 1 << lowBits;
    }
    for (let low = 0; low < lowBits; low += 1) step += take() << low;
    last += step + 1;
    places[index] = last;
  }
  if (bit > bytes.length * 8) throw new Error('a filter is cut off');
  return places;
}

/** The index of a place; -1 where it has none. */
export function indexOfPlace(places: Uint32Array, place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return places[low] === place ? low : -1;
}
