/** Text in GB18030, which the platform reads but does not write. */

/** Codes of two bytes, from what the platform reads in them. */
const codes = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gb18030', { fatal: true });
for (let first = 0x81; first <= 0xfe; first++) {
  for (let second = 0x40; second <= 0xfe; second++) {
    if (second === 0x7f || second === 0xff) continue;
    const [character, ...more] = decoder.decode(Uint8Array.of(first, second));
    if (character !== undefined && more.length === 0 && !codes.has(character))
      codes.set(character, [first, second]);
  }
}

/** The bytes of a text; what has no code of one or two bytes is written as `instead` says, by default a space. */
export function toGb18030(text: string, instead: (character: string) => string = () => ' '): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = codes.get(character);
    if (character <= '\x7f') bytes.push(character.charCodeAt(0));
    else if (code) bytes.push(...code);
    else bytes.push(...toGb18030(instead(character)));
  }
  return Uint8Array.from(bytes);
}
