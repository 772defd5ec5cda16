/** An article to try the verification on, put together at build from what the archive prints, with a slip in it. */
import { reportsIn, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { wholeOf } from '../archive/values.ts';
import { reporterName } from '../lib/labels.ts';
import { thousands } from '../lib/number-words.ts';
import type { Observation } from '../schema/observation.ts';
import { measureIds, measureOf } from '../schema/vocabulary.ts';

/**
 * Quotes the newest report that has such sentences, one of them with a digit changed, gives one of its numbers, and quotes
 * an older report with punctuation of another kind. Undefined where the archive prints nothing of the sort.
 */
export function toExample(archive: Pick<Archive, 'documents'>): string | undefined {
  const reports = reportsIn(archive).toReversed();
  const newest = reports.find((report) => sentencesOf(report).some(hasNumber));
  if (!newest) return undefined;
  const sentences = sentencesOf(newest);
  const numbered = sentences.find(hasNumber) ?? '';
  const plain = sentences.find((sentence) => !/\d/.test(sentence));
  const older = reports
    .filter(({ year }) => year < newest.year)
    .map((report) => ({ report, sentence: longest(sentencesOf(report).filter((one) => !/\d/.test(one))) }))
    .find(({ sentence }) => sentence?.includes('，'));
  return [
    `《${newest.title}》写道：“${withSlip(numbered)}。”${plain === undefined ? '' : `报告还写道：“${plain}。”`}`,
    numberSentence(newest),
    older && `此前的《${older.report.title}》则写道：“${halfWidth(older.sentence ?? '')}。”`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Long enough to be known again, short enough to be quoted. */
const fits = (sentence: string): boolean => sentence.length >= 24 && sentence.length <= 70;
/** Quotation marks and brackets in a quotation would have to be changed or closed. */
const isWhole = (sentence: string): boolean => !/[“”‘’「」《》（）()：:]/.test(sentence);
/** Of three digits or more, neither a year nor rounded; the last digit apart. */
const exactNumber = /(?<![\d.．])(\d{2,})(\d)(?![\d年余多万亿.．%])/;
const hasNumber = (sentence: string): boolean => exactNumber.test(sentence);

const longest = (sentences: readonly string[]): string | undefined =>
  sentences.toSorted((a, b) => b.length - a.length)[0];

const sentencesOf = ({ sections }: ArchiveDocument): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.text
            .split('。')
            .slice(0, -1)
            .map((sentence) => sentence.trim())
            .filter((sentence) => fits(sentence) && isWhole(sentence))
        : [],
    ),
  );

/** The last digit of its first number that is no year is another. */
const withSlip = (sentence: string): string =>
  sentence.replace(exactNumber, (_, head: string, last: string) => `${head}${(Number(last) + 3) % 10}`);

const halfWidth = (sentence: string): string => sentence.replaceAll('，', ',').replaceAll('；', ';');

function numberSentence(report: ArchiveDocument): string {
  const { body, scope } = report;
  const whole = measureIds
    .map((measure) => wholeOf(report, measure))
    .find((one) => one?.body === body && one.scope === scope && one.unit === '件' && isExact(one));
  if (!whole) return '';
  const { label, unit } = measureOf(whole.measure);
  return `${report.year}年，${reporterName(report)}${label}${thousands(whole.value ?? 0)}${unit}。`;
}

const isExact = ({ value, qualifier }: Observation): boolean =>
  value !== null && value > 20 && qualifier === '';
