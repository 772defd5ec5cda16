import { documentKeySchema } from '../../src/schema/locator.ts';
import { Problem } from '../ingest/problem.ts';

/** Throws a {@link Problem} for a `--key` that is none, or that a document has already. */
export function refuseKey(key: string | undefined, taken: readonly string[]): void {
  if (key === undefined) return;
  const place = `--key ${key}`;
  if (!documentKeySchema.safeParse(key).success) {
    throw new Problem({
      place,
      expected: 'a year and a name in ASCII, such as 2021/yubei-district',
      found: key,
      todo: 'correct the key, or leave --key out: one is proposed',
    });
  }
  if (taken.includes(key)) {
    throw new Problem({
      place,
      expected: 'a key that no document has: it is the document’s address',
      found: 'one that has it already',
      todo: 'give another, or leave --key out: one is proposed',
    });
  }
}
