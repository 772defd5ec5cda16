/**
 * The sentences of a draft's prose with every number in them taken out: `全年共收到申请⟦0⟧，其中网络申请⟦1⟧、信函申请⟦2⟧`. What numbers
 * have to do with each other is read off the words between them, and only where these leave no doubt.
 */
import type { PrintedQuantity } from '../archive/body.ts';
import { offsetOfId } from '../schema/ids.ts';
import type { Draft } from './draft.ts';
import { dense } from './place.ts';

export interface Frame {
  /** Id of the paragraph. */
  paragraph: string;
  /** The sentence with ⟦n⟧ for its n-th number. */
  words: string;
  numbers: readonly PrintedQuantity[];
}

const ends = /[。！？]/u;

/** The sentences that print two numbers or more. */
export function framesOf({ document }: Pick<Draft, 'document'>): Frame[] {
  return document.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.type === 'paragraph' ? sentencesOf(block.id, block.text, block.quantities) : [],
    );
}

export function sentencesOf(
  paragraph: string,
  text: string,
  quantities: readonly PrintedQuantity[],
): Frame[] {
  const characters = [...dense(text)];
  const placed = new Map(
    quantities.map((quantity) => {
      const start = offsetOfId(quantity.id) ?? 0;
      return [start, { quantity, end: start + [...dense(quantity.printed)].length }];
    }),
  );
  const frames: Frame[] = [];
  let [words, numbers]: [string, PrintedQuantity[]] = ['', []];
  const close = (): void => {
    if (numbers.length > 1) frames.push({ paragraph, words, numbers });
    [words, numbers] = ['', []];
  };
  for (let at = 0; at < characters.length;) {
    const own = placed.get(at);
    if (own && own.end > at) {
      words += `⟦${numbers.length}⟧`;
      numbers.push(own.quantity);
      at = own.end;
      continue;
    }
    const character = characters[at] ?? '';
    words += character;
    if (ends.test(character)) close();
    at++;
  }
  close();
  return frames;
}

/** A number that is one and nothing else: no 余, no 约, not in 万, no part of a name. */
export const isPlain = ({ qualifier, printed, inName }: PrintedQuantity): boolean =>
  qualifier === '' && !inName && !/[万亿千百]/.test(printed) && /\d/.test(printed.normalize('NFKC'));

/** Decimals as printed. */
export const decimalsOf = (printed: string): number =>
  /\d[.．](\d+)/.exec(printed.normalize('NFKC'))?.[1]?.length ?? 0;
