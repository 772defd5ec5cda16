/** Printed words as a message quotes them: at most `length` characters, so that it stays one line. */
export function excerpt(text: string, length = 40): string {
  const characters = [...text];
  return characters.length <= length ? `“${text}”` : `“${characters.slice(0, length).join('')}…”`;
}
