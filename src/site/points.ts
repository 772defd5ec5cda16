/** The points of the archive, made once a build: what is kept beside them is kept for all pages. */
import { toPoints, type AnyPoint } from '../lib/series.ts';
import { loadSite } from './archive.ts';

let making: Promise<readonly AnyPoint[]> | undefined;

export const loadPoints = (): Promise<readonly AnyPoint[]> =>
  (making ??= loadSite().then(({ archive }) => toPoints(archive)));
