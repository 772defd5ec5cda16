/** Atom feed of repairs, changes and departures. */
import { correctionEntries } from '../../lib/feeds.ts';
import { urls } from '../../archive/urls.ts';
import { loadSite } from '../../site/archive.ts';
import { atom } from '../../site/feed.ts';
import { loadChanges, loadLookup, loadRecords } from '../../site/permalinks.ts';
import { settings } from '../../site/settings.ts';

export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const { archive } = await loadSite();
  return atom({
    site,
    title: `更正与改动 · ${settings.name}`,
    subtitle: '对原文文本的处理、公布后的改动、地址变动和各版次的改动。日期是载入该条的版次的发布日期。',
    self: urls.correctionsFeed(),
    page: urls.corrections(),
    entries: correctionEntries(archive, loadChanges(), loadLookup(), loadRecords()),
  });
}
