import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpack, type Packing } from '../../scripts/originals/unpack.ts';

const words = new TextEncoder().encode('政府信息公开'.repeat(5_000));
const packings: readonly [Packing, (bytes: Uint8Array) => Uint8Array][] = [
  ['raw', deflateRawSync],
  ['zlib', deflateSync],
];

describe.each(packings)('packed bytes (%s)', (packing, pack) => {
  const packed = pack(words);

  test('give what was packed, whatever follows their end', () => {
    expect(unpack(packed, packing, words.length)).toEqual(words);
    expect(unpack(Uint8Array.of(...packed, 10, 13, 10), packing, words.length)).toEqual(words);
    expect(unpack(pack(new Uint8Array()), packing, 0)).toEqual(new Uint8Array());
  });

  test('that give more than may be are stopped', () => {
    expect(unpack(packed, packing, words.length - 1)).toBe('more');
    const bomb = pack(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    expect(unpack(bomb, packing, 1_000_000)).toBe('more');
  });

  test('cut short or damaged are none', () => {
    expect(unpack(packed.slice(0, -20), packing, words.length)).toBe('cut short');
    expect(unpack(new Uint8Array(), packing, words.length)).toBe('cut short');
    expect(unpack(Uint8Array.of(0xff, 0xff, 0xff, 0xff), packing, words.length)).toBe('damaged');
  });
});

test('a checksum that is not theirs tells damage that unpacks', () => {
  const packed = deflateSync(words);
  packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
  expect(unpack(packed, 'zlib', words.length)).toBe('damaged');
});
