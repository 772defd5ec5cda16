/** The views beside the list of results: loaded when one of them is shown. */
export { toKwic } from './kwic.ts';
export { toUsage } from './usage.ts';
