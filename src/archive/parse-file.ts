import type { z } from 'astro/zod';

/** What a file below the content folder holds; what is wrong with it is said with its name and place. */
export function parseFile<Value>(
  path: string,
  text: string,
  schema: z.ZodType<Value>,
  read: (text: string) => unknown = JSON.parse,
): Value {
  let raw: unknown;
  try {
    raw = read(text);
  } catch (error) {
    throw new Error(`content/${path} cannot be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  const { success, data, error } = schema.safeParse(raw);
  if (success) return data;
  const [issue] = error.issues;
  throw new Error(`content/${path}, at ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? ''}`);
}
