/** `/licenses.txt`: what of others readers get with the site, under which licences, with their texts; and what the site was made with. */
import { idOf, inOrder, type Package, type Shipped } from './package.ts';

const rule = '='.repeat(78);

export function noticeOf(shipped: readonly Shipped[], used: readonly Package[]): string {
  return [
    '本站网页中的程序用到下列他人的作品，其许可文本附后；制作网站时用到的其他作品列在最后。',
    'The programs in the pages of this site contain parts of the works listed first; the texts of their licences',
    'follow. Listed last is what the site was made with, of which readers get nothing.',
    '',
    ...shipped.map(lineOf),
    ...byText(shipped).flatMap(([text, packages]) => ['', rule, ...packages.map(idOf), rule, '', text]),
    '',
    rule,
    '制作网站时用到 · Used in making the site',
    rule,
    '',
    ...inOrder(used).map(lineOf),
    '',
  ].join('\n');
}

const lineOf = (one: Package): string =>
  [`${idOf(one)} · ${one.licence}`, one.author].filter(Boolean).join(' · ');

/** Each text once, with all that it goes with. */
const byText = (packages: readonly Shipped[]): [text: string, packages: Shipped[]][] => {
  const texts = [...new Set(packages.flatMap((one) => one.texts))];
  return texts.map((text) => [text, packages.filter((one) => one.texts.includes(text))]);
};
