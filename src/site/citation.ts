/** References of this site: with its edition and its addresses. */
import { pathTo, sectionLabel, type ArchiveDocument } from '../archive/archive.ts';
import { citedNumbering, toReference, type Reference } from '../lib/citation.ts';
import { urls } from '../archive/urls.ts';
import { loadEdition } from './edition.ts';
import { href } from './href.ts';
import { settings } from './settings.ts';

/** An address as it is given to the world: absolute where the build knows the site's (SITE_URL), else root-relative. */
export function absolute(url: string): string {
  const site = import.meta.env.SITE;
  return site ? new URL(href(url), site).href : href(url);
}

/** The reference of a document, or of one of its sections. */
export async function referenceOf(document: ArchiveDocument, locator?: string): Promise<Reference> {
  const { version, hash } = await loadEdition();
  const path = locator === undefined ? [] : pathTo(document, locator);
  const section = path.at(-1);
  const outer = citedNumbering(path.slice(0, -1));
  return toReference({
    document,
    ...(section
      ? {
          section: {
            locator: section.locator,
            numbering: citedNumbering(path),
            label: section.locator === 'annex' ? sectionLabel(section) : `${outer}${sectionLabel(section)}`,
          },
        }
      : {}),
    url: absolute(section ? urls.section(document.key, section.locator) : urls.document(document.key)),
    edition: { version, hash, url: absolute(urls.dataFile('edition.json')) },
    archive: settings.name,
    prefix: settings.citationPrefix,
  });
}
