/** The way back: from a citation of ours, pasted somewhere, to the place it cites. */

export interface CitedPlace {
  document: string;
  /** `null`: the document as a whole. */
  locator: string | null;
  /** Id of a heading, paragraph, table, cell or quantity. */
  anchor?: string;
}

/** Document, section and id of an address: `2018/citywide` `/2-1-4` `/#s2-1-4-p2`. */
const addressForm =
  /(?<![\w-])(\d{4}\/[a-z\d]+(?:-[a-z\d]+)*)(?:\/(0|end|annex(?:-\d+)*|\d+(?:-\d+)*)(?![\w-]))?\/?(?:#(s(?:\d+|end|annex)(?:-[a-z]?\d+)*))?/g;

/**
 * The place that a citation names, in any of its formats: by the address in it, else by the document's title and the
 * words for the place after it. Nothing for other texts. Whether the place exists is for the caller to see.
 */
export function findPlaceInCitation(
  text: string,
  documents: readonly { key: string; title?: string }[],
): CitedPlace | undefined {
  for (const [, key, locator, anchor] of text.matchAll(addressForm)) {
    if (key === undefined || !documents.some((document) => document.key === key)) continue;
    const own = anchor?.slice(1).replace(/-[a-z]\d.*$/, '');
    return { document: key, locator: locator ?? own ?? null, ...(anchor ? { anchor } : {}) };
  }
  const named = documents.find(({ title }) => title && text.includes(title));
  if (!named?.title) return undefined;
  const place = readWords(text.slice(text.indexOf(named.title) + named.title.length));
  return { document: named.key, ...place };
}

/** Numbering and what is inside: `二（一）4` `第2段`; `三` `表1` `第3行` `第7列`; markers may be whole, `二、（一）4．`. */
const wordsForm =
  /(?<![^\s）》：，.])(?:(前言|落款)|(?=附件|[一二三四五六七八九十])(附件)?([一二三四五六七八九十]+)?、?(?:（([一二三四五六七八九十]+)）)?(?:(\d+)[．.]?)?(?:（(\d+)）)?)(?:.*?(?:第(\d+)段|表(\d+)(?:第(\d+)行第(\d+)列)?))?/;

/** `. 二（一）4第2段.` → 2-1-4, its second paragraph. */
function readWords(text: string): Omit<CitedPlace, 'document'> {
  const match = wordsForm.exec(text);
  if (!match) return { locator: null };
  const [, special, annex, ...numbers] = match;
  const levels = numbers.slice(0, 4).filter((level) => level !== undefined);
  const numbering = [...(annex ? ['annex'] : []), ...levels.map(readNumeral)].join('-');
  const locator = special === undefined ? numbering : special === '前言' ? '0' : 'end';
  const [paragraph, table, row, column] = numbers.slice(4);
  const cell = row && column ? `-r${row}-c${column}` : '';
  const within = paragraph ? `-p${paragraph}` : table ? `-t${table}${cell}` : '';
  return { locator, ...(within ? { anchor: `s${locator}${within}` } : {}) };
}

const digits = '一二三四五六七八九';

/** 十二 → 12; up to 九十九. */
function readNumeral(numeral: string): number {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  const value = (digit: string) => digits.indexOf(digit) + 1;
  if (!numeral.includes('十')) return value(numeral);
  const [tens, ones] = numeral.split('十');
  return (tens ? value(tens) : 1) * 10 + (ones ? value(ones) : 0);
}
