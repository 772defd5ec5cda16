/** Which checks a number stands in. */
import type { CheckView } from '../../data/checks.ts';
import { offsetOfId, parseId } from '../../schema/ids.ts';
import type { Verdict } from '../../schema/check.ts';

/** What a reader should see first. */
const order: readonly Verdict[] = ['differs', 'not-assessable', 'holds'];

/**
 * The checks that each document's numbers stand in, by its key: its own and, of equations over two years, those of the
 * document they are filed under.
 */
export function checksTouching(
  views: ReadonlyMap<string, readonly CheckView[]>,
): (key: string) => readonly CheckView[] {
  const elsewhere = new Map<string, CheckView[]>();
  for (const view of [...views.values()].flat()) {
    const others = new Set(view.operands.map(({ url }) => keyOf(url)).filter((key) => key !== view.document));
    for (const key of others) elsewhere.set(key, [...(elsewhere.get(key) ?? []), view]);
  }
  return (key) => [...(views.get(key) ?? []), ...(elsewhere.get(key) ?? [])];
}

/** The checks a number stands in, by its address and its words: differences first, each check once. */
function checksByPlace(views: readonly CheckView[]): (url: string, quote: string) => readonly CheckView[] {
  const byPlace = new Map<string, Set<CheckView>>();
  for (const view of views) {
    for (const { url, quote } of view.operands) {
      const place = placeKey(url, quote);
      byPlace.set(place, (byPlace.get(place) ?? new Set()).add(view));
    }
  }
  return (url, quote) =>
    [...(byPlace.get(placeKey(url, quote)) ?? [])].toSorted(
      (a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict),
    );
}

export type ChecksAt = ReturnType<typeof checksByPlace>;

/** The same for all documents: what stands in one is gathered when it is first asked for. */
export function checksAt(views: ReadonlyMap<string, readonly CheckView[]>): ChecksAt {
  const touching = checksTouching(views);
  const known = new Map<string, ChecksAt>();
  return (url, quote) => {
    const key = keyOf(url);
    const own = known.get(key) ?? checksByPlace(touching(key));
    known.set(key, own);
    return own(url, quote);
  };
}

/** A cell or quantity is one number; a paragraph may say several things, which its words tell apart. */
function placeKey(url: string, quote: string): string {
  const id = url.split('#')[1] ?? '';
  return parseId(id)?.kind === 'cell' || offsetOfId(id) !== undefined ? url : `${url} ${quote}`;
}

/** `2018/citywide` of an address within it. */
const keyOf = (url: string): string => url.split('/').slice(1, 3).join('/');
