/** What changed between two wordings, word by word. */
import { diffArrays } from 'diff';

export interface Difference {
  kind: 'same' | 'del' | 'ins';
  text: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** Runs of words that stayed, went and came, in order: without `ins` they are the text before, without `del` the one after. */
export function differences(before: string, after: string): Difference[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'ins' : removed ? 'del' : 'same',
    text: value.join(''),
  }));
}

/** The same with long unchanged runs cut to what stands around a change; `……` where words are left out. */
export function inContext(runs: readonly Difference[], around = 30): Difference[] {
  return runs.map((run, index) => {
    const characters = [...run.text];
    if (run.kind !== 'same' || characters.length <= 2 * around) return run;
    const head = index === 0 ? '' : characters.slice(0, around).join('');
    const tail = index === runs.length - 1 ? '' : characters.slice(-around).join('');
    return { kind: 'same', text: `${head}……${tail}` };
  });
}
