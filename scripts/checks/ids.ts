import type { Operand } from '../../src/schema/annotation.ts';
import type { CheckRule } from '../../src/schema/check.ts';
import { kebab } from '../../src/schema/keys.ts';
import { measureSlug } from '../../src/schema/vocabulary.ts';

/**
 * Id of a check: the document (or, for two years, the body and scope), the rule, and what the equation is about. It says nothing
 * of values or of the order of declarations, so it stays when they change.
 */
export const checkId = (owner: string, rule: CheckRule, subject: string): string =>
  `${owner.replace('/', '-')}.${rule}.${subject}`;

/** `{applications.newReceived, channel, inPerson}` → `applications-new-received-channel-in-person`. */
export function subjectSlug({ measure, dimension, member }: Operand): string {
  const slug = measureSlug(measure);
  return dimension && member ? `${slug}-${kebab(dimension)}-${kebab(member)}` : slug;
}

/** The ids of a document's equations of one kind: where several are about the same thing, the later ones end in 2, 3, …. */
export function numbered(ids: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  });
}
