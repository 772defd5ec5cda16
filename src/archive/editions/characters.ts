/** Which characters of a text are others than they were. */
import { diffArrays } from 'diff';

export interface CharacterChange {
  /** Where in the text before, in Unicode characters from 0. */
  at: number;
  old: string;
  new: string;
}

/** Beyond so many edits two texts are told apart as wholes: that they are others altogether is what there is to say. */
const most = 1000;

/** The runs of characters that went and came, in order: put in place, they make the text after of the text before. */
export function characterChanges(before: string, after: string): CharacterChange[] {
  const [old, now] = [[...before], [...after]];
  const head = commonHead(old, now);
  const tail = commonHead(old.slice(head).toReversed(), now.slice(head).toReversed());
  const [was, is] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  if (was.length + is.length === 0) return [];
  const runs = diffArrays(was, is, { maxEditLength: most });
  if (!runs) return [{ at: head, old: was.join(''), new: is.join('') }];
  const changes: CharacterChange[] = [];
  let at = head;
  let open: CharacterChange | undefined;
  for (const { value, added, removed } of runs) {
    if (!added && !removed) {
      at += value.length;
      open = undefined;
      continue;
    }
    if (!open) changes.push((open = { at, old: '', new: '' }));
    if (added) open.new += value.join('');
    else {
      open.old += value.join('');
      at += value.length;
    }
  }
  return changes;
}

function commonHead(one: readonly string[], other: readonly string[]): number {
  const end = one.findIndex((character, index) => character !== other[index]);
  return end === -1 ? one.length : end;
}
