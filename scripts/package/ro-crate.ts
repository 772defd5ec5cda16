/** RO-Crate 1.1 metadata of an edition: what the package is, for programs that know nothing of us. */
import { z } from 'astro/zod';

export const editionSchema = z.object({ version: z.string(), hash: z.string() });
export const documentsSchema = z.array(
  z.object({
    key: z.string(),
    url: z.string(),
    title: z.string(),
    issuer: z.string(),
    date: z.string().optional(),
    source: z.string(),
    sha256: z.string(),
  }),
);
export const dataPackageSchema = z.object({
  title: z.string(),
  description: z.string(),
  resources: z.array(
    z.object({ path: z.union([z.string(), z.array(z.string())]), title: z.string().optional() }),
  ),
});

export interface Described {
  name: string;
  description: string;
  place: string;
  edition: z.infer<typeof editionSchema>;
  documents: z.infer<typeof documentsSchema>;
  dataPackage: z.infer<typeof dataPackageSchema>;
  /** Paths in the payload, without `data/`. */
  files: ReadonlySet<string>;
}

const typeOf = (path: string): string =>
  path.endsWith('.csv') ? 'text/csv' : path.endsWith('.json') ? 'application/json' : 'text/plain';

/** `ro-crate-metadata.json`; ids are paths relative to it. */
export function roCrate({
  name,
  description,
  place,
  edition,
  documents,
  dataPackage,
  files,
}: Described): string {
  const ref = (id: string) => ({ '@id': id });
  const data = dataPackage.resources
    .flatMap(({ path, title }) => [path].flat().map((one) => ({ path: `site/data/${one}`, title })))
    .filter(({ path }) => files.has(path));
  const parts = documents.map((document) => ({
    '@id': `site${document.url}index.html`,
    '@type': 'File',
    name: document.title,
    author: document.issuer,
    ...(document.date ? { datePublished: document.date } : {}),
    encodingFormat: 'text/html',
    isBasedOn: ref(`seeds/${document.source}`),
  }));
  const sources = documents.map(({ source, title, sha256 }) => ({
    '@id': `seeds/${source}`,
    '@type': 'File',
    name: `${title}（提取文本）`,
    encodingFormat: 'text/plain',
    sha256,
  }));
  const tables = data.map(({ path, title }) => ({
    '@id': path,
    '@type': 'File',
    name: title ?? path,
    encodingFormat: typeOf(path),
  }));
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: ref('https://w3id.org/ro/crate/1.1'),
      about: ref('./'),
    },
    {
      '@id': './',
      '@type': 'Dataset',
      name: `${name} ${edition.version}`,
      description: `${description} ${dataPackage.description}`,
      version: edition.version,
      identifier: `${edition.version}+${edition.hash}`,
      spatialCoverage: place,
      inLanguage: 'zh-CN',
      hasPart: [...parts, ...sources, ...tables].map((part) => ref(part['@id'])),
    },
    ...parts,
    ...sources,
    ...tables,
  ];
  return `${JSON.stringify({ '@context': 'https://w3id.org/ro/crate/1.1/context', '@graph': graph }, null, 1)}\n`;
}
