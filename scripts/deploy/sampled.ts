/** Every nth item, so that there are `count`, the first and the last among them; and those that must be. */
export function sampled<Item>(
  items: readonly Item[],
  count: number,
  mustBe: (item: Item) => boolean = () => false,
): Item[] {
  if (items.length <= count) return [...items];
  const step = (items.length - 1) / Math.max(1, count - 1);
  const chosen = new Set(Array.from({ length: count }, (_, index) => Math.round(index * step)));
  return items.filter((item, index) => chosen.has(index) || mustBe(item));
}
