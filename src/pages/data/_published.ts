/**
 * Everything under `/data/` that is not a page, by its name there. A route is no more than an ending: what is listed
 * here is published, and nothing else.
 */
import { createHash } from 'node:crypto';
import { dataPackage } from '../../data/datapackage.ts';
import { dataFiles, observationsByDocument, toJson, type DataFile } from '../../data/files.ts';
import { jsonSchemas } from '../../data/json-schemas.ts';
import { loadSite } from '../../site/archive.ts';
import { loadChecks } from '../../site/checks.ts';
import { loadEdition } from '../../site/edition.ts';

/** The data files with their text. */
export async function loadDataFiles(): Promise<DataFile[]> {
  const { archive } = await loadSite();
  return dataFiles({ archive, checks: loadChecks(archive), edition: await loadEdition() });
}

interface Published {
  name: string;
  text: string;
}

async function published(): Promise<Published[]> {
  const { archive } = await loadSite();
  const files = await loadDataFiles();
  const description = dataPackage({ archive, edition: await loadEdition(), files, sha256 });
  return [
    ...files,
    { name: 'datapackage.json', text: toJson(description) },
    ...observationsByDocument(archive),
    ...jsonSchemas(),
  ];
}

/** The route of all published files in a folder of `/data/` whose names end so. */
export function route(folder: '' | 'observations/' | 'schema/', ending: '.csv' | '.json') {
  const isHere = ({ name }: Published): boolean =>
    name.startsWith(folder) && name.endsWith(ending) && !name.slice(folder.length).includes('/');
  return {
    getStaticPaths: async () =>
      (await published()).filter(isHere).map(({ name, text }) => ({
        params: { name: name.slice(folder.length, -ending.length) },
        props: { text },
      })),
    GET: ({ props }: { props: { text: string } }): Response =>
      new Response(props.text, { headers: { 'content-type': contentTypes[ending] } }),
  };
}

const contentTypes = { '.csv': 'text/csv; charset=utf-8', '.json': 'application/json' } as const;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
