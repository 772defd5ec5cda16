/**
 * Marks the words an address asks for, besides the lines it leads to: `…/source/?of=s2-1-4-p2-q13#L101` the number that
 * stands 13 characters into that paragraph, `?of=s3-t1-r3-c7` the words of that cell.
 */
import { blockOfId, offsetOfId } from '../schema/ids.ts';
import { highlight, linesIn, rangeOf, textOf } from './lines.ts';
import { findPieces, partOf, type Piece, type Printed } from './pieces.ts';

export function markWords(source: HTMLElement, of: string): void {
  const offset = offsetOfId(of);
  const { places, at } = besides(source, blockOfId(of));
  const place = places[at];
  if (!place) return;
  const pieces = findPieces(places, textOf)[at] ?? [];
  const wanted = offset === undefined ? pieces : number(place.text, pieces, offset);
  highlight(
    'source-words',
    wanted.flatMap((piece) => rangeOf(piece) ?? []),
  );
}

/** All that shares lines with a place, in printed order, and which of it the place is. */
function besides(source: HTMLElement, id: string): { places: Printed[]; at: number } {
  const link = [...source.querySelectorAll<HTMLAnchorElement>('.ours p a, .rebuilt :is(th, td) > a')].find(
    ({ hash }) => hash === `#${id}`,
  );
  const torn = link?.closest('.torn');
  const links = [...((torn ?? link?.parentElement)?.querySelectorAll<HTMLAnchorElement>('a') ?? [])].filter(
    (one) => !one.matches('.to-text, .line > a'),
  );
  const own = link?.closest('.run')?.querySelectorAll('.line');
  const places = links.map((one): Printed => ({
    lines: linesIn(one.parentElement?.dataset['lines']) ?? {
      start: numberOf(own?.[0]),
      end: numberOf(own?.[own.length - 1]),
    },
    text: one.textContent ?? '',
  }));
  return { places, at: link ? links.indexOf(link) : -1 };
}

const numberOf = (line: Element | undefined): number => Number(line?.id.slice(1) ?? 0);

/** The digits that begin at a character of a place's words, with what belongs to them. */
function number(text: string, pieces: readonly Piece[], offset: number): Piece[] {
  const characters = [...text.replace(/\s+/g, '')];
  const start = characters.slice(0, offset).join('').length;
  const digits = digitsAtStart.exec(characters.slice(offset).join(''))?.[0] ?? '';
  return partOf(pieces, textOf, { start, end: start + digits.length });
}

const digitsAtStart = /^[+-]?(?:[\d.,．，]*\d|[零〇一二三四五六七八九十百千万亿两]+)[%％]?[万亿]?余?/;
