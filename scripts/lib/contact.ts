/** Where readers report mistakes, as a build sees it. */
import type { About } from '../../src/schema/about.ts';

/** What whoever builds a site without a contact should know; nothing where it has one. */
export function contactWarning(
  { contact }: Pick<About, 'contact'>,
  { REPORT_URL }: { REPORT_URL?: string | undefined },
): string | undefined {
  if (REPORT_URL ?? contact) return undefined;
  return (
    'Readers cannot write to this site: no contact is set. They can only copy a report of a mistake. ' +
    'Set `contact` in archive.yml, or REPORT_URL, to a mailto: or https: address.'
  );
}
