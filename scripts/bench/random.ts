/** Numbers that look random and are the same in every run: the only source of variety in a made-up archive. */
export interface Random {
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** A whole number in [from, to]. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** The sequence of a name: another name, another sequence (xmur3 feeding mulberry32). */
export function toRandom(name: string): Random {
  let state = hash(name);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[below(list.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  };
  return {
    below,
    pick,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => next() < share,
    shuffle: (list) =>
      list
        .map((item) => ({ item, rank: next() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ item }) => item),
  };
}

function hash(name: string): number {
  let state = 1779033703 ^ name.length;
  for (const character of name) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 3432918353);
    state = (state << 13) | (state >>> 19);
  }
  return state;
}

/** Divide a whole number into parts of about these weights; the parts are whole and sum to it. */
export function divide(total: number, weights: readonly number[], random: Random): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  for (let rest = total - parts.reduce((a, b) => a + b, 0); rest > 0; rest--) {
    let at = random.below(sum * 1000) / 1000;
    const index = weights.findIndex((weight) => (at -= weight) < 0);
    parts[Math.max(0, index)] = (parts[Math.max(0, index)] ?? 0) + 1;
  }
  return parts;
}

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
