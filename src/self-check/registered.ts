/**
 * What people registered about the report that is checked, where the archive holds that very report: its figures in prose and how
 * they are related. The draft may print another number in the same words: they are looked for with any number in its place.
 */
import type { Annotation, Relation } from '../schema/annotation.ts';
import type { HeldFigure, HeldReport } from './held.ts';

export interface Registered {
  observations: Annotation[];
  relations: Relation[];
}

const number = String.raw`[\d０-９][\d０-９,，.．]*`;
const anyNumber = new RegExp(number, 'gu');
const escape = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The words as the draft prints them: as they are, or once with other numbers; undefined where neither is so. */
export function wordsIn(text: string, words: string, occurrence = 1): string | undefined {
  if (text.split(words).length > occurrence) return words;
  const pattern = words.split(anyNumber).map(escape).join(number);
  if (occurrence > 1 || !words.match(anyNumber)) return undefined;
  const found = [...text.matchAll(new RegExp(pattern, 'gu'))];
  return found.length === 1 ? found[0]?.[0] : undefined;
}

/** `text` is the draft's, without white space. */
export function registeredIn(text: string, { figures, relations, scope }: HeldReport): Registered {
  const words = new Map<string, string>();
  const observations = figures.flatMap((figure): Annotation[] => {
    if (figure.printedIn !== 'prose') return [];
    const quote = figure.quote.replace(/\s/gu, '');
    const printed = wordsIn(text, quote, figure.occurrence);
    if (printed === undefined) return [];
    words.set(quote, printed);
    return [toAnnotation(figure, printed, scope)];
  });
  return { observations, relations: relations.flatMap((relation) => adapted(relation, text, words)) };
}

function toAnnotation(figure: HeldFigure, quote: string, own: HeldReport['scope']): Annotation {
  const { measure, dimension, member, occurrence, nth, absent, scope, period, standsIn } = figure;
  const isWhole = dimension === '';
  return {
    measure,
    ...(isWhole ? {} : { dimension, member }),
    quote,
    ...(occurrence !== undefined ? { occurrence } : {}),
    ...(nth !== undefined ? { nth } : {}),
    ...(absent ? { absent } : {}),
    ...(scope === own ? {} : { scope }),
    ...(period ? { period } : {}),
    ...(standsIn ? { standsIn } : {}),
  };
}

/** A relation with its words as the draft prints them; none where they are not in it. */
function adapted(relation: Relation, text: string, words: ReadonlyMap<string, string>): Relation[] {
  const quoted = requoted(relation, words);
  if (!('printed' in quoted)) return [quoted];
  const printed = wordsIn(text, quoted.printed, quoted.occurrence);
  return printed === undefined ? [] : [{ ...quoted, printed }];
}

/** Every `quote` of an operand as the draft prints it. */
function requoted<T>(value: T, words: ReadonlyMap<string, string>): T {
  // A copy of the same shape: only the strings of `quote` are others.
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === 'quote' && typeof inner === 'string' ? (words.get(inner) ?? inner) : inner,
  ) as T;
}
