import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { toArchive, type Archive, type ContentFile } from '../../src/archive/archive.ts';
import { aboutSchema } from '../../src/schema/about.ts';
import { bodiesSchema } from '../../src/schema/body.ts';
import {
  documentSchema,
  sectionSchema,
  type DocumentData,
  type SectionData,
} from '../../src/schema/document.ts';

/** The archive, read from a `content/` folder without Astro: for checks, tests and the command line. */
export function readContent(folder: string): Archive {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.mdx'))
    .toSorted();
  const documents: DocumentData[] = [];
  const sections: ContentFile<SectionData>[] = [];
  for (const file of files) {
    const { frontmatter, body } = splitFrontmatter(readFileSync(join(folder, file), 'utf8'));
    if (file.endsWith('/index.mdx')) documents.push(documentSchema.parse(frontmatter));
    else sections.push({ data: sectionSchema.parse(frontmatter), body });
  }
  const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const about = aboutSchema.parse(json('archive.json'));
  const bodies = bodiesSchema.parse(json('bodies.json'));
  return toArchive({ about, bodies, documents }, sections);
}

function splitFrontmatter(text: string): { frontmatter: unknown; body: string } {
  const match = /^---\n([\s\S]*?)\n---\n?/.exec(text);
  return { frontmatter: parse(match?.[1] ?? ''), body: text.slice(match?.[0].length ?? 0) };
}
