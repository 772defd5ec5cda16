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
import { loadRecords } from '../../site/permalinks.ts';

let loading: Promise<DataFile[]> | undefined;

/** The data files, made once a build. */
export function loadDataFiles(): Promise<DataFile[]> {
  return (loading ??= load());
}

async function load(): Promise<DataFile[]> {
  const { archive } = await loadSite();
  return dataFiles({
    archive,
    checks: loadChecks(archive),
    edition: await loadEdition(),
    editions: loadRecords(),
  });
}

type Published = Pick<DataFile, 'name' | 'chunks'>;
let publishing: Promise<Map<string, Published>> | undefined;

async function publish(): Promise<Map<string, Published>> {
  const { archive } = await loadSite();
  const files = await loadDataFiles();
  const description = dataPackage({ archive, edition: await loadEdition(), files, sha256 });
  const texts = [{ name: 'datapackage.json', text: toJson(description) }, ...jsonSchemas()];
  const all: Published[] = [
    ...files,
    ...texts.map(({ name, text }) => ({ name, chunks: [Buffer.from(text)] })),
    ...observationsByDocument(archive),
  ];
  return new Map(all.map((file) => [file.name, file]));
}

/** The route of all published files whose names end so. */
export function route(ending: '.csv' | '.json') {
  const published = () => (publishing ??= publish());
  return {
    getStaticPaths: async () =>
      [...(await published()).keys()]
        .filter((name) => name.endsWith(ending))
        .map((name) => ({ params: { name: name.slice(0, -ending.length) } })),
    GET: async ({ params: { name } }: { params: { name: string } }): Promise<Response> => {
      const { chunks = [] } = (await published()).get(`${name}${ending}`) ?? {};
      return new Response(Buffer.concat(chunks), { headers: { 'content-type': contentTypes[ending] } });
    },
  };
}

const contentTypes = { '.csv': 'text/csv; charset=utf-8', '.json': 'application/json' } as const;

function sha256(chunks: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
