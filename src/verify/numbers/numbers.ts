/** Every number of an article, held against what the reports it speaks of print. */
import type { VerifyFiles } from '../files.ts';
import type { Held } from '../held.ts';
import { familyOf } from '../mentions/names.ts';
import { documentsOf, mentionsIn, type Mentions } from '../mentions.ts';
import type { VerifiedNumber } from '../result.ts';
import type { Claim } from './claim.ts';
import { blankedText, toClaim } from './make-claim.ts';
import { figuresFile } from './file.ts';
import type { NumberContext } from './context.ts';
import { contextsOf } from './contexts.ts';
import type { Bench } from './bench.ts';
import { judge } from './judge.ts';
import { numbersIn, type FoundNumber } from './number.ts';
import { isFiguresFile, readReport, withoutPlace, type Report } from './printed.ts';
import { cellsOf, tableContexts } from './table.ts';
import { baseYear } from './years.ts';
import type { Span } from '../mentions/pieces.ts';

/** An article that speaks of more reports than these is judged on the first of them. */
const MOST_REPORTS = 40;

export async function verifyNumbers(
  article: string,
  held: Held,
  files: VerifyFiles,
): Promise<VerifiedNumber[]> {
  const mentions = mentionsIn(article, held);
  const claims = claimsIn(mentions);
  if (claims.size === 0) return [];
  const keys = new Set<string>();
  for (const claim of claims.values())
    for (const year of [claim.spoken.year, baseYear(mentions, claim)])
      for (const key of keysFor(held, claim, year)) if (keys.size < MOST_REPORTS) keys.add(key);
  const reports = new Map<string, Report>();
  await Promise.all(
    [...keys].map(async (key) => {
      reports.set(key, await reportOf(files, key, held.place));
    }),
  );
  const beside = Map.groupBy(claims.values(), ({ context }) => context.sentence);
  const bench: Bench = {
    held,
    mentions,
    reportsFor: (claim, year) => keysFor(held, claim, year).flatMap((key) => reports.get(key) ?? []),
    claimsBefore: ({ context }) => context.before.flatMap((one) => claims.get(one) ?? []),
    claimsBeside: (claim) => (beside.get(claim.context.sentence) ?? []).filter((one) => one !== claim),
    blankOf: (words) => withoutPlace(words, held.place),
  };
  const characterAt = charactersOf(article);
  return [...claims.values()].map((claim): VerifiedNumber => {
    const { number } = claim;
    return {
      printed: article.slice(number.start, number.end),
      value: number.value,
      unit: number.unit,
      start: characterAt(number.start),
      end: characterAt(number.end),
      ...judge(bench, claim),
    };
  });
}

const kept = new WeakMap<VerifyFiles, Map<string, Promise<Report>>>();

/** Read and taken apart once, whatever articles follow. */
function reportOf(files: VerifyFiles, key: string, place: string): Promise<Report> {
  const known = kept.get(files) ?? new Map<string, Promise<Report>>();
  kept.set(files, known);
  const report =
    known.get(key) ??
    files.json(`/verify/${figuresFile(key)}`).then((value) => {
      if (!isFiguresFile(value)) throw new Error(`${figuresFile(key)} does not hold the figures of a report`);
      return readReport(value, place);
    });
  known.set(key, report);
  report.catch(() => known.delete(key));
  return report;
}

/** In the article's order. */
function claimsIn(mentions: Mentions): Map<NumberContext, Claim> {
  const { text, paragraphs } = mentions;
  const tables = cellsOf(text, paragraphs);
  const found: { paragraph: Span; numbers: FoundNumber[] }[] = paragraphs.map((paragraph) => ({
    paragraph,
    numbers: tables.has(paragraph)
      ? []
      : numbersIn(text.slice(paragraph.start, paragraph.end)).map((number) => ({
          ...number,
          start: number.start + paragraph.start,
          end: number.end + paragraph.start,
        })),
  }));
  const inTables = [...tables.values()].flatMap(({ numbers }) => numbers);
  const blank = blankedText(mentions, [...found.flatMap(({ numbers }) => numbers), ...inTables]);
  const claims = new Map<NumberContext, Claim>();
  for (const { paragraph, numbers } of found) {
    const table = tables.get(paragraph);
    const contexts = table ? tableContexts(paragraph, table) : contextsOf(text, paragraph, numbers);
    for (const context of contexts)
      claims.set(context, toClaim({ mentions, blank }, context, { paragraph, top: table?.top }, claims));
  }
  return claims;
}

/** The reports that may print it: those spoken of, and of the same year those of the bodies it belongs to. */
function keysFor(held: Held, { spoken }: Claim, year: number | undefined): string[] {
  const own = year === spoken.year ? spoken.documents : [];
  if (year === undefined) return [...own];
  const body = spoken.body ?? spoken.issuer;
  if (body === undefined) return [...new Set([...own, ...documentsOf(held, year, null)])];
  return [...new Set([...own, ...relatedTo(held, body).flatMap((id) => documentsOf(held, year, id))])];
}

const related = new WeakMap<Held, Map<string, readonly string[]>>();

/** A body, those it belongs to, and the offices of its government: numbers of one are often told as another's. */
function relatedTo(held: Held, body: string): readonly string[] {
  const known = related.get(held) ?? new Map<string, readonly string[]>();
  related.set(held, known);
  const found = known.get(body) ?? findRelated(held, body);
  known.set(body, found);
  return found;
}

function findRelated(held: Held, body: string): readonly string[] {
  const family = familyOf(held, body).map(({ id }) => id);
  const offices = held.bodies.filter(
    ({ kind, parent }) => kind === 'general-office' && parent !== null && family.includes(parent),
  );
  return [...new Set([...family, ...offices.map(({ id }) => id)])];
}

/** Characters before a UTF-16 index: one count for all calls, which come in order. */
function charactersOf(article: string): (index: number) => number {
  let at = 0;
  let characters = 0;
  return (index) => {
    if (index < at) [at, characters] = [0, 0];
    for (; at < index; characters++) at += (article.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return characters;
  };
}
