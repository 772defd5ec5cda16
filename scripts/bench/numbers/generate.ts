/** Sentences made of an archive's own observations, each with the verdict its number must get. */
import type { Archive, ArchiveDocument } from '../../../src/archive/archive.ts';
import { findQuantity, placesById } from '../../../src/archive/places.ts';
import { blockOfId, offsetOfId } from '../../../src/schema/ids.ts';
import type { Body } from '../../../src/schema/body.ts';
import type { Observation } from '../../../src/schema/observation.ts';
import { TOTAL } from '../../../src/schema/vocabulary.ts';
import type { Random } from '../random.ts';
import { applicantPhrases, openings, phrases } from './phrases.ts';

export interface Made {
  kind: string;
  /** Marked as `cases.ts` reads it. */
  text: string;
}

/** The words of an observation with `#` for its number; undefined where they say none that could be put into a sentence. */
function phraseOf(document: ArchiveDocument, one: Observation, random: Random): string | undefined {
  const known = phrases[one.measure];
  if (one.printedIn === 'table') {
    if (!known) return undefined;
    const phrase = random.pick(known);
    if (one.member === TOTAL) return phrase;
    const applicant = applicantPhrases[one.member];
    return applicant && `${random.pick(applicant)}${phrase}`;
  }
  return sentenceOf(document, one);
}

/** The printed sentence, its number as `#`; none where its own words are of another year. */
function sentenceOf(document: ArchiveDocument, { at }: Observation): string | undefined {
  const printed = findQuantity(document, at)?.printed;
  const place = placesById(document).get(blockOfId(at));
  const offset = offsetOfId(at);
  if (printed === undefined || !place || offset === undefined) return undefined;
  const words = place.text.replace(/\s/gu, '');
  const start = words.slice(0, offset).lastIndexOf('。') + 1;
  const end = words.indexOf('。', offset);
  const [before, after] = [
    words.slice(start, offset),
    words.slice(offset + printed.length, end < 0 ? undefined : end),
  ];
  return /20\d\d|[{}=#]|^(?:各)?其中/.test(before + after)
    ? undefined
    : `${before}#${after}`.replace(/^（[^）]*）/, '');
}

const numberOf = (document: ArchiveDocument, one: Observation): string =>
  findQuantity(document, one.at)?.printed ?? (/\D/.test(one.quote) ? one.quote : `${one.quote}${one.unit}`);

/** Whose work it is, as an article would say. */
function subjectOf(document: ArchiveDocument, one: Observation, bodies: readonly Body[]): string {
  const body = bodies.find(({ id }) => id === one.body) ?? document.reporter;
  if (one.scope === 'area') return body.area ?? body.short;
  if (one.scope === 'unstated') return body.names[0]?.name.replace('人民政府', '政府') ?? body.short;
  return body.short;
}

const swapDigits = (number: string): string | undefined => {
  const match = /(\d)(\d)(?!.*\d{2})/.exec(number);
  if (!match || match[1] === match[2] || match[2] === '0') return undefined;
  return number.replace(/(\d)(\d)(?!.*\d{2})/, '$2$1');
};
const raised = (number: string): string =>
  number.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1 + (Number(digit) % 3)) % 10));

export function madeOf({ documents, bodies }: Archive, random: Random): Made[] {
  const heldYears = new Set(documents.map(({ year }) => year));
  const absent = [2011, 2013, 2014, 2015, 2016, 2017, 2019, 2021, 2022].filter(
    (year) => !heldYears.has(year),
  );
  return documents.flatMap((document) =>
    document.observations.flatMap((one): Made[] => {
      if (one.value === null || one.state !== 'reported') return [];
      const phrase = phraseOf(document, one, random);
      if (phrase === undefined) return [];
      const number = numberOf(document, one);
      const subject = subjectOf(document, one, bodies);
      const opening = random.pick(openings);
      const say = (year: number, who: string, words: string): string => {
        const forms = [`${opening}${year}年，${who}${phrase}。`, `${opening}${who}${year}年${phrase}。`];
        return random.pick(forms).replace('#', words);
      };
      const cases: Made[] = [{ kind: 'true', text: say(document.year, subject, `{${number}=agrees}`) }];
      const isNumber =
        /^\d[\d.]*(?:[\u4e00-\u9fff%]|$)/.test(number) && one.value > 9 && one.qualifier === '';
      const year = random.pick(absent);
      cases.push({ kind: 'year', text: say(year, subject, `{${number}=unknown}`) });
      if (isNumber) {
        const [wrong, swapped] = [raised(number), swapDigits(number)];
        cases.push({ kind: 'digit', text: say(document.year, subject, `{${wrong}=differs}`) });
        if (swapped)
          cases.push({ kind: 'swapped', text: say(document.year, subject, `{${swapped}=differs}`) });
        if (/^\d+[件条份]$/.test(number)) {
          cases.push({
            kind: 'unit',
            text: say(document.year, subject, `{${number.slice(0, -1)}人=unknown/differs}`),
          });
          cases.push({
            kind: 'scale',
            text: say(document.year, subject, `{${number.slice(0, -1)}万${number.slice(-1)}=differs}`),
          });
        }
      }
      const values = new Set(
        document.observations
          .filter((o) => o.measure === one.measure && o.member === one.member)
          .map(({ value }) => value),
      );
      const like = document.observations.filter(
        (o) =>
          o.unit === one.unit &&
          o.qualifier === '' &&
          o.value !== null &&
          o.value > 9 &&
          !values.has(o.value),
      );
      for (let times = 0; times < 3 && like.length > 0; times++) {
        const another = numberOf(document, random.pick(like));
        if (!phrase.includes(another))
          cases.push({ kind: 'another', text: say(document.year, subject, `{${another}=differs}`) });
      }
      const other = bodies.find(
        ({ id }) => id === (one.scope === 'area' ? undefined : document.reporter.parent),
      );
      if (
        one.scope === 'organ' &&
        other?.area !== undefined &&
        !phrase.includes(other.area) &&
        one.value > 0 &&
        !one.standsIn &&
        one.printedIn === 'table' &&
        !one.measure.endsWith('.inForce')
      )
        cases.push({ kind: 'scope', text: say(document.year, other.area, `{${number}=other-scope}`) });
      return cases;
    }),
  );
}
