/**
 * Changes over the year before that a document prints, each with the figure that is said to have changed: those that
 * follow their figure in the standard words (`398件，同比下降15.7%`), and those that are declared beside the seed.
 */
import type { PrintedChange } from '../schema/change.ts';
import { offsetOfId } from '../schema/ids.ts';
import type { Observation } from '../schema/observation.ts';
import { intervalOf } from '../schema/quantity.ts';
import { measureOf } from '../schema/vocabulary.ts';
import type { ArchiveDocument } from './archive.ts';
import type { ParagraphBlock, PrintedQuantity } from './body.ts';
import { candidatesFor, quantityOfWords } from './operands.ts';

export interface StatedChange {
  /** Locator of the section that prints it. */
  section: string;
  /** The printed percentage, declines negative. */
  quantity: PrintedQuantity;
  /** The words that carry it, the direction among them: `同比分别下降28.9%、59.1%、48.1%`. */
  quote: string;
  change: PrintedChange;
  /** The figure that changed. */
  subject: Observation;
  /** Ids of its check in earlier editions. */
  formerly?: readonly string[];
}

const known = new WeakMap<ArchiveDocument, readonly StatedChange[]>();

/** The changes of a report over the year before, in printed order; none of a share, which has no whole number before it. */
export function changesOf(document: ArchiveDocument): readonly StatedChange[] {
  const changes = known.get(document) ?? findChanges(document);
  known.set(document, changes);
  return changes;
}

function findChanges(document: ArchiveDocument): StatedChange[] {
  const declared = declaredChanges(document);
  const isDeclared = ({ quantity, subject }: StatedChange): boolean =>
    declared.some((one) => one.quantity.id === quantity.id && one.subject.measure === subject.measure);
  return [...standardChanges(document).filter((found) => !isDeclared(found)), ...declared].filter(
    ({ subject }) => subject.value !== null && measureOf(subject.measure).unit !== '%',
  );
}

function declaredChanges(document: ArchiveDocument): StatedChange[] {
  return document.relations.flatMap((relation) => {
    if (relation.rule !== 'change') return [];
    const place = quantityOfWords(document, relation);
    const [subject, ...others] = candidatesFor(document, relation.of);
    if (!place || !subject || others.length > 0) return [];
    const { quantity, locator } = place;
    const words = relation.printed.split(quantity.printed)[0] ?? '';
    return [
      {
        section: locator,
        quantity,
        quote: relation.printed,
        change: changeIn(quantity, words),
        subject,
        ...(relation.formerly ? { formerly: relation.formerly } : {}),
      },
    ];
  });
}

/** 降幅达10%: the number is the size of a fall. */
const sizeOfFall = /(?:降幅|减幅|跌幅|下降幅度|减少幅度|降低幅度)(?:为|达到?|约|近|超过?|[:：])*$/u;

function changeIn({ printed, value, qualifier }: PrintedQuantity, wordsBefore: string): PrintedChange {
  const percent = value > 0 && sizeOfFall.test(wordsBefore) ? -value : value;
  const decimals = /\d[.．](\d+)/.exec(printed.normalize('NFKC'))?.[1]?.length ?? 0;
  if (qualifier === '') return { percent, decimals };
  const { min, max } = intervalOf(percent, qualifier);
  return { percent, least: min, greatest: max, decimals };
}

function standardChanges(document: ArchiveDocument): StatedChange[] {
  const figures = Map.groupBy(document.observations, ({ at }) => at);
  return document.sections.flatMap(({ locator, blocks }) =>
    blocks
      .filter((block) => block.type === 'paragraph')
      .flatMap((block) => changesIn(block, document.year))
      .flatMap(({ subject, ...found }) =>
        (figures.get(subject.id) ?? []).map((observation) => ({
          section: locator,
          ...found,
          subject: observation,
        })),
      ),
  );
}

const direction =
  '(?:(?:增长|增加|上升|提高|提升|上涨|下降|减少|降低|回落|下滑|下跌|负增长)(?:率|幅度)?|[增涨降减跌]幅|[升降增减])';
const degree = '(?:了|为|达到|高达|达|约|近|不足|不到)*[-－−]?';
/** Between a figure and its change: since when, and up or down. No other year than the one before may be named. */
const opening = (before: number): RegExp =>
  new RegExp(
    String.raw`^[，（,(]?(?<words>(?:同比|[比较](?:上年|上一年|去年|${before}年)(?:度|同期)?|与(?:上年|上一年|去年|${before}年)(?:度|同期)?相比，?)(?:分别)?(?:有所)?${direction}${degree})$`,
    'u',
  );
/** Between two changes of a list. */
const further = new RegExp(`^(?:[、，和及与]|以及)(?:分别)?(?:${direction}${degree})?$`, 'u');

/** A quantity and where it stands in its paragraph, in Unicode characters. */
interface Placed {
  quantity: PrintedQuantity;
  start: number;
  end: number;
}

type Found = Omit<StatedChange, 'subject' | 'section'> & { subject: PrintedQuantity };

/**
 * The changes a paragraph prints in the standard words: one that follows the only figure of its clause, or a list of
 * as many changes as its sentence has figures before it. What could mean another figure is left to a declaration.
 */
function changesIn({ text, quantities }: ParagraphBlock, year: number): Found[] {
  const characters = [...text.replace(/\s/gu, '')];
  const words = (from: number, to: number): string => characters.slice(from, to).join('');
  const placed = quantities.map((quantity): Placed => {
    const start = offsetOfId(quantity.id) ?? 0;
    return { quantity, start, end: start + [...quantity.printed.replace(/\s/gu, '')].length };
  });
  return placed.flatMap((first, index): Found[] => {
    const before = placed[index - 1];
    if (!before || isShare(before) || !isShare(first)) return [];
    const opened = opening(year - 1).exec(words(before.end, first.start))?.groups?.['words'];
    if (opened === undefined) return [];
    const list = chained(placed.slice(index), words);
    const isOne = list.length === 1 && !opened.includes('分别');
    const ends = isOne ? /[，。；！？（]/u : /[。；！？]/u;
    const since = characters.findLastIndex((character, at) => at < before.start && ends.test(character));
    const subjects = placed.slice(0, index).filter((one) => one.start > since && !isShare(one));
    if (subjects.length !== list.length) return [];
    const start = first.start - [...opened].length;
    const quote = words(start, list.at(-1)?.end ?? first.end);
    return list.flatMap((one, nth): Found[] => {
      const subject = subjects[nth]?.quantity;
      const change = changeIn(one.quantity, words(start, one.start));
      return subject ? [{ quantity: one.quantity, quote, change, subject }] : [];
    });
  });
}

const isShare = ({ quantity }: Placed): boolean => quantity.unit === '%';

/** The percentages that stand in one list with the first. */
function chained(placed: readonly Placed[], words: (from: number, to: number) => string): Placed[] {
  const end = placed.findIndex((one, index) => {
    const last = placed[index - 1];
    return last !== undefined && !(isShare(one) && further.test(words(last.end, one.start)));
  });
  return placed.slice(0, end === -1 ? placed.length : end);
}
