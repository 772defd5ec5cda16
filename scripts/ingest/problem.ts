/**
 * Something a maintainer has to mend before a seed can be taken in: where, what was expected, what was found and what
 * to do. Shown as it is, without a stack trace.
 */
export class Problem extends Error {
  readonly place: string;
  readonly expected: string;
  readonly found: string;
  readonly todo: string;

  constructor(parts: { place: string; expected: string; found: string; todo: string }) {
    super(
      `${parts.place}\n  expected: ${parts.expected}\n  found:    ${parts.found}\n  to do:    ${parts.todo}`,
    );
    this.name = 'Problem';
    this.place = parts.place;
    this.expected = parts.expected;
    this.found = parts.found;
    this.todo = parts.todo;
  }
}

/** `seeds/001.txt:14`, or the file alone. */
export function placeOf(file: string, line?: number): string {
  return line === undefined ? `seeds/${file}` : `seeds/${file}:${line}`;
}

/** At most `length` characters of what was found, so that a message stays one line. */
export function excerpt(text: string, length = 40): string {
  const characters = [...text];
  return characters.length <= length ? `“${text}”` : `“${characters.slice(0, length).join('')}…”`;
}
