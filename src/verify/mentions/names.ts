/** The names by which articles call the bodies of an archive, whatever city it is of. */
import { fold } from '../words/fold.ts';
import type { Held, HeldBody } from '../held.ts';

export interface Name {
  body: string;
  /** A place (重庆市) and not a government. */
  isPlace: boolean;
}

const endsOfPlaces = /(?:特别行政区|自治[区州县旗]|省|市|区|县|镇|乡|街道)$/;
const government = /人民政府|政府/;

/** Official names less what articles leave out: 人民, the city's name, its 市 alone left of it. */
function formsOf(name: string, place: string): string[] {
  const shorter = name.replace('人民政府', '政府');
  const full = [...new Set([name, shorter])];
  if (!place || !name.startsWith(place)) return full;
  const bare = place.replace(endsOfPlaces, '');
  const last = place.slice(bare.length);
  return full.flatMap((form) => {
    const rest = form.slice(place.length);
    const local = last + rest;
    const own = rest.length >= 4 && !government.test(rest.slice(0, 4)) ? [rest] : [];
    // 市政府, 市财政局; 重庆政府办公厅 is how headlines put it
    return [form, ...(rest ? [local, bare + rest] : [bare]), ...own];
  });
}

/** The place a government is of: 江州市东山区 and 东山区 of 江州市东山区人民政府. */
function placesOf({ kind, names, short }: HeldBody, place: string): string[] {
  if (kind !== 'government' && kind !== 'district' && kind !== 'town') return [];
  const areas = names.flatMap(({ name }) => {
    const area = name.replace(/人民政府.*$/, '');
    const own = area !== place && area.startsWith(place) ? [area.slice(place.length)] : [];
    const bare = area === place ? [area.replace(endsOfPlaces, '')] : [];
    return [area, ...own, ...bare];
  });
  return [...areas, ...(endsOfPlaces.test(short) ? [short] : [])].filter(({ length }) => length >= 2);
}

/** Every way to call a body, folded; the first body of the list has a name that two would have. */
export function namesOf({ bodies, place }: Held): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  const give = (words: string, name: Name): void => {
    const key = fold(words);
    if (key.length >= 2 && !names.has(key)) names.set(key, name);
  };
  for (const body of bodies) {
    for (const words of placesOf(body, place)) give(words, { body: body.id, isPlace: true });
    for (const { name, short } of body.names)
      for (const words of [...formsOf(name, place), ...(short === undefined ? [] : [short])])
        give(words, { body: body.id, isPlace: false });
    give(body.short, { body: body.id, isPlace: endsOfPlaces.test(body.short) });
  }
  return names;
}

/** The government or area that a body belongs to in the end, itself among them. */
export function familyOf({ bodies }: Held, id: string): HeldBody[] {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const family: HeldBody[] = [];
  for (let at = byId.get(id); at && !family.includes(at); at = byId.get(at.parent ?? '')) family.push(at);
  return family;
}

const areaKinds: ReadonlySet<string> = new Set(['government', 'district', 'town']);

/** The body whose area `word` (全市, 全区) names, seen from a body; null where several may be meant. */
export function bodyOfArea(held: Held, word: string, from: string | null): string | null {
  const isArea = ({ kind, area }: HeldBody) => areaKinds.has(kind) && area === word;
  const near = from === null ? undefined : familyOf(held, from).find(isArea);
  if (near) return near.id;
  const all = held.bodies.filter(isArea);
  return all.length === 1 ? (all[0]?.id ?? null) : null;
}
