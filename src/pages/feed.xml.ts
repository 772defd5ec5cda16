/** Atom feed of the documents. */
import { documentEntries } from '../lib/feeds.ts';
import { urls } from '../archive/urls.ts';
import { loadSite } from '../site/archive.ts';
import { atom } from '../site/feed.ts';
import { loadLookup } from '../site/permalinks.ts';
import { settings } from '../site/settings.ts';

export async function GET({ site }: { site: URL | undefined }): Promise<Response> {
  const { archive } = await loadSite();
  return atom({
    site,
    title: settings.name,
    subtitle: '收录的报告和文件。日期是载入或最后改动该文件的版次的发布日期。',
    self: urls.feed(),
    page: urls.home(),
    entries: documentEntries(archive, loadLookup()),
  });
}
