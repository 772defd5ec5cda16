import { foldLookAlikes } from './fold.ts';

const digits = '〇零一二三四五六七八九';

/** The report year a title prints: 2024年, `２０２４ 年`, 二〇二四年. Undefined where it prints none. */
export function yearIn(title: string): number | undefined {
  const words = foldLookAlikes(title).normalize('NFKC').replace(/\s/gu, '');
  const arabic = /(?<!\d)((?:19|20)\d{2})年/.exec(words)?.[1];
  if (arabic) return Number(arabic);
  const han = /([一二][〇零○O九][〇零○一二三四五六七八九]{2})年/.exec(words)?.[1]?.replace(/[○O]/g, '〇');
  if (!han) return undefined;
  return Number([...han].map((one) => Math.max(0, digits.indexOf(one) - 1)).join(''));
}
