/** Lines of one cell or paragraph as one: a space only between two ASCII letters or digits; blank lines are left out. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce(
      (text, line) =>
        /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? `${text} ${line}` : text + line,
      '',
    );
}
