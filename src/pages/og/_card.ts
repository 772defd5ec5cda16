/** The pictures that stand for a page where it is linked to: SVG, drawn to PNG with the fonts of npm, so on any machine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { palette } from '../../lib/palette.ts';

const require = createRequire(join(process.cwd(), 'package.json'));
const font = (weight: string) =>
  readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${weight}/NotoSerifSC_${weight}.ttf`));

let loading: Promise<Buffer[]> | undefined;

async function load(): Promise<Buffer[]> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return [font('400Regular'), font('700Bold')];
}

export interface Card {
  /** Large and red: the year, or nothing. */
  year?: string;
  title: string;
  facts: string;
  /** Up to three figures. */
  figures: readonly { label: string; value: string }[];
  site: string;
}

const { paper, ink, ink2, rule, red } = palette;
const [width, height, margin] = [1200, 630, 88];

/** A card as PNG, 1200 × 630. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const fontBuffers = await (loading ??= load());
  // The declared type knows font files only; the WebAssembly build takes their bytes.
  const settings = { font: { fontBuffers, loadSystemFonts: false, defaultFontFamily: 'Noto Serif SC' } };
  const image = new Resvg(toSvg(card), settings).render();
  const png = new Uint8Array(image.asPng());
  image.free();
  return png;
}

function toSvg({ year, title, facts, figures, site }: Card): string {
  const size = [...title].length > 36 ? 44 : 56;
  const lines = wrap(title, Math.floor((width - 2 * margin) / size));
  const top = year ? 228 : 190;
  const below = top + (lines.length - 1) * size * 1.4;
  const text = (x: number, y: number, px: number, fill: string, words: string, more = '') =>
    `<text x="${x}" y="${y}" font-size="${px}" fill="${fill}" ${more}>${escapeXml(words)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Noto Serif SC">
<rect width="${width}" height="${height}" fill="${paper}"/>
<rect width="${width}" height="14" fill="${red}"/>
${year ? text(margin, 138, 84, red, year, 'font-weight="700"') : ''}
${lines.map((line, index) => text(margin, top + index * size * 1.4, size, ink, line, 'font-weight="700"')).join('\n')}
${text(margin, below + 66, 28, ink2, facts)}
${figures
  .map(({ label, value }, index) => {
    const x = margin + index * 340;
    return text(x, 478, 24, ink2, label) + text(x, 522, 34, ink, value, 'font-weight="700"');
  })
  .join('\n')}
<rect x="${margin}" y="554" width="${width - 2 * margin}" height="2" fill="${rule}"/>
${text(margin, 598, 26, ink2, site)}
${text(width - margin, 598, 26, red, '非官方转录', 'text-anchor="end"')}
</svg>`;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Break between words into lines of about equal length, as few as there can be of at most so many characters. */
function wrap(title: string, limit: number): string[] {
  const length = [...title].length;
  const count = Math.ceil(length / limit);
  const lines: string[] = [''];
  for (const { segment } of words.segment(title)) {
    const done = lines.slice(0, -1).join('').length + (lines.at(-1) ?? '').length;
    // A line takes the word that it holds the greater half of.
    const isFull = done + segment.length / 2 > (length / count) * lines.length;
    if (isFull && lines.length < count) lines.push(segment);
    else lines[lines.length - 1] += segment;
  }
  return lines;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
