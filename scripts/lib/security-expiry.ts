/** Whether `security.txt` will soon be believed no longer, as a build and a test see it. */
import type { About } from '../../src/schema/about.ts';

/** Days that are left when a build begins to say so, and when a test does. */
export const days = { warned: 60, refused: 30 } as const;

/** Whole days from `today` until a date, both as 2027-11-01; below zero once it has passed. */
export const daysUntil = (date: string, today: string): number =>
  Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);

/** What is to be done about it; nothing where enough days are left, or where no contact is named and so no file published. */
export function expiryWarning(
  { contact, securityUntil }: Pick<About, 'contact' | 'securityUntil'>,
  { REPORT_URL }: { REPORT_URL?: string | undefined },
  today: string,
): string | undefined {
  if (!(REPORT_URL ?? contact)) return undefined;
  const renew = 'Set `securityUntil` in archive.yml to a day less than a year from now';
  if (securityUntil === undefined)
    return `No /.well-known/security.txt is published: it must say until when it may be believed. ${renew}.`;
  const left = daysUntil(securityUntil, today);
  if (left >= days.warned) return undefined;
  const state = left < 0 ? `expired ${-left} days ago` : `expires in ${left} days`;
  return `/.well-known/security.txt ${state}, on ${securityUntil}. ${renew}, after seeing that its contact still answers.`;
}
