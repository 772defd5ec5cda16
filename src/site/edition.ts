import { readFileSync } from 'node:fs';
import { countsOf, type Edition } from '../archive/edition.ts';
import { foldersOf } from '../archive/folders.ts';
import { hashOfEdition } from '../disk/edition-hash.ts';
import { loadSite } from './archive.ts';

/** As a reader sees it. */
export const editionLabel = ({ version, hash }: Pick<Edition, 'version' | 'hash'>): string =>
  `${version}（${hash}）`;

let loading: Promise<Edition> | undefined;

/** The edition at hand. */
export function loadEdition(): Promise<Edition> {
  return (loading ??= load());
}

async function load(): Promise<Edition> {
  const { archive } = await loadSite();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }; // our own manifest
  return {
    version,
    hash: hashOfEdition(foldersOf(process.env)),
    seeds: byFile(archive.documents.map(({ source }) => source)),
    originals: byFile(archive.documents.flatMap(({ original }) => original ?? [])),
    counts: countsOf(archive),
  };
}

/** The hash of each file, in order of name. */
const byFile = (files: readonly { file: string; sha256: string }[]): Edition['seeds'] =>
  files.map(({ file, sha256 }) => ({ file, sha256 })).toSorted((a, b) => (a.file < b.file ? -1 : 1));
