/** Do the work for every item, for at most `width` of them at a time; the results are in the order of the items. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  // One iterator for all: each takes the next item that nobody has taken.
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const [index, item] of waiting) results[index] = await work(item);
    }),
  );
  return results;
}
