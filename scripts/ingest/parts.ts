import { excerpt } from '../../src/schema/excerpt.ts';
import type { Form } from '../../src/schema/forms/form.ts';
import { lettersOf } from './table-tokens.ts';
import { readMarker } from './markers.ts';
import { similarity } from './similarity.ts';

/** A title less like every wording of a part than this is none of that part. */
const alikeEnough = 0.75;

/** Which part of its form a title names, from 1; undefined for any other words. */
export function partOfTitle(title: string, { partTitles }: Pick<Form, 'partTitles'>): number | undefined {
  const letters = lettersOf(title);
  if (letters.length < 4 || letters.length > 40) return undefined;
  const ranked = partTitles
    .map((wordings, index) => ({
      part: index + 1,
      alike: Math.max(...wordings.map((wording) => similarity(lettersOf(wording), letters))),
    }))
    .toSorted((a, b) => b.alike - a.alike);
  const [best] = ranked;
  return best && best.alike >= alikeEnough ? best.part : undefined;
}

/** Whether a line is a part's heading and nothing else, with a number before it or none. */
export function isPartHeading(line: string, form: Pick<Form, 'partTitles'> | undefined): boolean {
  if (!form || form.partTitles.length === 0) return false;
  const words = line.trim();
  if (words.length > 45 || /[，；：！？]/.test(words)) return false;
  const marker = readMarker(words);
  const title = words.slice(marker?.text.length ?? 0).replace(/。$/, '');
  return marker
    ? partOfTitle(title, form) !== undefined
    : form.partTitles.flat().some((wording) => lettersOf(wording) === lettersOf(title));
}

/** `四 政府信息公开行政复议…`: how a part is named in messages. */
export function partName(part: number, { partTitles }: Pick<Form, 'partTitles'>): string {
  return `part ${part} ${excerpt(partTitles[part - 1]?.[0] ?? '')}`;
}
