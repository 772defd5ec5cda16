/** Proposed notes as the YAML a person reads, corrects and commits: each entry with the words it was read from. */
import { Document, isScalar, isSeq, isMap, type Node } from 'yaml';
import type { Body } from '../../src/schema/body.ts';
import type { SeedNotes } from '../../src/schema/seed-notes.ts';
import type { Proposed } from './notes.ts';

/** Entries in the order in which they are read; empty lists and defaults are left out. */
const order: readonly (keyof SeedNotes)[] = [
  'key',
  'kind',
  'body',
  'scope',
  'form',
  'issuer',
  'sha256',
  'encoding',
  'layout',
  'original',
  'publishedAt',
  'topics',
  'missingTables',
  'missingRows',
  'missingSections',
  'headings',
  'furniture',
  'artefacts',
  'corrections',
  'readings',
  'observations',
  'relations',
  'accepted',
  'proposals',
];

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The text of `{seed}.yml`. */
export function toNotesYaml({ notes, evidence }: Proposed): string {
  const entries = order
    .map((name) => [name, notes[name]] as const)
    .filter(([name, value]) => !isEmpty(value) && !(name === 'encoding' && value === 'utf-8'));
  const document = new Document(Object.fromEntries(entries));
  for (const [path, words] of evidence) {
    const node: unknown = document.getIn(path.split('.'), true);
    if (isScalar(node)) node.comment = ` ${words.replace(/\s+/g, ' ')}`;
  }
  for (const list of ['furniture', 'headings', 'missingSections'])
    flow(document.get(list, true) as Node | undefined);
  likenessAsComments(document.get('proposals', true));
  return document.toString({ lineWidth: 0 });
}

/** Each proposal is an observation word for word, with its example beside it. */
function likenessAsComments(proposals: unknown): void {
  if (!isSeq(proposals)) return;
  proposals.commentBefore =
    ' Figures the archive has seen phrased so before. Nothing reads them: move those that are right to `observations`,\n delete the others.';
  for (const item of proposals.items) {
    if (!isMap(item)) continue;
    const quote = item.get('quote', true);
    const like = item.get('like');
    if (isScalar(quote) && typeof like === 'string') quote.comment = ` as in ${like}`;
    item.delete('like');
  }
}

/** Short entries of a list, one a line. */
function flow(list: Node | undefined): void {
  if (!isSeq(list)) return;
  for (const item of list.items) if (isMap(item)) item.flow = true;
}

/** A body as it is appended to `bodies.yml`. */
export function toBodyYaml(body: Body): string {
  return new Document([body]).toString({ lineWidth: 0 });
}
