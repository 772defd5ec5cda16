/** What the archive holds, read from `/verify/held.json`. */
import type { Held, HeldBody, HeldDocument } from '../data/verify/held.ts';
import type { VerifyFiles } from './files.ts';

export type { Held, HeldBody, HeldDocument };

/** The name of its file below `/verify/`. */
export const heldFile = 'held.json';

/** Throws where the file is not such a list. Zod would be five times the size of what it reads. */
export async function readHeld(files: VerifyFiles): Promise<Held> {
  const value = await files.json(`/verify/${heldFile}`);
  if (!isHeld(value)) throw new Error(`${heldFile} is not a list of documents and bodies`);
  return value;
}

type Field = 'string' | 'number' | 'string or null' | 'list';

const documentFields = {
  key: 'string',
  url: 'string',
  year: 'number',
  kind: 'string',
  title: 'string',
  short: 'string',
  issuer: 'string',
  body: 'string',
  scope: 'string or null',
  form: 'string or null',
  number: 'string',
} as const satisfies Record<keyof HeldDocument, Field>;

const bodyFields = {
  id: 'string',
  kind: 'string',
  parent: 'string or null',
  short: 'string',
  names: 'list',
  area: 'string',
} as const satisfies Record<keyof HeldBody, Field>;

/** The site writes the file from the same types; the ids in it are not looked up again. */
export function isHeld(value: unknown): value is Held {
  if (!isRecord(value)) return false;
  const { place, documents, bodies } = value;
  return (
    typeof place === 'string' &&
    isListOf(documents, documentFields) &&
    isListOf(bodies, bodyFields) &&
    bodies.every(({ names }) => isListOf(names, { name: 'string' }))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const holds: Record<Field, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  'string or null': (value) => value === null || typeof value === 'string',
  list: Array.isArray,
};

function isListOf(value: unknown, fields: Record<string, Field>): value is Record<string, unknown>[] {
  const wanted = Object.entries(fields);
  return (
    Array.isArray(value) &&
    value.every((one) => isRecord(one) && wanted.every(([name, field]) => holds[field](one[name])))
  );
}
