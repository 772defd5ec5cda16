/** Texts held against each other, character by character. */

export function withoutSpace(text: string): string {
  return text.replace(/\s/gu, '');
}

/** The first place where two texts differ, as one sentence; undefined where they are equal. */
export function firstDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined;
  const [left, right] = [[...expected], [...found]];
  let at = 0;
  while (left[at] === right[at]) at++;
  const around = (characters: readonly string[]): string =>
    `…${characters.slice(Math.max(0, at - 12), at).join('')}▶${characters.slice(at, at + 12).join('')}…`;
  return `at character ${at}: expected ${around(left)} found ${around(right)}`;
}

/** The characters printed more or less often than expected: `{ 件: -1 }`. */
export function countDifference(expected: string, found: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const character of found) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of expected) counts.set(character, (counts.get(character) ?? 0) - 1);
  return Object.fromEntries([...counts].filter(([, count]) => count !== 0));
}
