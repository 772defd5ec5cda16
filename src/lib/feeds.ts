/**
 * Atom feeds (RFC 4287): the documents, and the corrections.
 *
 * Atom asks every entry when it was last updated. The archive knows one kind of date of its own: the day an edition was
 * published, written into the registry by the maintainer who did it. An entry has the day of the last edition that
 * added something about it; what no edition has published yet is in no feed. Of the day only the day is known: its
 * midnight in Chongqing stands for it.
 */
import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { changeKinds } from '../schema/change-kinds.ts';
import type { Change } from '../schema/corrections-log.ts';
import type { EditionRecord } from '../schema/edition-record.ts';
import { manifests } from '../archive/editions/record.ts';
import type { Archive } from '../archive/archive.ts';
import {
  changesShown,
  departures,
  kindLabels,
  placeLabel,
  repairsShown,
  type ShownCorrection,
} from './corrections.ts';
import { changesSaid } from './edition-changes.ts';
import { describe } from './labels.ts';
import type { Lookup } from '../archive/permalinks/lookup.ts';
import type { Sha256 } from '../archive/permalinks/registry.ts';
import { urls } from '../archive/urls.ts';

export interface FeedEntry {
  /** Names the entry for ever, whatever host serves it. */
  name: string;
  /** Root-relative. */
  url: string;
  title: string;
  /** A day, ISO 8601. */
  updated: string;
  /** XHTML. */
  content: readonly (Element | string)[];
}

export interface Feed {
  title: string;
  subtitle: string;
  author: string;
  /** Root-relative addresses of the feed and of the page it follows. */
  self: string;
  page: string;
  entries: readonly FeedEntry[];
  /** The day of the last edition, for a feed without entries. */
  updated: string;
}

/** The documents, each as of the last published edition that added something about it. */
export function documentEntries(archive: Archive, { lastOfDocument }: Lookup): FeedEntry[] {
  return archive.documents.flatMap((document) => {
    const url = urls.document(document.key);
    const updated = lastOfDocument.get(document.key)?.date;
    if (!updated) return [];
    const content = [x('p', `${describe(document)}。发布机关：${document.issuer}。`)];
    return [{ name: url, url, title: document.title, updated, content }];
  });
}

/** Repairs, changes and departures that a published edition shows. */
export function correctionEntries(
  archive: Archive,
  changes: readonly Change[],
  lookup: Lookup,
  records: readonly EditionRecord[] = [],
): FeedEntry[] {
  const shown = [
    ...archive.documents.flatMap((document) => repairsShown(document, lookup)),
    ...changesShown(changes, lookup),
  ].flatMap((correction): FeedEntry[] => {
    const updated = lookup.lastOf.get(correction.url)?.date;
    if (!updated) return [];
    const title = `${kindLabels[correction.kind]}：${placeLabel(archive, correction.place)}`;
    return [{ name: correction.url, url: correction.url, title, updated, content: told(correction) }];
  });
  const gone = departures(lookup).flatMap(({ since, reason, addresses }): FeedEntry[] => {
    const updated = lookup.editions.get(since ?? '')?.date;
    if (!updated) return [];
    const list = addresses.map((entry) =>
      x('li', entry.state === 'moved' ? `${entry.url} → ${entry.target}` : `${entry.url}（已不再提供）`),
    );
    return [
      {
        name: `${urls.corrections()}#${since}/${reason}`,
        url: urls.corrections(),
        title: `地址变动 ${addresses.length} 处`,
        updated,
        content: [x('p', reason), x('ul', list)],
      },
    ];
  });
  return [...shown, ...gone, ...editionEntries(records)];
}

/** Reasons that an entry names; the page it leads to has them all. */
const mostReasons = 12;

/** Editions that changed something, each with how much and why. */
function editionEntries(records: readonly EditionRecord[]): FeedEntry[] {
  return manifests(records).flatMap(({ version, date, changes: counts }, index): FeedEntry[] => {
    const changes = records[index]?.changes ?? [];
    if (changes.length === 0) return [];
    const reasons = [...new Set(changes.map(({ reason }) => reason))].slice(0, mostReasons);
    const url = urls.editionChanges(version);
    const list = x(
      'ul',
      reasons.map((reason) => x('li', reason)),
    );
    const content = [x('p', changesSaid(counts)), list];
    return [{ name: url, url, title: `版次${version}的改动`, updated: date, content }];
  });
}

function told({ runs, because, reason, since }: ShownCorrection): Element[] {
  const words = runs.map(({ kind, text }) => (kind === 'same' ? text : x(kind, text)));
  return [
    x('p', words.length > 0 ? words : '（空白）'),
    ...(because ? [x('p', `性质：${changeKinds[because].label}`)] : []),
    x('p', `理由：${reason}`),
    x('p', `版次：${since ?? ''}`),
  ];
}

/**
 * The feed as XML. `link` makes an address as a reader needs it: absolute where the site's is known, else with its base
 * only, which Atom allows.
 */
export function toAtom(
  feed: Feed,
  { link, sha256, feedName }: { link: (url: string) => string; sha256: Sha256; feedName: string },
): string {
  const entries = feed.entries.toSorted((a, b) =>
    a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0,
  );
  const root: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
        x('id', toUrn(feedName, feed.self, sha256)),
        x('title', feed.title),
        x('subtitle', feed.subtitle),
        x('updated', instant(entries[0]?.updated ?? feed.updated)),
        x('author', [x('name', feed.author)]),
        x('link', { rel: 'self', type: 'application/atom+xml', href: link(feed.self) }),
        x('link', { rel: 'alternate', type: 'text/html', href: link(feed.page) }),
        ...entries.map(({ name, url, title, updated, content }) =>
          x('entry', [
            x('id', toUrn(feedName, name, sha256)),
            x('title', title),
            x('updated', instant(updated)),
            x('link', { rel: 'alternate', type: 'text/html', href: link(url) }),
            x('content', { type: 'xhtml' }, [
              x('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, [...content]),
            ]),
          ]),
        ),
      ]),
    ],
  };
  // The serialiser leaves ]]> as it is, which XML forbids in text; there is no CDATA section here that it could close.
  return `${toXml(root).replaceAll(']]>', ']]&gt;')}\n`;
}

const instant = (day: string): string => `${day}T00:00:00+08:00`;

/**
 * An identifier that stays when the site moves to another host: a UUID made of the archive's name for feeds, which never
 * changes, and the entry's (RFC 9562, version 8).
 */
export function toUrn(of: string, name: string, sha256: Sha256): string {
  const hex = sha256(`${of} ${name}`);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
