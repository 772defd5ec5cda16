/** The way of one number: from a sentence that tells of it to its words, its line, and the other years. */
import { documentsByKey, sectionLabel, type Archive } from '../../archive/archive.ts';
import { urls } from '../../archive/urls.ts';
import { parseLines } from '../../schema/locator.ts';
import { measureOf } from '../../schema/vocabulary.ts';
import type { SentencePart } from '../findings/findings.ts';
import { shortName } from '../labels.ts';

type Step = Exclude<SentencePart, string>;

export interface Thread {
  /** The number as the sentence has it, leading to where it is printed. */
  number: Step;
  section: Step;
  line: Step;
  measure: Step;
}

/** The way of the last printed number in a sentence; undefined where it tells of none. */
export function threadOf(archive: Archive, parts: readonly SentencePart[]): Thread | undefined {
  return parts.flatMap((part) => (typeof part === 'string' ? [] : (followed(archive, part) ?? []))).at(-1);
}

function followed(archive: Archive, number: Step): Thread | undefined {
  const [, year = '', name = ''] = number.url.split('/');
  const document = documentsByKey(archive).get(`${year}/${name}`);
  const observation = document?.observations.find(
    ({ section, at }) => urls.place(document.key, section, at) === number.url,
  );
  const section = document?.sections.find(({ locator }) => locator === observation?.section);
  if (!document || !observation || !section) return undefined;
  const { measure, at, lines } = observation;
  const { start } = parseLines(lines);
  return {
    number,
    section: {
      text: `${shortName(document)}“${sectionLabel(section)}”`,
      url: urls.section(document.key, section.locator),
    },
    line: { text: `原文第${start}行`, url: urls.sourceLine(document.key, start, at) },
    measure: { text: `“${measureOf(measure).label}”`, url: urls.observation(measure, document.key, at) },
  };
}
