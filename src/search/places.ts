import { parseId } from '../schema/ids.ts';
import { locatorSource } from '../schema/locator-form.ts';
import { ordinal, readOrdinal } from '../schema/numerals.ts';

/** A place of the archive that a query names: a document, or a section of it; `anchor` where the query has one. */
export interface NamedPlace {
  document: string;
  /** `null`: the document as a whole. */
  locator: string | null;
  /** Id of a paragraph, cell or quantity, from a pasted address. */
  anchor?: string;
}

interface Known {
  key: string;
  url: string;
  year: number;
}

const addressForm = new RegExp(`^/?(?:(.*?)/)??(\\d{4}/[a-z0-9-]+)(?:/(${locatorSource}))?/?$`);

/** An address of this archive, whole or only its path: `/2018/citywide/2-2-4/`, `2018/citywide#s2-1-4-p2`. */
function readAddress(typed: string, documents: Known[], base: string): NamedPlace[] {
  const [beforeHash = '', hash = ''] = typed.replace(/^https?:\/\/[^/]*/, '').split('#');
  const path = beforeHash.split('?')[0] ?? '';
  const match = addressForm.exec(path);
  const document = documents.find(({ key }) => key === match?.[2]);
  if (!match || !document) return [];
  // Only this site's base, or none, may stand before the document.
  const before = (match[1] ?? '').replace(/^\/|\/$/g, '');
  if (before && before !== base.replace(/^\/|\/$/g, '')) return [];
  const named = parseId(hash);
  const locator = match[3] ?? named?.locator ?? null;
  return [{ document: document.key, locator, ...(named ? { anchor: hash } : {}) }];
}

/** What stands between the words of a citation, and around an address in it. */
const between = /\.?[\s（）()[\]<>《》“”"，。；：、]+|\.$/;

const levels = new RegExp(`${ordinal}|\\d+`, 'g');
const numberingForm = new RegExp(`^(附件|附)?(?:${ordinal}|\\d{1,3}|[、，（）()．.\\-第部分条节])*$`);

/** Numbering as printed or as in an address: 二（二）4, 二、（二）4．, 2-2-4, 附件一（二）. */
function readNumbering(typed: string): { locator: string; depth: number } | undefined {
  if (!numberingForm.test(typed)) return undefined;
  const numbers = (typed.match(levels) ?? []).map(readOrdinal);
  if (!numbers.every((number) => number !== undefined)) return undefined;
  const annex = typed.startsWith('附');
  if (!numbers.length && !annex) return undefined;
  return {
    locator: [...(annex ? ['annex'] : []), ...numbers].join('-'),
    depth: numbers.length + (annex ? 1 : 0),
  };
}

/**
 * The places a query names, none if it is only words. Whether a section of that numbering exists is for the
 * caller to see. Numbering without a year must have two levels: 一 alone is a word.
 */
export function readPlace(query: string, documents: Known[], base: string): NamedPlace[] {
  const typed = query.trim();
  const addresses = typed.split(between).flatMap((part) => readAddress(part, documents, base));
  const first = addresses[0];
  if (first) return [first];
  const [, year, rest = ''] = /^(\d{4})?年?\s*(.*)$/.exec(typed) ?? [];
  const numbering = readNumbering(rest.replace(/\s+/g, ''));
  if (!numbering || (!year && numbering.depth < 2)) return [];
  return documents
    .filter((document) => !year || document.year === Number(year))
    .map(({ key }) => ({ document: key, locator: numbering.locator }));
}
