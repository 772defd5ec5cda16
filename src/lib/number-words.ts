/** How numbers that are ours to set are written. */

// Made once: `toLocaleString` makes one for every number, and an archive has hundreds of thousands.
const grouping = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, signDisplay: 'negative' });

/** `1,059,500`, `98.6` */
export const thousands = (value: number): string => grouping.format(value);

/** The same with a true minus: `−38`. */
export const withMinus = (value: number): string => thousands(value).replace('-', '−');

/** A difference: `+38`, `−38`, `0`. */
export const signed = (value: number): string => `${value > 0 ? '+' : ''}${withMinus(value)}`;

/** `33.3%` */
export const formatPercent = (percent: number): string => `${percent.toFixed(1)}%`;
