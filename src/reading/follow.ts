/** How far below the top of the window what is being read begins: a little less than where a heading comes to stand. */
const TOP = 40;

/**
 * Say which of these elements, given in the order of the page, is being read, now and whenever it changes: the first in the
 * upper part of the window, or what the address leads to where that is there. The browser tells of elements that come and go, so scrolling a long page costs nothing.
 */
export function follow<Part extends Element>(parts: readonly Part[], found: (part: Part) => void): void {
  const order = new Map<Element, number>(parts.map((part, index) => [part, index]));
  const within = new Set<number>();
  let current: number | undefined;
  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        const index = order.get(target) ?? -1;
        if (isIntersecting) within.add(index);
        else within.delete(index);
      }
      const landed = [...within].find((index) => parts[index]?.matches(':target, :has(:target)'));
      const first = landed ?? (within.size > 0 ? Math.min(...within) : current);
      const part = parts[first ?? -1];
      if (first === current || !part) return;
      current = first;
      found(part);
    },
    { rootMargin: `-${TOP}px 0px -60% 0px` },
  );
  for (const part of parts) observer.observe(part);
}
