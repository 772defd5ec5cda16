/** When a registry, the content and a built site break the promise that an address works for ever. */
import { latest } from '../registry.ts';
import { answerFaults } from './answers.ts';
import { editionFaults } from './editions.ts';
import type { Fault, Inspected } from './fault.ts';
import { journalFaults } from './journal.ts';
import { logFaults } from './log.ts';
import { presentIn } from './present.ts';
import { promiseFaults } from './promises.ts';
import { redirectFaults } from './redirects.ts';

export function findFaults(inspected: Inspected): Fault[] {
  const { registry, changes, sha256 } = inspected;
  const present = presentIn(inspected);
  return [
    ...editionFaults(registry, changes, registry.editions, sha256),
    ...[journalFaults, redirectFaults, promiseFaults, answerFaults, logFaults].flatMap((guard) =>
      guard(inspected, present),
    ),
  ];
}

/** How far the archive is published, in words for the command line. */
export function summary(inspected: Inspected): string {
  const { editions, entries } = inspected.registry;
  const known = latest(entries);
  const last = editions.at(-1);
  const waiting = entries.filter(({ since }) => since === undefined).length;
  const drafts = presentIn(inspected).all.filter(({ url }) => !known.has(url)).length;
  return [
    last ? `${known.size} addresses, published with ${last.edition}` : 'none published yet',
    ...(waiting > 0 ? [`${waiting} retired with the next edition`] : []),
    ...(drafts > 0 ? [`${drafts} drafts`] : []),
  ].join('; ');
}
