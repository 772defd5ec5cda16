/** What is offered while one types: words that are printed, and names of what has a page of its own. */
import { fold } from './fold.ts';

/** In the order in which equally good ones are offered. `goes`: to a page of its own; else the words are searched for. */
export const suggestionKinds = {
  term: { label: '术语', goes: false },
  heading: { label: '标题', goes: false },
  number: { label: '文号', goes: false },
  title: { label: '文件名', goes: false },
  measure: { label: '指标', goes: true },
  body: { label: '机关', goes: true },
  document: { label: '文件', goes: true },
} as const;
export type SuggestionKind = keyof typeof suggestionKinds;

export interface Suggestion {
  kind: SuggestionKind;
  text: string;
  /** Root-relative, of the kinds that have a page. */
  url?: string;
}

/** A file of the bundle: of each kind the commonest, most frequent first; those that have a page with its address. */
export type StoredSuggestions = {
  [Kind in Exclude<SuggestionKind, 'document'>]: (typeof suggestionKinds)[Kind]['goes'] extends true
    ? [text: string, url: string][]
    : string[];
};

/** Brackets and widths that cannot be typed are as good as those that can. */
const alike = (text: string): string =>
  fold(text)
    .normalize('NFKC')
    .replace(/[[【〔]/g, '(')
    .replace(/[\]】〕]/g, ')');

/** The word that is being typed: the last, without the hyphen that excludes it. */
function lastWord(typed: string): { before: string; word: string } {
  const [, before = '', word = ''] = /^(.*?(?:\s-?|^-)?)(\S*)$/su.exec(typed) ?? [];
  return { before, word };
}

const mostOfAKind = 2;
const most = 6;

/**
 * The suggestions for what was typed so far, best first: they contain its last word; those that begin with it come first.
 * Few of a kind, so that there is room for others.
 */
export function suggest(known: readonly Suggestion[], typed: string): Suggestion[] {
  const word = alike(lastWord(typed).word);
  if (!word) return [];
  const taken = new Map<SuggestionKind, number>();
  const offered = new Set([word]);
  const found = known
    .map((suggestion) => {
      const text = alike(suggestion.text);
      // A title begins with its first word, unless its mark is typed.
      const begin = word.startsWith('《') ? text : text.replace(/^《/, '');
      return { suggestion, text, at: begin.indexOf(word) };
    })
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => Number(a.at > 0) - Number(b.at > 0));
  return found
    .filter(({ suggestion: { kind, url }, text }) => {
      const own = taken.get(kind) ?? 0;
      if (own >= mostOfAKind || (!url && offered.has(text))) return false;
      taken.set(kind, own + 1);
      if (!url) offered.add(text);
      return true;
    })
    .slice(0, most)
    .map(({ suggestion }) => suggestion);
}

/** What was typed, its last word made the suggestion. */
export const complete = (typed: string, { text }: Suggestion): string => lastWord(typed).before + text;

/** A list of all suggestions in the order of the kinds. */
export const toSuggestions = (
  stored: StoredSuggestions,
  documents: readonly { title: string; url: string }[],
): Suggestion[] =>
  // The keys of the table are its kinds.
  (Object.keys(suggestionKinds) as SuggestionKind[]).flatMap((kind) =>
    kind === 'document'
      ? documents.map(({ title, url }): Suggestion => ({ kind, text: title, url }))
      : stored[kind].map((one): Suggestion =>
          typeof one === 'string' ? { kind, text: one } : { kind, text: one[0], url: one[1] },
        ),
  );
