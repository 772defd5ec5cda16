/** A sentence of a report with a number to follow: to its place, the line it is printed on, the other years. */
import { sectionLabel, type Archive, type ArchiveDocument } from '../../archive/archive.ts';
import { findQuantity, placesById } from '../../archive/places.ts';
import { urls } from '../../archive/urls.ts';
import { blockOfId, offsetOfId } from '../../schema/ids.ts';
import type { Observation } from '../../schema/observation.ts';
import { measureOf, scopeIds, TOTAL } from '../../schema/vocabulary.ts';
import { keyMeasures } from '../figures.ts';
import type { SentencePart } from '../findings/findings.ts';
import { cutAround, lengthOf } from './words.ts';

type Step = Exclude<SentencePart, string>;

export interface FollowedSentence {
  document: ArchiveDocument;
  /** The printed sentence around the number. */
  before: string;
  number: Step;
  after: string;
  section: Step;
  /** Number of the source line that the number begins on. */
  line: number;
  measure: Step;
}

/** A sentence that is longer is not read at a glance. */
const MOST_CHARACTERS = 110;

/** Of the first key measure that a report prints in a sentence: the report of the widest scope, of these the latest. */
export function sentenceToFollow({ documents }: Pick<Archive, 'documents'>): FollowedSentence | undefined {
  const reports = documents.filter(({ kind }) => kind === 'report').toSorted(byScopeThenYear);
  for (const measure of keyMeasures) {
    for (const document of reports) {
      const wholes = document.observations.filter(
        (one) => one.measure === measure && one.member === TOTAL && one.printedIn === 'prose',
      );
      const [followed] = wholes.flatMap((whole) => followedIn(document, whole) ?? []);
      if (followed) return followed;
    }
  }
  return undefined;
}

const rankOf = ({ scope = 'unstated' }: ArchiveDocument): number => scopeIds.indexOf(scope);
const byScopeThenYear = (a: ArchiveDocument, b: ArchiveDocument): number =>
  rankOf(a) - rankOf(b) || b.year - a.year;

function followedIn(document: ArchiveDocument, observation: Observation): FollowedSentence | undefined {
  const { at, section: locator, measure, standsIn } = observation;
  const offset = offsetOfId(at);
  const quantity = findQuantity(document, at);
  const text = placesById(document).get(blockOfId(at))?.text;
  const section = document.sections.find((one) => one.locator === locator);
  if (offset === undefined || !quantity || text === undefined || !section || standsIn) return undefined;
  const [left, words, right] = cutAround(text, offset, lengthOf(quantity.printed));
  const before = /[^。；]*$/.exec(left)?.[0].trimStart() ?? '';
  const after = /^[^。；]*[。；]?/.exec(right)?.[0] ?? '';
  if (lengthOf(before + words + after) > MOST_CHARACTERS) return undefined;
  return {
    document,
    before,
    number: { text: words, url: urls.place(document.key, locator, at) },
    after,
    section: { text: sectionLabel(section), url: urls.section(document.key, locator) },
    line: quantity.lines.start,
    measure: { text: measureOf(measure).label, url: urls.observation(measure, document.key, at) },
  };
}
