import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPartFile, parseParts } from '../archive/permalinks/parts.ts';
import type { Registry } from '../archive/permalinks/registry.ts';
import { filesIn } from './files-in.ts';

/** Every part of the registry of a content folder, that of a document which is gone too. */
export function readRegistry(content: string): Registry {
  const parts = filesIn(content).filter(isPartFile);
  return parseParts(new Map(parts.map((file) => [file, readFileSync(join(content, file), 'utf8')])));
}
