/** Signs that readers type for one another, because a keyboard has not all of them. */
export const signs: readonly string[] = [
  '"“”„＂「」『』〝〞',
  "'‘’‚＇「」『』",
  '(（[［【〔〖{｛',
  ')）]］】〕〗}｝',
  '<＜〈《',
  '>＞〉》',
  '-－—–―‐‑−─~～〜至',
  ',，、',
  ':：∶',
  '·•・‧',
  '零〇○',
];

// Where a sign is in two groups, the first is its kind.
const classes = new Map(
  // 至 is a word and not a sign where it is not between two numbers.
  signs
    .toReversed()
    .flatMap((group) =>
      [...group.replace('至', '')].map((sign): [string, string] => [sign, group.charAt(0)]),
    ),
);

/** Whether one sign stands for another of its kind, and not only in another width. */
export const isExchange = (typed: string, printed: string): boolean =>
  typed.normalize('NFKC') !== printed.normalize('NFKC') &&
  signs.some((group) => group.includes(typed) && group.includes(printed));

/** A folded text with one sign for all of a kind and half width for full: unit by unit, so that places stay true. */
export const withoutKinds = (folded: string): string =>
  folded.replace(/[^\p{Script=Han}a-z\d]/gu, (sign) => {
    const plain = sign.normalize('NFKC').toLowerCase();
    return classes.get(sign) ?? classes.get(plain) ?? (plain.length === sign.length ? plain : sign);
  });
