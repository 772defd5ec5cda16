/** Signs of the fonts Word uses for ticks, boxes and bullets, by their place in the font. */
const signs: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  wingdings: {
    '6C': '●',
    '6E': '■',
    '6F': '□',
    '71': '❑',
    '75': '◆',
    '9F': '•',
    A1: '○',
    A7: '▪',
    A8: '□',
    D8: '➢',
    E0: '→',
    FB: '✗',
    FC: '✓',
    FD: '☒',
    FE: '☑',
  },
  'wingdings 2': { '50': '✓', '4F': '✗', '52': '☑', '53': '☒', '54': '☒', A3: '□' },
  symbol: { B7: '•', B0: '°', B1: '±', B3: '≥', A3: '≤', B4: '×', B8: '÷', B9: '≠' },
};

/**
 * The sign a `w:sym` prints: in Unicode where its font is an ordinary one or the sign is known, else `undefined`.
 *
 * Symbol fonts are also addressed in the private area, from F000 on.
 */
export function symbolOf(font: string, char: string): string | undefined {
  const code = /^[0-9A-Fa-f]{2,4}$/.test(char) ? Number.parseInt(char, 16) : 0;
  const place = (code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code)
    .toString(16)
    .toUpperCase()
    .padStart(2, '0');
  const known = signs[font.toLowerCase()];
  if (known) return known[place];
  return code >= 0x20 && (code < 0xd800 || code > 0xf8ff) ? String.fromCharCode(code) : undefined;
}
