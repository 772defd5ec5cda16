/** `/corrections/` and its feed: repairs of the sources, changes after publication, addresses that went. */
import { parseId, type Place } from '../schema/ids.ts';
import type { ChangeKind } from '../schema/change-kinds.ts';
import type { Change } from '../schema/corrections-log.ts';
import { changesOnPage, changesPage, changeUrl } from '../archive/addresses.ts';
import { sectionLabel, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { differences, inContext, type Difference } from './differences.ts';
import type { Lookup } from '../archive/permalinks/lookup.ts';
import { fragmentOf, type RetiredPermalink } from '../archive/permalinks/registry.ts';
import { repairsOf, type Repair } from '../archive/repairs.ts';
import { urls } from '../archive/urls.ts';

/** What a reader sees of one repair or change. */
export interface ShownCorrection {
  /** Its own address, on the corrections page. */
  url: string;
  kind: Repair['kind'] | 'change';
  /** Where it was made. */
  place: string;
  /** Lines of the seed it draws on. */
  lines: readonly number[];
  runs: readonly Difference[];
  /** Why a change was made; what was done to a source has no other reason than its own words. */
  because?: ChangeKind;
  reason: string;
  /** The edition that shows it first; undefined while none is published with it. */
  since: string | undefined;
}

/** What was done to a document's source, in the order of its notes. */
export function repairsShown(document: ArchiveDocument, { latest }: Lookup): ShownCorrection[] {
  return repairsOf(document).map(({ id, kind, place, lines, before, after, reason }) => {
    const url = `${urls.corrections()}#${id}`;
    return { url, kind, place, lines, runs: whole(before, after), reason, since: latest.get(url)?.since };
  });
}

/** Changes of published words and values, the latest first. */
export function changesShown(changes: readonly Change[], { latest }: Lookup): ShownCorrection[] {
  return changes
    .map(({ url: place, before, after, kind: because, reason }, index) => {
      const url = changeUrl(index);
      const runs = inContext(differences(visible(before), visible(after)));
      const since = latest.get(url)?.since;
      return { url, kind: 'change' as const, place, lines: [], runs, because, reason, since };
    })
    .toReversed();
}

/** The pages that changes are told of on, each with its own, the latest first; always one, if an empty one. */
export function changePages(
  changes: readonly Change[],
  lookup: Lookup,
): { url: string; page: number; label: string; changes: ShownCorrection[] }[] {
  const shown = changesShown(changes, lookup);
  const count = Math.max(1, Math.ceil(changes.length / changesOnPage));
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [index * changesOnPage, Math.min((index + 1) * changesOnPage, changes.length)];
    return {
      url: changesPage(index + 1),
      page: index + 1,
      label: `第${first + 1}–${last}条`,
      changes: shown.slice(changes.length - last, changes.length - first),
    };
  });
}

/** Addresses that went, together where one reason did it, the latest first. */
export interface Departure {
  /** Undefined while it waits for the next edition. */
  since: string | undefined;
  reason: string;
  addresses: readonly RetiredPermalink[];
}

export function departures({ retired }: Lookup): Departure[] {
  const groups = Map.groupBy(retired, ({ since, reason }) => JSON.stringify([since, reason]));
  return [...groups.values()]
    .map((addresses) => ({ since: addresses[0]?.since, reason: addresses[0]?.reason ?? '', addresses }))
    .toReversed();
}

/** What a place is called in a list: its document, and where in it. */
export function placeLabel(archive: Archive, url: string): string {
  const document = archive.documents.find(({ key }) => url.startsWith(urls.document(key)));
  return document ? `${document.title}　${placeWithin(document, url)}` : url;
}

/** `s2-1-4-p2` → 4．重大建设项目… 第2段; an id of any other shape as it is. */
export function placeWithin(document: ArchiveDocument, url: string): string {
  const id = fragmentOf(url);
  if (id === undefined) return url;
  const [, line] = /^L(\d+)$/.exec(id) ?? [];
  if (line !== undefined) return `原文文本第${line}行`;
  const place = parseId(id);
  const section = document.sections.find(({ locator }) => locator === place?.locator);
  if (!place || !section) return id;
  return `${sectionLabel(section)}　${wordsFor(place)}`;
}

/** What stands at a place within its section, in words. */
function wordsFor(place: Place): string {
  const within = (words: string): string =>
    'offset' in place && place.offset !== undefined ? `${words}中的数` : words;
  switch (place.kind) {
    case 'section':
      return '标题';
    case 'paragraph':
      return within(`第${place.paragraph}段`);
    case 'table':
      return `表${place.table}`;
    case 'head':
      return `表${place.table}第${place.row}行栏目${place.column}`;
    case 'label':
      return `表${place.table}第${place.row}行行名`;
    case 'cell':
      return within(`表${place.table}第${place.row}行第${place.column}列`);
  }
}

export const kindLabels: Readonly<Record<ShownCorrection['kind'], string>> = {
  artefact: '删去',
  correction: '更正',
  reading: '读法',
  change: '改动',
};

function whole(before: string, after: string): Difference[] {
  const runs: Difference[] = [
    { kind: 'del', text: visible(before) },
    { kind: 'ins', text: visible(after) },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** Control characters, which neither pages nor XML can show, as their pictures: ␌ for a form feed. */
function visible(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f]/gu, (control) =>
    String.fromCodePoint(0x2400 + control.charCodeAt(0)),
  );
}
