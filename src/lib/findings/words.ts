/** The words that sentences are put together of. Numbers lead to their place; what is computed says 推算. */
import type { AnyPoint } from '../series.ts';
import { formatValue } from '../figures.ts';
import { measureOf, type MeasureId } from '../../schema/vocabulary.ts';
import type { SentencePart } from './finding.ts';

/** A printed number with its unit, leading to its cell or words: `7,896件`. */
export const printed = (point: AnyPoint): SentencePart => ({
  text: formatValue(point).replaceAll(' ', ''),
  url: point.place,
});

/** `2012年1,059,500条以上`, the year before the number. */
export const printedIn = (point: AnyPoint): SentencePart[] => [`${point.year}年`, printed(point)];

/** What a measure counts, without the group it stands in: `无法提供：本机关不掌握相关政府信息` → `本机关不掌握相关政府信息`. */
export const plainLabel = (measure: MeasureId): string => measureOf(measure).label.replace(/^.*：/, '');

/** Parts with words between them. */
export function joined(parts: readonly (readonly SentencePart[])[], separator: string): SentencePart[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

/** `由93件增到390件`, `仍是9件`. */
export function fromTo(
  earlier: AnyPoint & { value: number },
  later: AnyPoint & { value: number },
): SentencePart[] {
  if (earlier.value === later.value) return ['仍是', printed(later)];
  return ['由', printed(earlier), later.value > earlier.value ? '增到' : '减到', printed(later)];
}

/** `多`, `少` */
export const moreOrLess = (change: number): string => (change < 0 ? '少' : '多');
