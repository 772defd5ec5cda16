/** What `npm audit` answers, judged: a grave finding is mended, or explained in scripts/audit.json. */
import { z } from 'astro/zod';

/** An advisory that does not concern the project, and why; looked at again by the day. */
export const explainedSchema = z.array(
  z.strictObject({
    advisory: z.string(),
    package: z.string(),
    reason: z.string().min(20),
    until: z.iso.date(),
  }),
);
export type Explained = z.infer<typeof explainedSchema>[number];

const advisory = z.object({
  name: z.string(),
  title: z.string(),
  url: z.string(),
  severity: z.enum(['info', 'low', 'moderate', 'high', 'critical']),
  range: z.string(),
});
const answerSchema = z.object({
  vulnerabilities: z.record(z.string(), z.object({ via: z.array(z.union([z.string(), advisory])) })),
});

export interface Verdict {
  /** Why the registry gave no answer; nothing is known then. */
  unasked?: string;
  /** What stops: each with what to do. */
  faults: readonly string[];
  /** What is told and does not stop. */
  remarks: readonly string[];
}

/** `answer`: what npm printed. `today`: 2027-01-31. */
export function judge(answer: unknown, explained: readonly Explained[], today: string): Verdict {
  const read = answerSchema.safeParse(answer);
  if (!read.success) return { unasked: reasonIn(answer), faults: [], remarks: [] };
  const found = new Map(
    Object.values(read.data.vulnerabilities)
      .flatMap(({ via }) => via.filter((one) => typeof one !== 'string'))
      .map((one) => [`${one.name} ${one.url}`, one]),
  );
  const all = [...found.values()];
  const isGrave = ({ severity }: { severity: string }): boolean => /^(?:high|critical)$/.test(severity);
  const explains = (one: Explained, { name, url }: { name: string; url: string }): boolean =>
    one.package === name && url.endsWith(`/${one.advisory}`);
  const words = (one: (typeof all)[number]): string =>
    `${one.name} ${one.range}: ${one.severity}, ${one.title} (${one.url})`;
  return {
    faults: [
      ...all
        .filter((one) => isGrave(one) && !explained.some((why) => explains(why, one)))
        .map(
          (one) => `${words(one)}. Update it, or explain in scripts/audit.json why it does not concern us.`,
        ),
      ...explained
        .filter((why) => !all.some((one) => explains(why, one)))
        .map(
          (why) =>
            `${why.package} ${why.advisory} is explained and not found any more. Take it out of scripts/audit.json.`,
        ),
      ...explained
        .filter(({ until }) => until < today)
        .map(
          (why) =>
            `${why.package} ${why.advisory} was explained until ${why.until}. See whether that still holds.`,
        ),
    ],
    remarks: all.filter((one) => !isGrave(one)).map(words),
  };
}

/** npm writes its own failures as an object with a message, or not at all. */
function reasonIn(answer: unknown): string {
  const told = z.object({ message: z.string() }).safeParse(answer);
  return told.success ? told.data.message : 'npm gave no answer that can be read';
}
