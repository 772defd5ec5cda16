/**
 * Figures of prose that the archive has seen phrased so before. An annotation's words with its number taken out are a phrase;
 * where a text prints the same phrase round another number, the same measure is proposed. Nothing is inferred from a number.
 */
import type { Annotation, Proposal } from '../../src/schema/annotation.ts';
import type { Observation } from '../../src/schema/observation.ts';
import { paragraphsIn, type AddressedSection } from '../ingest/address.ts';
import { foldLookAlikes, squeeze } from '../ingest/fold.ts';

/** An annotation of the archive and the document it stands in. */
export interface Example {
  document: string;
  annotation: Annotation;
}

/** A phrase: the words before and after its number. */
interface Phrase {
  example: Example;
  pattern: RegExp;
  /** Letters of the phrase that are no number: a longer phrase is the better example. */
  weight: number;
}

const number = String.raw`(?:超过|超|逾|近|约|达到|达)?[\d０-９][\d０-９,，.．]*[余多]?[万亿]?[余多]?`;
const anyNumber = new RegExp(number, 'gu');
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The phrases of the examples, the longest first; one that is hardly more than its unit tells nothing. */
function toPhrases(examples: readonly Example[]): Phrase[] {
  return examples
    .flatMap((example): Phrase[] => {
      const { quote, absent, standsIn } = example.annotation;
      if (absent || standsIn) return [];
      const pieces = foldLookAlikes(quote).split(anyNumber);
      const weight = pieces.join('').replace(/[^\p{Script=Han}]/gu, '').length;
      if (pieces.length < 2 || weight < 4) return [];
      return [{ example, weight, pattern: new RegExp(pieces.map(escape).join(number), 'gu') }];
    })
    .toSorted((a, b) => b.weight - a.weight);
}

/** A proposal for every number of the text that stands in a phrase of an example and is no observation yet. */
export function proposeFigures(
  sections: readonly AddressedSection[],
  observations: readonly Observation[],
  examples: readonly Example[],
): Proposal[] {
  const phrases = toPhrases(examples);
  const read = new Set(observations.map(({ at }) => at));
  const taken = new Set<string>();
  const paragraphs = paragraphsIn(sections).map((paragraph) => ({
    ...paragraph,
    ...squeeze(paragraph.printed.text),
  }));
  const whole = paragraphs.map(({ squeezed }) => squeezed).join('\n');
  return phrases
    .flatMap(({ example, pattern }) => {
      const { measure, dimension, member, nth, scope } = example.annotation;
      return paragraphs.flatMap(({ id, squeezed, indices, quantities }) =>
        [...squeezed.matchAll(pattern)].flatMap((match): (Proposal & { at: string })[] => {
          const [start, end] = [
            indices[match.index] ?? 0,
            (indices[match.index + match[0].length - 1] ?? 0) + 1,
          ];
          const within = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
          const meant = within[(nth ?? 1) - 1];
          if (!meant || read.has(meant.id) || taken.has(meant.id)) return [];
          taken.add(meant.id);
          const times = whole.split(match[0]).length - 1;
          const occurrence =
            times > 1
              ? whole.slice(0, indexOfIn(paragraphs, id, match.index)).split(match[0]).length
              : undefined;
          return [
            {
              measure,
              ...(dimension ? { dimension } : {}),
              ...(member ? { member } : {}),
              quote: match[0],
              ...(occurrence ? { occurrence } : {}),
              ...((nth ?? within.length > 1) ? { nth: nth ?? 1 } : {}),
              ...(scope ? { scope } : {}),
              like: `${example.document} ${example.annotation.quote}`,
              at: meant.id,
            },
          ];
        }),
      );
    })
    .toSorted((a, b) => order(paragraphs, a.at) - order(paragraphs, b.at))
    .map(({ at: _at, ...proposal }) => proposal);
}

const order = (paragraphs: readonly { quantities: readonly { id: string }[] }[], id: string): number =>
  paragraphs.flatMap(({ quantities }) => quantities).findIndex((quantity) => quantity.id === id);

/** Where a place of one paragraph is in all of them joined. */
function indexOfIn(
  paragraphs: readonly { id: string; squeezed: string }[],
  own: string,
  index: number,
): number {
  let before = 0;
  for (const { id, squeezed } of paragraphs) {
    if (id === own) return before + index;
    before += squeezed.length + 1;
  }
  return before;
}
