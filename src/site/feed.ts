import { sha256Of } from '../disk/sha256.ts';
import { toAtom, type Feed } from '../lib/feeds.ts';
import { href } from './href.ts';
import { loadLookup } from './permalinks.ts';
import { settings } from './settings.ts';

/** A feed as a response; none, and so no file, before the first edition is published: it would have no true date. */
export function atom({
  site,
  ...feed
}: Omit<Feed, 'author' | 'updated'> & { site: URL | undefined }): Response {
  const last = [...loadLookup().editions.values()].at(-1);
  if (!last) return new Response(null, { status: 404 });
  const xml = toAtom(
    { ...feed, author: settings.name, updated: last.date },
    {
      link: (url) => (site ? new URL(href(url), site).href : href(url)),
      feedName: settings.feedName,
      sha256: sha256Of,
    },
  );
  return new Response(xml, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
}
