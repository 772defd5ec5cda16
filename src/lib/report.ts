/** A report of a mistake: what whoever mends it must know, as a few lines that a reader can complete, copy or send. */

export interface Mistake {
  /** What the page or section is called. */
  title: string;
  /** Where it stands, as far as that is known. */
  address: string;
  /** Of the archive: version and hash. */
  edition: string;
  /** The words in question. */
  quote?: string;
}

/** Longer quotations are known by their beginning. */
const longest = 400;

export function reportText({ title, address, edition, quote = '' }: Mistake): string {
  const characters = [...quote.trim()];
  const shown =
    characters.length > longest ? `${characters.slice(0, longest).join('')}……` : characters.join('');
  return [
    `标题：${title}`,
    `位置：${address}`,
    `版次：${edition}`,
    `页面上写的：${shown}`,
    '应当是：',
    '依据：',
  ].join('\n');
}

/**
 * The address to write to with the report filled in: the body of a mail, or in place of `{report}` in an address of the web; an
 * address without `{report}` stays as it is.
 */
export function reportAddress(contact: string, title: string, report: string): string {
  if (!contact.startsWith('mailto:'))
    return contact.replace(/\{report\}|%7Breport%7D/g, encodeURIComponent(report));
  const fields = { subject: `勘误：${title}`, body: report.replace(/\n/g, '\r\n') };
  const query = Object.entries(fields).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return contact + (contact.includes('?') ? '&' : '?') + query.join('&');
}

/** Whether an address takes the report along; else the reader copies it. */
export const carriesReport = (contact: string): boolean => /^mailto:|\{report\}|%7Breport%7D/.test(contact);
