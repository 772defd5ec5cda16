/**
 * The colours of `base.css` and `trends.css` for what no style sheet reaches: pictures that are saved, cards, the manifest.
 * They are read anywhere, so they do not follow the reader's dark mode.
 */
export const palette: Readonly<Record<'paper' | 'ink' | 'ink2' | 'rule' | 'red', string>> = {
  paper: '#fcfbf8',
  ink: '#1e1c19',
  ink2: '#5b564d',
  rule: '#dcd6ca',
  red: '#9c2620',
};

/** Of series, as `--tone-1` to `--tone-8`. */
export const tones = [
  palette.red,
  '#1d4e80',
  '#3f6b2a',
  '#7a4a9e',
  '#8a5a00',
  '#00696b',
  '#a03a6c',
  palette.ink2,
] as const;
