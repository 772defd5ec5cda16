/** What copying, typing and printing do to the look of words and not to the words. */
import { Converter } from 'opencc-js/cn2t';
import type { Random } from './random.ts';

type Noise = (text: string, random: Random) => string;

const replaceSome = (text: string, random: Random, form: RegExp, by: (found: string) => string): string =>
  text.replace(form, (found) => (random(2) ? by(found) : found));

const fullWidth = (character: string): string => String.fromCharCode(character.charCodeAt(0) + 0xfee0);

const halves: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '（': '(',
  '）': ')',
  '％': '%',
  '！': '!',
};

const traditional = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));

/** Inner marks of each kind, and none that would end the quotation around them. */
const quotes: Noise = (text, random) => {
  const [open, close] =
    [
      ['「', '」'],
      ['『', '』'],
      ['‘', '’'],
    ][random(3)] ?? [];
  return text.replace(/[“「]/g, open ?? '').replace(/[”」]/g, close ?? '');
};

export const noises: Readonly<Record<string, Noise>> = {
  quotes,
  digits: (text, random) =>
    replaceSome(text, random, /\d+/g, (digits) => [...digits].map(fullWidth).join('')),
  thousands: (text, random) =>
    replaceSome(text, random, /(?<![\d.．])[1-9]\d{3,}(?![\d.．年])/g, (digits) =>
      digits.replace(/\B(?=(?:\d{3})+$)/g, ','),
    ),
  punctuation: (text, random) =>
    replaceSome(text, random, /(?<!\d)[，；：（）！]|％/g, (mark) => halves[mark] ?? mark),
  spaces: (text, random) =>
    replaceSome(text, random, /(?<=\d)(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\d)/gu, () => ' '),
  wraps: (text, random) => [...text].map((character) => (random(20) ? character : `${character}\n`)).join(''),
  pageMark: (text, random) => {
    const at = random(text.length + 1);
    const splits = /[\d—-]$/.test(text.slice(0, at)) || /^[\d—-]/.test(text.slice(at));
    return splits ? text : `${text.slice(0, at)}\n— ${1 + random(40)} —\n${text.slice(at)}`;
  },
  traditional: (text, random) => traditional[random(traditional.length)]?.(text) ?? text,
  dropped: (text, random) =>
    replaceSome(text, random, /(?<!\d)[，。；：、“”《》（）]|[，。；：、“”《》（）](?!\d)/g, () => ''),
};

/** Numbers are grouped before they are made wide, and page marks are put in whole. */
const order = ['thousands', 'digits', 'wraps', 'pageMark'];

/** One to three of them. */
export function withNoise(text: string, random: Random): string {
  const names = Object.keys(noises);
  const chosen = Array.from({ length: 1 + random(3) }, () => names[random(names.length)] ?? '');
  return [...new Set(chosen)]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .reduce((noisy, name) => noises[name]?.(noisy, random) ?? noisy, text);
}
