/** The printed sentences that the numbers of a check stand in, the numbers marked: read once, for all of them. */
import { findDocument, sectionLabel, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { placesById } from '../archive/places.ts';
import { shortName } from '../lib/labels.ts';
import { blockOfId, offsetOfId } from '../schema/ids.ts';
import type { OperandView } from './check-view.ts';

export interface Passage {
  /** `2012年重庆市报告 二、主动公开政府信息情况`. */
  place: string;
  /** Address of the first number in it. */
  url: string;
  /** The sentences in pieces, one after the other. */
  pieces: readonly Piece[];
}

export interface Piece {
  text: string;
  /** A number, or words, of the check. */
  marked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** One passage a paragraph, in the order of the operands; table cells have none. */
export function passagesOf(archive: Archive, operands: readonly OperandView[]): Passage[] {
  const byParagraph = Map.groupBy(operands, ({ url }) => `${pathOf(url)}#${blockOfId(idIn(url))}`);
  return [...byParagraph.values()].flatMap((those) => passageOf(archive, those) ?? []);
}

function passageOf(archive: Archive, operands: readonly OperandView[]): Passage | undefined {
  const [first] = operands;
  if (!first) return undefined;
  const [, year = '', name = '', locator = ''] = first.url.split('/');
  const document = findDocument(archive, `${year}/${name}`);
  const place = placesById(document).get(blockOfId(idIn(first.url)));
  if (place?.kind !== 'paragraph') return undefined;
  const characters = [...place.text.replace(/\s/gu, '')];
  const marks = operands.flatMap((operand) => spanOf(operand, characters) ?? []);
  return {
    place: placeLabel(document, locator),
    url: first.url,
    pieces: piecesOf(characters, marks),
  };
}

/** Where the number of an operand, or its words, stand in its paragraph, in Unicode characters. */
function spanOf({ url, printed }: OperandView, characters: readonly string[]): Span | undefined {
  const words = [...printed.replace(/\s/gu, '')];
  const at = characters.join('').indexOf(words.join(''));
  const start =
    offsetOfId(idIn(url)) ?? (at === -1 ? undefined : [...characters.join('').slice(0, at)].length);
  return start === undefined ? undefined : { start, end: start + words.length };
}

const ends = '。；！？';

/** The sentences that have marks, one after the other; what is left out between them is `……`. */
function piecesOf(characters: readonly string[], marks: readonly Span[]): Piece[] {
  const kept = marks.map(({ start, end }) => {
    const from = characters.findLastIndex((one, index) => index < start && ends.includes(one)) + 1;
    const to = characters.findIndex((one, index) => index >= end - 1 && ends.includes(one));
    return { start: from, end: to === -1 ? characters.length : to + 1 };
  });
  const sentences = united(kept);
  return sentences.flatMap((sentence, index) => [
    ...(index > 0 ? [{ text: '……', marked: false }] : []),
    ...split(characters, sentence, united(marks)),
  ]);
}

/** Spans in order, those that touch or overlap as one. */
function united(spans: readonly Span[]): Span[] {
  return spans
    .toSorted((a, b) => a.start - b.start)
    .reduce<Span[]>((all, span) => {
      const last = all.at(-1);
      if (last && span.start <= last.end)
        return [...all.slice(0, -1), { ...last, end: Math.max(last.end, span.end) }];
      return [...all, span];
    }, []);
}

function split(characters: readonly string[], { start, end }: Span, marks: readonly Span[]): Piece[] {
  const own = marks.filter((mark) => mark.start >= start && mark.end <= end);
  const cuts = [...new Set([start, ...own.flatMap((mark) => [mark.start, mark.end]), end])];
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? start;
    return {
      text: characters.slice(from, to).join(''),
      marked: own.some((mark) => mark.start === from),
    };
  });
}

const idIn = (url: string): string => url.split('#')[1] ?? '';
const pathOf = (url: string): string => url.split('#')[0] ?? '';

function placeLabel(document: ArchiveDocument, locator: string): string {
  const section = document.sections.find((candidate) => candidate.locator === locator);
  return section ? `${shortName(document)} ${sectionLabel(section)}` : shortName(document);
}
