/** What catalogues read: the archive's tables are announced as a data set whose files are there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attribute, byTag, readPage, site } from './support.ts';

interface Dataset {
  '@type': string;
  isBasedOn: string[];
  distribution: { contentUrl: string }[];
}

test('/data/ announces one data set, based on every document, with files that exist', () => {
  const things = byTag(readPage('/data/'), 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap(
      (script) =>
        JSON.parse(script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')) as
          Dataset | Dataset[],
    ); // only the data set is looked at
  const [dataset, ...others] = things.filter((thing) => thing['@type'] === 'Dataset');
  expect(others).toEqual([]);
  expect(dataset?.isBasedOn).toContain('/2018/citywide/');
  const files = dataset?.distribution.map(({ contentUrl }) => contentUrl) ?? [];
  expect(files).toContain('/data/observations.csv');
  expect(files.filter((file) => !existsSync(join(site.folder, file)))).toEqual([]);
});
