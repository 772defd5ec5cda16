/** The keys of a closed object, in order and typed: Object.keys forgets that a literal object has no others. */
export const keysOf = <K extends string>(object: Readonly<Record<K, unknown>>): readonly [K, ...K[]] =>
  // No vocabulary of ours is empty.
  Object.keys(object) as [K, ...K[]];

/** A key as part of an address or an id: `naturalPerson` → `natural-person`. */
export const kebab = (key: string): string => key.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
