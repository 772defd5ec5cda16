import type { Archive, ArchiveDocument } from '../../src/archive/archive.ts';
import { changesOf, type StatedChange } from '../../src/archive/changes.ts';
import { urls } from '../../src/archive/urls.ts';
import { changeOf, nearestChange, previousOf, type WholeNumbers } from '../../src/schema/change.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { wholeNumbersIn } from '../../src/schema/quantity.ts';
import { areComparable } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { notAssessable, roundingOf, toOperand, type Term } from './equation.ts';
import { toFigure, type EquationFigure } from './figure.ts';
import { checkId, numbered, subjectSlug } from './ids.ts';
import { tidy } from './interval.ts';
import { formatNumber, possibleReadings, sayChange } from './words.ts';
import { figureIn } from './years.ts';

/**
 * A printed change over the year before: some whole number has it, and where the archive holds the year before, the
 * number printed there does.
 */
export const change: EquationCheck = {
  rule: 'change',
  run: (archive) =>
    archive.documents.flatMap((document) => {
      const changes = changesOf(document);
      const ids = numbered(
        changes.map(({ subject }) => checkId(document.key, 'change', subjectSlug(subject))),
      );
      return changes.map((stated, index) => toRecord(archive, document, stated, ids[index] ?? ''));
    }),
};

function toRecord(
  archive: Archive,
  document: ArchiveDocument,
  stated: StatedChange,
  id: string,
): CheckRecord {
  const subject = toFigure(document, stated.subject);
  const previous = yearBefore(archive, document, stated);
  const terms: Term[] = [
    { role: 'change', figure: changeFigure(document, stated) },
    { role: 'subject', figure: subject },
    ...(previous ? [{ role: 'previous' as const, figure: previous }] : []),
  ];
  const head = {
    id,
    ...(stated.formerly ? { formerly: [...stated.formerly] } : {}),
    rule: 'change' as const,
    document: document.key,
  };
  if (!subject.interval) return notAssessable(head, terms, subject.why);
  const now = wholeNumbersIn(subject.interval);
  const outcome = previous?.interval
    ? heldAgainst(wholeNumbersIn(previous.interval), now, stated, document.year)
    : alone(now, stated, document.year, subject.counter);
  if (outcome === undefined)
    return notAssessable(head, terms, `${document.year - 1}年的数字为0，无从计算同比增减。`);
  const { holds, found, note } = outcome;
  const expected = stated.change.percent;
  return {
    ...head,
    verdict: holds ? 'holds' : 'differs',
    expected,
    found,
    difference: tidy(found - expected),
    note: note + roundingOf(terms),
    operands: terms.map(toOperand),
  };
}

interface Outcome {
  holds: boolean;
  /** The printed change where it is attainable, else the nearest one that is. */
  found: number;
  note: string;
}

/** Nothing is known of the year before: every whole number is tried. */
function alone(now: WholeNumbers, { change }: StatedChange, year: number, counter: string): Outcome {
  const range = previousOf(now, change);
  if (range)
    return {
      holds: true,
      found: change.percent,
      note: `由此推算${year - 1}年的数字：${sayRange(range, counter)}符合。`,
    };
  if (change.percent < -100)
    return {
      holds: false,
      found: -100,
      note: `一个数量至多下降100%，原文印作${sayChange(change.percent)}。${readings}`,
    };
  const { before, percent } = nearestChange(now, change);
  const reached = `最接近的是${formatNumber(before)}${counter}，按它计算是${sayChange(percent)}`;
  return {
    holds: false,
    found: percent,
    note: `${year - 1}年的数字不论是哪个整数，都得不出“${sayChange(change.percent)}”：${reached}。${readings}`,
  };
}

/** The year before is in the archive. Undefined where it is 0, from which nothing can be a percentage. */
function heldAgainst(
  before: WholeNumbers,
  now: WholeNumbers,
  { change }: StatedChange,
  year: number,
): Outcome | undefined {
  if (before.upper <= 0) return undefined;
  const range = previousOf(now, change);
  const holds = range !== undefined && range.lower <= before.upper && before.lower <= range.upper;
  if (holds) return { holds, found: change.percent, note: `与本档案收录的${year - 1}年的数字相符。` };
  const ends = [
    changeOf(before.upper, now.lower, change.decimals),
    changeOf(Math.max(1, before.lower), now.upper, change.decimals),
  ];
  const miss = (percent: number): number => Math.abs(percent - change.percent);
  const found = ends.reduce((best, one) => (miss(one) < miss(best) ? one : best));
  return {
    holds,
    found,
    note: `按本档案收录的${year - 1}年的数字计算，是${sayChange(found)}，原文印作${sayChange(change.percent)}。${readings}`,
  };
}

const readings = possibleReadings(['百分比的取舍方法不是四舍五入', '同比所指的数字与这里所列的不同']);

function sayRange({ lower, upper }: WholeNumbers, counter: string): string {
  if (lower === upper) return `只有${formatNumber(lower)}${counter}`;
  return upper === Infinity
    ? `${formatNumber(lower)}${counter}以上的都`
    : `${formatNumber(lower)}${counter}至${formatNumber(upper)}${counter}都`;
}

/** What the same body printed of the same thing for the year before, where the two forms count alike. */
function yearBefore(
  archive: Archive,
  { form, year }: ArchiveDocument,
  { subject }: StatedChange,
): EquationFigure | undefined {
  const { body, scope, measure } = subject;
  if (scope === 'unstated') return undefined;
  const found = figureIn(archive, { body, scope }, year - 1, subject);
  const earlier = found?.document.form;
  return form && earlier && areComparable(measure, form, earlier) ? found.figure : undefined;
}

function changeFigure(
  document: ArchiveDocument,
  { section, quantity, quote, change }: StatedChange,
): EquationFigure {
  return {
    operand: {
      value: change.percent,
      unit: quantity.unit,
      quote,
      url: urls.place(document.key, section, quantity.id),
    },
    interval: { min: change.least ?? change.percent, max: change.greatest ?? change.percent, open: false },
    label: '印出的增减',
    why: '',
    counter: quantity.unit,
    base: change.percent,
    rounded: false,
  };
}
