/** Which key of ours a press is, if it is one: letters belong to whoever is typing. */

/** The keys that are single characters; `/` belongs to the search. */
export type Letter = 'j' | 'k' | 'm' | 'c' | '?';

interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/** With Caps Lock a letter comes as a capital; a Chinese keyboard may send `？`. */
export function letterOf(press: Press): Letter | undefined {
  if (press.isComposing || press.defaultPrevented || press.ctrlKey || press.altKey || press.metaKey)
    return undefined;
  if (press.key === '?' || press.key === '？') return '?';
  if (press.shiftKey) return undefined;
  const key = press.key.toLowerCase();
  return key === 'j' || key === 'k' || key === 'm' || key === 'c' ? key : undefined;
}
