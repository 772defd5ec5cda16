/**
 * Fingerprints of a folded text, few enough to be kept for a whole archive (winnowing, Schleimer et al. 2003): of every few
 * grams the one with the least hash. Two texts that share a run of `surely` units share a fingerprint of it.
 */

/** Units of a gram, and grams of which one is taken. */
const gram = 8;
const window = 5;

/** So many units that two texts share have a fingerprint in common. */
export const surely = gram + window - 1;

/** The hash of each gram, 32 bits. */
function hashesOf(text: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, text.length - gram + 1));
  for (let start = 0; start < hashes.length; start += 1) {
    let hash = 0;
    for (let unit = 0; unit < gram; unit += 1)
      hash = Math.imul(hash ^ text.charCodeAt(start + unit), 0x9e3779b1) ^ (hash >>> 15);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hashes[start] = hash ^ (hash >>> 13);
  }
  return hashes;
}

/** For each run of `surely` units, by its first, the fingerprint it has. */
export function fingerprintsOf(text: string): Uint32Array {
  const hashes = hashesOf(text);
  const found = new Uint32Array(Math.max(0, hashes.length - window + 1));
  let least = -1;
  for (let start = 0; start < found.length; start += 1) {
    if (least < start) {
      least = start;
      for (let next = start; next < start + window; next += 1)
        if ((hashes[next] ?? 0) <= (hashes[least] ?? 0)) least = next;
    } else if ((hashes[start + window - 1] ?? 0) <= (hashes[least] ?? 0)) least = start + window - 1;
    found[start] = hashes[least] ?? 0;
  }
  return found;
}
