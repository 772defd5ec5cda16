/** What is another thing in one state of the archive than it was in a former one. */
import { parseLines, type Lines } from '../../schema/locator.ts';
import { locatorOfId } from '../../schema/ids.ts';
import type { Added, DocumentState, VocabularyState } from '../../schema/edition-record.ts';
import { fragmentOf, pageOf } from '../permalinks/registry.ts';
import { urls } from '../urls.ts';

/** A state of the archive: what an edition published, or what is there now. */
export interface ArchiveState {
  documents: readonly DocumentState[];
  vocabulary: VocabularyState;
}

/** One field of one thing that is not as it was. */
export interface FoundChange {
  url: string;
  /** Where it stood, if elsewhere. */
  from?: string;
  document: string | null;
  source: ({ file: string } & Lines) | null;
  field: string;
  measure: string;
  dimension: string;
  member: string;
  /** Null for what was not there, or is not there any more. */
  old: string | null;
  new: string | null;
}

export interface Comparison {
  changes: FoundChange[];
  /** What is published for the first time: no change of anything. */
  added: Added;
}

/** Something with an address and fields that can change. */
interface Thing {
  kind: 'text' | 'quantity' | 'value' | 'facts' | 'measure';
  url: string;
  document: string | null;
  source: FoundChange['source'];
  measure: string;
  dimension: string;
  member: string;
  fields: Readonly<Record<string, string>>;
}

/**
 * The changes from one state to another, in the order of the later one and then, for what went, of the former. `movedTo`
 * says where a published address went: what stands there unchanged has moved and not changed. A text is compared as it
 * is, white space too. A field that the former state does not have was not published: that it has come is no change.
 */
export function compareStates(
  former: ArchiveState,
  present: ArchiveState,
  movedTo: (url: string) => string | undefined,
): Comparison {
  const placeNow = (url: string): string => movedTo(url) ?? url;
  const [before, after] = [thingsOf(former), thingsOf(present)];
  const waiting = groupByKey(before, ({ url }) => placeNow(url));
  const sectionsBefore = new Set(
    before.filter(({ kind }) => kind === 'text').map(({ url }) => pageOf(placeNow(url))),
  );
  const documentsBefore = new Set(former.documents.map(({ document }) => placeNow(urls.document(document))));
  const paired = pair(after, waiting);
  for (const [thing, was] of classedAnew(before, after, paired, placeNow)) paired.set(thing, was);
  const kept = after.flatMap((thing): FoundChange[] => {
    const was = paired.get(thing);
    if (was) return fieldChanges(was, thing);
    const isOfOldSection = thing.kind === 'text' && sectionsBefore.has(pageOf(thing.url));
    return isOfOldSection ? [change(thing, 'text', null, thing.fields['text'] ?? '')] : [];
  });
  const matched = new Set(paired.values());
  const gone = before
    .filter((thing) => !matched.has(thing))
    .map((thing) => {
      const [field, old] = mainField(thing);
      return change(thing, field, old, null);
    });
  const fresh = after.filter((thing) => !paired.has(thing));
  const sections = new Set(
    fresh
      .filter(({ kind, url }) => kind === 'text' && !sectionsBefore.has(pageOf(url)))
      .map(({ url }) => pageOf(url)),
  );
  return {
    changes: [...kept, ...gone],
    added: {
      documents: present.documents.filter(({ document }) => !documentsBefore.has(urls.document(document)))
        .length,
      sections: sections.size,
      values: fresh.filter(({ kind }) => kind === 'value' || kind === 'quantity').length,
    },
  };
}

/** What the first edition adds. */
export const nothing: ArchiveState = { documents: [], vocabulary: { measures: [] } };

type Key = string;
const keyAt = (url: string, { kind, measure, dimension, member }: Thing): Key =>
  [url, kind, measure, dimension, member].join('\t');

function groupByKey(things: readonly Thing[], urlOf: (thing: Thing) => string): Map<Key, Thing[]> {
  return Map.groupBy(things, (thing) => keyAt(urlOf(thing), thing));
}

/** Each thing with what it was. Of several values of one measure at one place, those that are equal belong together. */
function pair(after: readonly Thing[], waiting: ReadonlyMap<Key, readonly Thing[]>): Map<Thing, Thing> {
  const pairs = new Map<Thing, Thing>();
  for (const [key, things] of groupByKey(after, ({ url }) => url)) {
    const left = new Set(waiting.get(key));
    const take = (thing: Thing, fits: (was: Thing) => boolean): boolean => {
      const was = [...left].find(fits);
      if (!was) return false;
      left.delete(was);
      pairs.set(thing, was);
      return true;
    };
    const others = things.filter((thing) => !take(thing, (was) => fieldChanges(was, thing).length === 0));
    for (const thing of others) take(thing, () => true);
  }
  return pairs;
}

/** Values that are printed where they were and are what they were, but now count something else. */
function classedAnew(
  before: readonly Thing[],
  after: readonly Thing[],
  paired: ReadonlyMap<Thing, Thing>,
  placeNow: (url: string) => string,
): [thing: Thing, was: Thing][] {
  const matched = new Set(paired.values());
  const keyOf = (url: string, { fields }: Thing): string => `${url}\t${fields['value'] ?? ''}`;
  const isPrinted = ({ kind, url }: Thing): boolean => kind === 'value' && fragmentOf(url) !== undefined;
  const left = Map.groupBy(
    before.filter((thing) => isPrinted(thing) && !matched.has(thing)),
    (thing) => keyOf(placeNow(thing.url), thing),
  );
  return after
    .filter((thing) => isPrinted(thing) && !paired.has(thing))
    .flatMap((thing): [Thing, Thing][] => {
      const was = left.get(keyOf(thing.url, thing))?.shift();
      return was ? [[thing, was]] : [];
    });
}

const subjects = ['measure', 'dimension', 'member'] as const;

function fieldChanges(was: Thing, thing: Thing): FoundChange[] {
  const classed = subjects
    .filter((subject) => was[subject] !== thing[subject])
    .map((subject) => change(thing, subject, was[subject], thing[subject], was.url));
  return [...classed, ...ownChanges(was, thing)];
}

function ownChanges(was: Thing, thing: Thing): FoundChange[] {
  return Object.entries(was.fields).flatMap(([field, old]) => {
    const now = thing.fields[field] ?? null;
    return now === old ? [] : [change(thing, field, old, now, was.url)];
  });
}

function change(
  { url, document, source, measure, dimension, member }: Thing,
  field: string,
  old: string | null,
  now: string | null,
  from = url,
): FoundChange {
  const place = { url, ...(from === url ? {} : { from }), document, source };
  return { ...place, field, measure, dimension, member, old, new: now };
}

/** What of a thing that went is said to have gone. */
function mainField({ kind, fields }: Thing): [field: string, old: string] {
  const field =
    kind === 'value'
      ? fields['value'] === ''
        ? 'state'
        : 'value'
      : { text: 'text', quantity: 'quantity', facts: 'title', measure: 'label' }[kind];
  return [field, fields[field] ?? ''];
}

function thingsOf({ documents, vocabulary }: ArchiveState): Thing[] {
  return [
    ...documents.flatMap(thingsIn),
    ...vocabulary.measures.map(({ measure, url, fields }): Thing => ({
      ...{ kind: 'measure', url, document: null, source: null, measure, dimension: '', member: '' },
      fields,
    })),
  ];
}

function thingsIn({ document, file, facts, places, quantities, values }: DocumentState): Thing[] {
  const at = (id: string): string =>
    id === '' ? urls.document(document) : urls.place(document, locatorOfId(id), id);
  const source = (lines: string | undefined): FoundChange['source'] =>
    lines === undefined ? null : { file, ...parseLines(lines) };
  const none = { measure: '', dimension: '', member: '' };
  return [
    { kind: 'facts', url: at(''), document, source: null, ...none, fields: facts },
    ...places.map(({ id, lines, text }): Thing => ({
      ...{ kind: 'text', url: at(id), document, source: source(lines), ...none },
      fields: { text },
    })),
    ...quantities.map(({ id, lines, value }): Thing => ({
      ...{ kind: 'quantity', url: at(id), document, source: source(lines), ...none },
      fields: { quantity: value },
    })),
    ...values.map(({ at: id, lines, measure, dimension, member, fields }): Thing => ({
      ...{ kind: 'value', url: at(id), document, source: source(lines), measure, dimension, member },
      fields,
    })),
  ];
}

/** Whether a change is one of words that an address stands for, which the corrections log tells of. */
export const isOfWords = ({ url, field }: FoundChange): boolean =>
  (field === 'text' || field === 'quantity') && fragmentOf(url) !== undefined;
