/** What is said before the results: places that were named, what was done to find anything, passages. */
import type { Answer, FoundPassage, FoundPlace, Step, Term } from './answer.ts';
import { element, listed, nameOf, term, type Child } from './element.ts';

const note = (...words: Child[]): HTMLElement => element('p', { class: 'search-note' }, ...words);

const sayForms = (typed: string, forms: string[]): HTMLElement =>
  note('原文中没有', term(typed), '，以下按', ...listed(forms), '查找。');

/** What was done beyond looking for the words as typed. */
function toStep(step: Step): HTMLElement {
  switch (step.kind) {
    case 'form':
      return sayForms(step.typed, step.forms);
    case 'exclusion-alone':
      return note(
        '要排除',
        ...listed(step.excluded),
        '，还需写上要找的词，例如：公开 ',
        term(`-${step.excluded[0] ?? ''}`),
        '。',
      );
    case 'passage':
      return note(
        step.whole
          ? '这段文字连着印在下面的地方（换行、分段和分格不计）。'
          : '这段文字没有整段印在一处；下面是原文里有的最长的几段。',
      );
    case 'cut':
      return note(`输入的文字太长，只查找了前 ${step.characters} 字。`);
  }
}

/** One line for each term that was not found as typed but in another form. */
export const toNotes = (terms: Term[]): HTMLElement[] =>
  terms
    .filter(({ typed, forms }) => forms.length && forms[0] !== typed)
    .map(({ typed, forms }) => sayForms(typed, forms));

/** What a place is called; a passage by its words. */
const placeName = ({ kind, document, within, ...place }: FoundPlace): string => {
  if (kind === 'document') return place.title || document.key;
  const section = `${document.title} ${nameOf(place)}`;
  return kind === 'passage' ? section : `${section} ${within}`.trim();
};

const toPlace = (place: FoundPlace): HTMLElement =>
  element(
    'li',
    {},
    place.lacking ? '没有' : '前往：',
    ...(place.lacking ? [term(place.lacking), '，可前往：'] : []),
    element('a', { href: place.url }, placeName(place)),
    place.kind === 'passage' && place.within && element('q', {}, shorten(place.within)),
  );

export const toPlaces = (answer: Answer): HTMLElement[] =>
  answer.places.length
    ? [element('ul', { class: 'search-places', 'aria-label': '直接前往' }, ...answer.places.map(toPlace))]
    : [];

const shorten = (words: string): string => {
  const characters = [...words.replace(/\s+/g, ' ')];
  return characters.length > 60
    ? `${characters.slice(0, 40).join('')}……${characters.slice(-12).join('')}`
    : words;
};

/** A passage, found: where it stands and how it begins and ends. */
const toPassage = ({ document, sections, text, end, characters, url }: FoundPassage): HTMLElement =>
  element(
    'li',
    {},
    element(
      'a',
      { href: url, 'data-search-result': '' },
      `${document.title} ${[sections[0], ...(sections.length > 1 ? [sections.at(-1)] : [])]
        .map((section) => (section ? nameOf(section) : ''))
        .join('至')}`,
    ),
    `（${characters} 字）`,
    element(
      'p',
      { class: 'search-excerpt' },
      element('mark', {}, text),
      end && '……',
      end && element('mark', {}, end),
    ),
  );

const toPassages = ({ passages }: Answer): HTMLElement[] =>
  passages.length
    ? [
        element(
          'ul',
          { class: 'search-passages', 'aria-label': '整段文字的位置' },
          ...passages.map(toPassage),
        ),
      ]
    : [];

/** What stands before any view of an answer: places, then what was done, then passages. */
export const toRemarks = (answer: Answer): HTMLElement[] => [
  ...toPlaces(answer),
  ...answer.steps.map(toStep),
  ...toPassages(answer),
];
