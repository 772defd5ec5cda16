/**
 * Where in a text a pattern stands with the fewest units changed, dropped or added: Myers' bit-parallel search in blocks of
 * 32 units (Hyyrö 2003), as much work as the text is long times the blocks of the pattern.
 */

export interface Nearest {
  /** In the text. */
  start: number;
  end: number;
  distance: number;
}

const width = 32;

/** The first place of the nearest, if it is no further than `most`. */
export function nearest(pattern: string, text: string, most: number): Nearest | undefined {
  const found = nearestEnd(pattern, text, most);
  if (!found) return undefined;
  // From its end backwards the same search finds where it begins.
  const window = text.slice(Math.max(0, found.end - pattern.length - found.distance), found.end);
  const from = nearestEnd(reversed(pattern), reversed(window), found.distance, true);
  return from && { start: found.end - from.end, end: found.end, distance: found.distance };
}

const reversed = (text: string): string => text.split('').reverse().join('');

interface End {
  end: number;
  distance: number;
  /** One end further was as near and was taken. */
  moved: boolean;
}

/**
 * The end of the nearest match. Of ends one after the other that are as near, the one that leaves a last unit changed and not
 * added. `anchored`: it begins where the text does.
 */
function nearestEnd(pattern: string, text: string, most: number, anchored = false): End | undefined {
  const blocks = Math.ceil(pattern.length / width);
  const masks = toMasks(pattern, blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = (pattern.length - 1) % width;
  const none = new Int32Array(blocks);
  let score = pattern.length;
  let best: End | undefined;
  for (let place = 0; place < text.length; place += 1) {
    const equal = masks.get(text.charCodeAt(place)) ?? none;
    let carryPlus = anchored ? 1 : 0;
    let carryMinus = 0;
    for (let block = 0; block < blocks; block += 1) {
      const pv = plus[block] ?? 0;
      const mv = minus[block] ?? 0;
      let eq = equal[block] ?? 0;
      const xv = eq | mv;
      eq |= carryMinus;
      const xh = (((eq & pv) + pv) ^ pv) | eq;
      let ph = mv | ~(xh | pv);
      let mh = pv & xh;
      const bit = block === blocks - 1 ? lastBit : width - 1;
      const outPlus = (ph >>> bit) & 1;
      const outMinus = (mh >>> bit) & 1;
      ph = (ph << 1) | carryPlus;
      mh = (mh << 1) | carryMinus;
      plus[block] = mh | ~(xv | ph);
      minus[block] = ph & xv;
      carryPlus = outPlus;
      carryMinus = outMinus;
    }
    score += carryPlus - carryMinus;
    if (score <= most && score < (best?.distance ?? Infinity))
      best = { end: place + 1, distance: score, moved: false };
    else if (best?.end === place && score === best.distance && !best.moved)
      best = { end: place + 1, distance: score, moved: true };
  }
  return best;
}

/** For each unit of a pattern, the bits of its places. */
function toMasks(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let place = 0; place < pattern.length; place += 1) {
    const code = pattern.charCodeAt(place);
    const mask = masks.get(code) ?? new Int32Array(blocks);
    masks.set(code, mask);
    const block = Math.floor(place / width);
    mask[block] = (mask[block] ?? 0) | (1 << (place % width));
  }
  return masks;
}
