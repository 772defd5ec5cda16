/** The specimen's site: `.cache/specimen-site`, built before these tests where it is older than what it is made of. */
import { siteFolder } from '../support/specimen.ts';
import { openSite } from '../support/site.ts';

export const site = openSite(siteFolder);
export const { pageUrls, readPage, readFile, readJson, idsOn } = site;
export * from '../support/site.ts';
