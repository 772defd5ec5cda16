/**
 * Radicals that PDFs put in place of characters and that NFKC leaves alone (Unicode EquivalentUnifiedIdeograph).
 * Kangxi radicals (⼀ for 一) are mended by NFKC.
 */
const radicals: Readonly<Record<string, string>> = {
  '⺟': '母',
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** For comparing words only, never for showing them: look-alikes, full and half width are the same. */
export function fold(text: string): string {
  return [...text.normalize('NFKC')].map((character) => radicals[character] ?? character).join('');
}
