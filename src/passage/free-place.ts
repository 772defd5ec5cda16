/** Where a small box stands on a page without covering what is being read. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** The first of the places that covers nothing of `never` and `better`; or else nothing of `never`; or else the first. */
export function freePlace<Place extends Box>(
  places: readonly Place[],
  never: readonly Box[],
  better: readonly Box[],
): Place | undefined {
  const isFree = (kept: readonly Box[]) => (place: Place) => !kept.some((box) => overlap(place, box));
  return places.find(isFree([...never, ...better])) ?? places.find(isFree(never)) ?? places[0];
}
