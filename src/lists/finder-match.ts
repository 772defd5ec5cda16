/** Whether a measure is what the finder is asked for. */

export interface FinderRow {
  topic: string;
  /** All it is found by. */
  words: string;
  reports: number;
  /** A bit for each body, the first the lowest. */
  bodies: bigint;
  forms: readonly string[];
}

export interface FinderQuery {
  words: readonly string[];
  topic: string;
  body: number | undefined;
  /** Fewest and most reports. */
  reports: { from: number; to: number };
  form: string;
  /** Whether anything is asked for at all. */
  asks: boolean;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** The fields of the form as a question. */
export function toQuery(valueOf: (name: string) => string): FinderQuery {
  const words = valueOf('words').split(/\s+/).map(fold).filter(Boolean);
  const [topic, body, reports, form] = [
    valueOf('topic'),
    valueOf('body'),
    valueOf('reports'),
    valueOf('form'),
  ];
  const fewest = Number(reports || 0);
  return {
    words,
    topic,
    body: body === '' ? undefined : Number(body),
    // 没有 and 只有1份 are exact; the others are at least.
    reports: { from: fewest, to: reports !== '' && fewest < 2 ? fewest : Infinity },
    form,
    asks: words.length > 0 || [topic, body, reports, form].some((value) => value !== ''),
  };
}

export function matches(row: FinderRow, { words, topic, body, reports, form }: FinderQuery): boolean {
  const text = fold(row.words);
  return (
    words.every((word) => text.includes(word)) &&
    (topic === '' || row.topic === topic) &&
    (body === undefined || ((row.bodies >> BigInt(body)) & 1n) === 1n) &&
    row.reports >= reports.from &&
    row.reports <= reports.to &&
    (form === '' || row.forms.includes(form))
  );
}
