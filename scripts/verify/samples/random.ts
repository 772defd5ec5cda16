/** Numbers in [0, below) that look random and are the same in every run. */
export type Random = (below: number) => number;

export { sequence } from '../../search/synthetic.ts';
