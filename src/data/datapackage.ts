/** `datapackage.json` (Frictionless Data Package, version 1): every data file with its columns, types and keys. */
import type { Archive } from '../archive/archive.ts';
import type { Edition } from '../archive/edition.ts';
import { urls } from '../archive/urls.ts';
import { bytesOf, resourceName, type DataFile } from './files.ts';
import { schemaFile } from './json-schemas.ts';
import { fieldsOf } from './table-schema.ts';

export interface PackageSources {
  archive: Archive;
  edition: Edition;
  files: readonly DataFile[];
  /** SHA-256 of bytes in pieces, in hexadecimal digits. */
  sha256: (chunks: readonly Uint8Array[]) => string;
}

export function dataPackage({ archive, edition, files, sha256 }: PackageSources): object {
  return {
    profile: 'data-package',
    name: archive.about.id,
    title: `${archive.about.name}：数据`,
    description: `据${archive.about.place}政府信息公开工作年度报告及相关文件的公开文本整理，非官方转录。url 为站内路径，原文行号从1数起；文字和数字以发布机关公布的原件为准。原文的权利属于其发布机关，本数据包不另附许可。`,
    version: edition.version,
    edition: edition.hash,
    // No `path`: version 1 allows none that leads out of the folder, and the texts carry no address of publication.
    sources: archive.documents.flatMap(({ key, title, source, original }) =>
      [source, ...(original ? [original] : [])].map(({ file, sha256: hash }) => ({
        title,
        file,
        sha256: hash,
        page: urls.document(key),
      })),
    ),
    resources: files.map((file) => ({
      ...describe(file),
      bytes: bytesOf(file),
      hash: `sha256:${sha256(file.chunks)}`,
    })),
  };
}

function describe(file: DataFile): object {
  const { name, table, format, title, description, record, rows, primaryKey, foreignKeys } = file;
  const isTable = file.single === undefined;
  return {
    profile: format === 'csv' ? 'tabular-data-resource' : 'data-resource',
    name: resourceName(file),
    path: name,
    title,
    description,
    format,
    mediatype: format === 'csv' ? 'text/csv' : 'application/json',
    encoding: 'utf-8',
    ...(format === 'csv' ? { dialect: csvDialect } : { jsonSchema: schemaFile(table) }),
    ...(isTable ? { rows } : {}),
    ...(isTable
      ? {
          schema: {
            fields: fieldsOf(record),
            missingValues: [''],
            ...(primaryKey ? { primaryKey } : {}),
            ...(foreignKeys && foreignKeys.length > 0 ? { foreignKeys } : {}),
          },
        }
      : {}),
  };
}

/** How `toCsv` writes. */
const csvDialect = {
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  header: true,
  skipInitialSpace: false,
} as const;
