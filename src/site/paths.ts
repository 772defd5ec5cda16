/** `getStaticPaths` for everything that exists once a document or once a section. */
import { publishedExtension } from '../archive/original.ts';
import { consecutivePairs } from '../lib/comparison/pairs.ts';
import { loadSite } from './archive.ts';

const paramsOf = (key: string): { year: string; document: string } => {
  const [year = '', document = ''] = key.split('/');
  return { year, document };
};

export async function documentPaths() {
  const { archive } = await loadSite();
  return archive.documents.map(({ key }) => ({ params: paramsOf(key), props: { key } }));
}

/** Of documents whose text was made from a file that the archive has. */
export async function originalPaths() {
  const { archive } = await loadSite();
  return archive.documents.flatMap(({ key, original }) =>
    original
      ? [{ params: { ...paramsOf(key), extension: publishedExtension(original) }, props: { original } }]
      : [],
  );
}

/** Of reports that follow a form: what can be compared. */
export async function reportPaths() {
  const { archive } = await loadSite();
  return archive.documents
    .filter(({ kind, form, scope }) => kind === 'report' && form !== undefined && scope !== undefined)
    .map(({ key }) => ({ params: paramsOf(key), props: { key } }));
}

export interface ComparedKeys {
  keys: readonly [older: string, newer: string];
}

/** Of each report of a body with the next one held: what is compared as a page. */
export async function comparisonPaths() {
  const { archive } = await loadSite();
  return consecutivePairs(archive).map(({ older, newer }) => ({
    params: { older: older.key.replace('/', '-'), newer: newer.key.replace('/', '-') },
    props: { keys: [older.key, newer.key] } satisfies ComparedKeys,
  }));
}

export async function sectionPaths() {
  const { archive } = await loadSite();
  return archive.documents.flatMap(({ key, sections }) =>
    sections.map(({ locator }) => ({
      params: { ...paramsOf(key), section: locator },
      props: { key, locator },
    })),
  );
}
