/** An address that names a place its page does not have: what is said about it, and the nearest place there is. */
import { placeWords } from '../lib/citation/place.ts';
import { blockOfId, idOf, parseId, sectionId, type Place } from '../schema/ids.ts';
import { pathOf } from './place-text.ts';

export interface LostPlace {
  /** What is not there. */
  said: string;
  /** Id of the nearest place of the page; absent where nothing of the page is near. */
  nearest?: string;
  /** What that is called; a section by its heading, which the page knows. */
  words?: string;
  /** The section is one of another page: the whole document may have it. */
  isElsewhere?: true;
}

/** What to answer for an id that is none of `ids`, those of the page in their order. */
export function lostPlace(id: string, ids: readonly string[]): LostPlace {
  const line = lineOf(id);
  const last = ids.findLast((candidate) => lineOf(candidate) !== undefined);
  if (line !== undefined && last !== undefined)
    return { said: `原文没有第${line}行`, nearest: last, words: `第${lineOf(last)}行` };
  const place = parseId(id);
  if (!place) return { said: '这个地址不完整，或写错了' };
  const known = new Set(ids);
  return known.has(sectionId(place.locator))
    ? withinSection(
        id,
        place,
        ids.filter((candidate) => parseId(candidate)?.locator === place.locator),
      )
    : ofOtherSection(place, known);
}

const lineOf = (id: string): number | undefined => {
  const digits = /^L(\d+)$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

function ofOtherSection({ locator }: Place, known: ReadonlySet<string>): LostPlace {
  const above = pathOf(locator).findLast((part) => known.has(sectionId(part)));
  return above === undefined
    ? { said: '这一处所在的一节不在本页', isElsewhere: true }
    : { said: '没有这个编号的一节', nearest: sectionId(above) };
}

/** `ids` are those of the same section. */
function withinSection(id: string, place: Place, ids: readonly string[]): LostPlace {
  const block = blockOfId(id);
  if (block !== id && ids.includes(block))
    return { said: `${placeWords(block)}的这个位置没有数字`, nearest: block, words: placeWords(block) };
  const said = `这一节没有${placeWords(block)}`;
  const near = nearestOf(place, ids) ?? sectionId(place.locator);
  const words = placeWords(near);
  return { said, nearest: near, ...(words && { words }) };
}

/** The paragraph or cell of the section that is nearest by its numbers; for a cell of no table, the last table. */
function nearestOf(place: Place, ids: readonly string[]): string | undefined {
  const others = ids.flatMap((id) => parseId(id) ?? []).filter((other) => !('offset' in other));
  const distances = others.map((other) => ({ id: idOf(other), away: distance(place, other) }));
  const best = Math.min(...distances.map(({ away }) => away));
  return Number.isFinite(best) ? distances.findLast(({ away }) => away === best)?.id : undefined;
}

/** Between two places of one section; none where the one says nothing about the other. */
function distance(place: Place, other: Place): number {
  if (place.kind === 'paragraph')
    return other.kind === 'paragraph' ? Math.abs(place.paragraph - other.paragraph) : Infinity;
  if (!('table' in place) || !('table' in other)) return Infinity;
  if (other.kind === 'table') return 1e6 * (1 + Math.abs(place.table - other.table));
  if (place.kind !== 'cell' || other.kind !== 'cell' || place.table !== other.table) return Infinity;
  return 1e3 * Math.abs(place.row - other.row) + Math.abs(place.column - other.column);
}
