import type { StructuralCheck } from './check.ts';
import { placeIn } from './place.ts';

/** Topics lead readers from one year's part to another's; preface, signature, annexes and notices have none. */
export const topics: StructuralCheck = {
  id: 'topics',
  description: 'Every numbered section of a report has a topic, and nothing else has.',
  run: ({ archive }) =>
    archive.documents.flatMap((document) =>
      document.sections
        .filter(
          ({ locator, topic }) => (topic !== null) !== (document.kind === 'report' && /^[1-9]/.test(locator)),
        )
        .map(({ locator, topic, lines }) => ({
          check: 'topics',
          place: placeIn(document, lines),
          expected: topic === null ? 'a topic' : 'no topic',
          found: topic ?? 'none',
          message:
            topic === null
              ? `${document.key}: section ${locator} has no topic; map it, or the part above it, under \`topics:\` in the .yml`
              : `${document.key}: section ${locator} is no numbered section of a report, and has a topic`,
        })),
    ),
};
