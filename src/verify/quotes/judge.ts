/** Words that an article marks as someone else's, judged. */
import type { HeldDocument } from '../held.ts';
import { answer, fewUnits, textsOf, unitsIn, type Answer } from './answer.ts';
import { verdictOf, type Court, type Judged } from './court.ts';
import { textAt } from './library.ts';
import { partsOf, type Marked } from './marked.ts';
import {
  absentInWords,
  cutNumber,
  foundInWords,
  inParts,
  maybeReported,
  noReport,
  notHeld,
  ownWords,
  partlyPrinted,
  short,
} from './notes.ts';
import type { Range } from './numbers.ts';
import { answerParts } from './parts.ts';
import type { Spoken } from './spoken.ts';
import { passageOf } from './text.ts';

export function judge(court: Court, marked: Marked): Judged {
  const spoken = court.spokenAt(Math.max(0, marked.start - 1));
  const parts = partsOf(court.article.text, marked);
  const [first] = parts;
  if (!first) return withoutAnswer(court, marked, spoken);
  if (parts.length === 1) {
    const found = answer(court, first, spoken);
    return found ? withAnswers(court, marked, spoken, found, [found]) : withoutAnswer(court, marked, spoken);
  }
  const found = answerParts(court, parts, spoken);
  return found
    ? withAnswers(court, marked, spoken, { ...found, others: 0 }, found.answers)
    : withoutAnswer(court, marked, spoken);
}

function withAnswers(
  court: Court,
  { start, end }: Marked,
  spoken: Spoken,
  whole: Pick<Answer, 'text' | 'comparison' | 'others' | 'added'>,
  answers: readonly Answer[],
): Judged {
  const { text, comparison, others, added } = whole;
  const verdict = verdictOf(comparison);
  const passages = answers.map((one) =>
    passageOf(text, one.comparison.printed.start, one.comparison.printed.end),
  );
  const units = unitsIn(court.article, { start, end });
  const isElsewhere =
    spoken.isReport &&
    spoken.documents.length === 1 &&
    !spoken.documents.includes(text.document.key) &&
    (units.end - units.start >= fewUnits || saysSo(court.article.text, start));
  const [cut = ''] = answers.map((one) => one.cut).filter(Boolean);
  const origin = {
    document: text.document,
    others,
    isComplete: court.isComplete,
    spoken: isElsewhere ? documentsOf(court, spoken.documents)[0] : undefined,
  };
  const between = (cut && verdict !== 'differs' ? cutNumber(cut) : '') + (answers.length > 1 ? inParts : '');
  return {
    start,
    end,
    verdict,
    url: passages[0]?.url ?? null,
    printed: passages.map(({ printed }) => printed).join('……'),
    difference: verdict === 'form' ? comparison.form : comparison.words,
    note: foundInWords(verdict, comparison, origin, between) + (added.length > 0 ? ownWords : ''),
  };
}

const documentsOf = ({ held }: Court, keys: readonly string[]): HeldDocument[] =>
  held.documents.filter(({ key }) => keys.includes(key));

/** Neither these words nor near ones were found. */
function withoutAnswer(court: Court, { start, end, kind }: Marked, spoken: Spoken): Judged {
  const nothing = { start, end, url: null, printed: null, difference: [] };
  const units = unitsIn(court.article, { start, end });
  const looked = court.isComplete ? 'complete' : 'part';
  const held = documentsOf(court, spoken.documents);
  const isRead = textsOf(court.library, spoken.documents).length === held.length;
  const partly = partlyInWords(court, units);
  const isFew = units.end - units.start < fewUnits;
  if (spoken.isReport && held.length > 0 && isRead && (!isFew || saysSo(court.article.text, start)))
    return {
      ...nothing,
      verdict: 'absent',
      url: held[0]?.url ?? null,
      note: absentInWords(held) + partly + (kind === 'claimed' ? maybeReported : ''),
    };
  if (spoken.isNotHeld) return { ...nothing, verdict: 'unknown', note: notHeld + partly };
  return { ...nothing, verdict: 'unknown', note: (isFew ? short : noReport)[looked] + partly };
}

/** The words before a mark say that a report has them. */
const saysSo = (article: string, start: number): boolean =>
  /(?:指出|提出|提到|写道|写明|载明|显示|表述|称|明确|介绍|披露|记载|规定|原文|写的|印的)[^。！？\n]{0,8}$/.test(
    article.slice(Math.max(0, start - 24), start),
  );

const partToTell = 13;

function partlyInWords({ runsIn, article, library }: Court, units: Range): string {
  const longest = runsIn(units.start, units.end)
    .map(({ start, end, at }) => {
      const [from, to] = [Math.max(start, units.start), Math.min(end, units.end)];
      return { from, to, at: at + from - start };
    })
    .reduce<{ from: number; to: number; at: number } | undefined>(
      (best, one) => (one.to - one.from > (best ? best.to - best.from : partToTell - 1) ? one : best),
      undefined,
    );
  if (!longest) return '';
  const text = library.texts[textAt(library, longest.at)];
  const { at } = article.folded;
  const words = article.text.slice(at[longest.from] ?? 0, (at[longest.to - 1] ?? 0) + 1);
  return text ? partlyPrinted(words, text.document) : '';
}
