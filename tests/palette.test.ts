import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { palette, tones } from '../src/lib/palette.ts';
import { root } from './support/root.ts';

// Colours stand in the style sheets, and once more for pictures, which no style sheet reaches: they may not part.

const css = ['base', 'trends'].map((name) => readFileSync(`${root}src/styles/${name}.css`, 'utf8')).join('');
const [hex, dark] = ['(#[0-9a-f]{6})', '#[0-9a-f]{6}'];
const declared = [...css.matchAll(new RegExp(`^  --([\\w-]+): light-dark\\(${hex}, ${dark}\\);$`, 'gm'))];
const light = Object.fromEntries(declared.map(([, name, color]) => [name, color]));

test('pictures have the light colours of the style sheets', () => {
  const { paper, ink, ink2, rule, red } = palette;
  expect(light).toMatchObject({ paper, ink, 'ink-2': ink2, rule, red });
});

test('and the tones of their charts', () => {
  expect(css).toContain('--tone-8: var(--ink-2);');
  const inCss = { ...light, 'tone-8': light['ink-2'] } as Readonly<Record<string, string>>;
  expect(tones).toEqual(tones.map((_, index) => inCss[`tone-${index + 1}`]));
});

test('a browser that does not know light-dark() has the light colours', () => {
  const registered = [...css.matchAll(/^@property --([\w-]+) \{[^}]*initial-value: (#[0-9a-f]{6});\n\}/gm)];
  expect(Object.fromEntries(registered.map(([, name, color]) => [name, color]))).toEqual(light);
});

test('no other module spells one of them', () => {
  const spelt = Object.values({ ...palette, ...tones });
  const files = ['src/lib/series/picture.ts', 'src/pages/og/_card.ts', 'src/pages/manifest.webmanifest.ts'];
  for (const file of files)
    for (const color of spelt) expect(readFileSync(`${root}${file}`, 'utf8'), file).not.toContain(color);
});
