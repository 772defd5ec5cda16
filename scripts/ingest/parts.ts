import { excerpt } from '../../src/schema/excerpt.ts';
import type { Form } from '../../src/schema/forms/form.ts';
import { lettersOf } from './table-tokens.ts';
import { readMarker } from './markers.ts';
import { similarity } from './similarity.ts';

/** A title less like every wording of a part than this is none of that part. */
const alikeEnough = 0.75;

type Titled = Pick<Form, 'partTitles'>;

/** The letters of every wording, part by part; made once for each form. */
function wordingsOf({ partTitles }: Titled): readonly (readonly string[])[] {
  let wordings = knownWordings.get(partTitles);
  if (!wordings) {
    wordings = partTitles.map((titles) => titles.map(lettersOf));
    knownWordings.set(partTitles, wordings);
  }
  return wordings;
}

const knownWordings = new WeakMap<Titled['partTitles'], readonly (readonly string[])[]>();

/** Which part of its form a title names, from 1; undefined for any other words. */
export function partOfTitle(title: string, form: Titled): number | undefined {
  const letters = lettersOf(title);
  if (letters.length < 4 || letters.length > 40) return undefined;
  const ranked = wordingsOf(form)
    .map((wordings, index) => ({
      part: index + 1,
      alike: Math.max(...wordings.map((wording) => similarity(wording, letters))),
    }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best && best.alike >= alikeEnough ? best.part : undefined;
}

/** Whether a line is a part's heading and nothing else, with a number before it or none. */
export function isPartHeading(line: string, form: Titled | undefined): boolean {
  if (!form || form.partTitles.length === 0) return false;
  const words = line.trim();
  if (words.length > 45 || /[，；：！？]/.test(words)) return false;
  const marker = readMarker(words);
  const title = words.slice(marker?.text.length ?? 0);
  return marker ? partOfTitle(title, form) !== undefined : isOneOf(wordingsOf(form), lettersOf(title));
}

const isOneOf = (wordings: readonly (readonly string[])[], letters: string): boolean =>
  wordings.some((titles) => titles.includes(letters));

/** `四 政府信息公开行政复议…`: how a part is named in messages. */
export function partName(part: number, { partTitles }: Titled): string {
  return `part ${part} ${excerpt(partTitles[part - 1]?.[0] ?? '')}`;
}
