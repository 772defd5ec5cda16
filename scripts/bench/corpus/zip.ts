import { strToU8, zipSync } from 'fflate';

/** The oldest day a zip can name: the same parts always give the same bytes. */
const packedOn = new Date(1980, 0, 1, 12);

/** A zip of these parts, in their order. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    mtime: packedOn,
    level: 6,
  });
