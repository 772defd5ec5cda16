/** `/.well-known/security.txt` (RFC 9116): where who finds a hole in the site can say so, and until when that may be believed. */
import type { About } from '../schema/about.ts';

interface Known extends Pick<About, 'securityUntil'> {
  /** Where readers write to: `https:` or `mailto:`, `{report}` in it where a report is to stand. */
  contact: string;
  /** Where the file itself is, if the build knows the site's address. */
  canonical?: string | undefined;
}

/** Nothing where nobody can be written to, or where no one has said until when: the file must have both, and neither is made up. */
export function securityTxt({ contact, securityUntil, canonical }: Known): string | undefined {
  if (!/^(?:https|mailto):/.test(contact) || securityUntil === undefined) return undefined;
  const lines = [
    `Contact: ${withoutReport(contact)}`,
    `Expires: ${securityUntil}T00:00:00Z`,
    'Preferred-Languages: zh, en',
    ...(canonical === undefined ? [] : [`Canonical: ${canonical}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/** An address of the web as it is without what the report of a mistake puts into it. */
const withoutReport = (contact: string): string =>
  contact.startsWith('https:') ? contact.replace(/[?#].*$/s, '') : contact;
