/** How numbers are written in the notes of checks, which readers see. */

/** `1,059,500`, `−0.2`: grouped, with a true minus. */
export const formatNumber = (value: number): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: 9 }).replace('-', '−');

/** What may lie behind a difference: readings of it, none preferred, and none a fault that is laid at a door. */
export const possibleReadings = (readings: readonly string[]): string =>
  `可能的解读：${[...readings, '某一数字在编写、印制或文本提取时有出入'].join('；')}。请对照原文各处。`;

/** A change in words: `下降28.9%`. */
export const sayChange = (percent: number): string =>
  percent === 0 ? '增减0%' : `${percent < 0 ? '下降' : '增长'}${formatNumber(Math.abs(percent))}%`;
