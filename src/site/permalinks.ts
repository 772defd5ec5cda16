/** The permalink registry and the corrections log, as pages need them. Both may be missing in a young archive. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { foldersOf } from '../archive/folders.ts';
import { emptyRegistry, formatRegistry } from '../archive/permalinks.ts';
import { correctionsLogSchema, type Change } from '../schema/corrections-log.ts';
import { registrySchema, type Registry } from '../schema/permalinks.ts';

/** The registry's file as it is published: byte for byte. */
export function registryText(): string {
  return read('permalinks.json') ?? formatRegistry(emptyRegistry);
}

let registry: Registry | undefined;

export function loadRegistry(): Registry {
  return (registry ??= registrySchema.parse(JSON.parse(registryText())));
}

export function loadChanges(): Change[] {
  return correctionsLogSchema.parse(parse(read('corrections.yml') ?? '') ?? []);
}

function read(file: string): string | undefined {
  const path = join(foldersOf(process.env).content, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
