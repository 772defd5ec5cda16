/** Which body a report is of, by the name it prints; a body that is not listed yet is proposed for `bodies.yml`. */
import type { Body, BodyKind } from '../../src/schema/body.ts';
import { foldDense } from '../ingest/fold.ts';

export interface FoundBody {
  body: Body;
  /** It does not stand in `bodies.yml` yet. */
  isNew: boolean;
}

/** How words sound, in letters of ASCII and without anything between them: 渝北 → yubei. */
export type Spell = (words: string) => string;

/** The body of a printed name, with or without 人民政府 and `place`, the archive's own. */
export function findBody(issuer: string, bodies: readonly Body[], place: string, spell: Spell): FoundBody {
  const printed = foldDense(issuer);
  const spelt = (name: string): string => localName(foldDense(name), place).replace(/人民政府$/, '');
  const known = bodies.find(({ names, short }) =>
    [...names.map(({ name }) => name), short].some((name) => spelt(name) === spelt(printed)),
  );
  return known
    ? { body: known, isNew: false }
    : { body: newBody(printed, bodies, { place, spell }), isNew: true };
}

/** Endings of names, the longest first, and the kind of body they tell. */
const kinds: readonly [ending: RegExp, kind: BodyKind][] = [
  [/(?:人民政府)?(?:办公厅|办公室)$/, 'general-office'],
  [/(?:镇|乡|街道)(?:人民政府|办事处)?$/, 'town'],
  [/(?:(?<!自治)区|县|旗)(?:人民政府)?$/, 'district'],
  [/人民政府$|(?:省|市|自治区|州|盟)$/, 'government'],
  [/(?:局|委员会|委|厅|院|署|处|中心|管委会|公安|办)$/, 'department'],
];

/** Units of the country that others lie in. 州 alone is rather the end of a name: 杭州市. */
const outer = /^.{2,}?(?:省|自治区|自治州|市|盟|区|县|旗)(?=.{2,}$)/;

/** 江州市沙关区 → 沙关区: the last of the places a name begins with, and whatever follows it. */
function innermost(name: string): string {
  const [places, end = ''] = [name.replace(administration, ''), administration.exec(name)?.[0] ?? ''];
  let left = places;
  while (outer.test(left)) left = left.replace(outer, '');
  return `${left}${end}`;
}

/** What a name has after its place. */
const administration = /(?:人民政府|办事处)?(?:办公厅|办公室)?$/;

const kindOf = (name: string): BodyKind => {
  // 发展改革委办公室 would be a department's office; a government's says 人民政府办公室 or names the place alone.
  const office = /(?:人民政府|[省市区县旗州盟])办公[厅室]$/.test(name);
  const kind =
    kinds.find(([ending, kind]) => ending.test(name) && (kind !== 'general-office' || office))?.[1] ??
    'other';
  // A city within a prefecture is governed as a county is.
  const isWithin = /(?:市|自治州|盟)[\p{Script=Han}]{2,}市(?:人民政府)?$/u.test(name);
  return kind === 'government' && isWithin && innermost(name) !== name ? 'district' : kind;
};

function newBody(
  name: string,
  bodies: readonly Body[],
  { place, spell }: { place: string; spell: Spell },
): Body {
  const kind = kindOf(name);
  const local = localName(name, place);
  const parent = parentOf(name, kind, bodies);
  const area = /(?:街道|[省市区县州盟旗镇乡])(?=$|人民政府$|办事处$)/.exec(name)?.[0];
  const hasArea = kind === 'government' || kind === 'district' || kind === 'town';
  return {
    id: freeId(idOf(local, kind, spell), new Set(bodies.map(({ id }) => id))),
    kind,
    ...(parent ? { parent } : {}),
    names: [
      {
        name:
          kind === 'government' || kind === 'district' ? `${name.replace(/人民政府$/, '')}人民政府` : name,
      },
    ],
    short: local.replace(/(?:人民政府|办事处)$/, ''),
    ...(area && hasArea ? { area: `全${area}` } : {}),
  };
}

/** A name without the archive's own place, unless it is that place's government. */
function localName(name: string, place: string): string {
  const rest = name.startsWith(place) ? name.slice(place.length) : name;
  return rest === '' || rest === '人民政府' ? name : rest;
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

/** The listed body whose place the name begins with, the narrowest. A place that is not printed is not guessed. */
function parentOf(name: string, kind: BodyKind, bodies: readonly Body[]): string | undefined {
  const above = bodies.filter(
    (body) => body.kind === 'government' || (body.kind === 'district' && kind !== 'district'),
  );
  const within = above
    .flatMap(({ id, names, short }) =>
      [...names.map((one) => one.name), short].map((one) => ({ id, place: one })),
    )
    .map(({ id, place }) => ({ id, place: foldDense(place).replace(/人民政府$/, '') }))
    .filter(({ place }) => place.length > 1 && name !== place && name.startsWith(place));
  return within.toSorted((a, b) => b.place.length - a.place.length)[0]?.id;
}

/** What the unit a name ends in adds to its id. */
const levels: readonly [ending: RegExp, suffix: string][] = [
  [/街道$/, '-subdistrict'],
  [/(?<!自治)区$/, '-district'],
  [/县$/, '-county'],
  [/旗$/, '-banner'],
  [/镇$/, '-town'],
  [/乡$/, '-township'],
];

/** ASCII, from the sound of the name: 渝北区 → yubei-district, 江州市沙关区 → shaguan-district, 淮安市 → huaian. */
function idOf(local: string, kind: BodyKind, spell: Spell): string {
  const bare = local.replace(administration, '');
  if (kind === 'general-office') {
    const stem = spell(stemOf(innermost(bare)));
    return stem === '' ? 'general-office' : `${stem}-general-office`;
  }
  if (kind === 'department') {
    const [, place = '', rest = ''] = /^(.{2,4}?)[市区县](.{2,})$/.exec(bare) ?? [];
    return orNamed(place && rest ? `${spell(place)}-${spell(rest)}` : spell(bare));
  }
  const last = innermost(bare);
  const suffix = kind === 'other' ? '' : (levels.find(([ending]) => ending.test(last))?.[1] ?? '');
  return orNamed(`${spell(stemOf(last))}${suffix}`);
}

/** 渝北区 → 渝北. */
const stemOf = (place: string): string =>
  place.replace(/(?<=.)(?:自治[区州县旗]|街道|[省市区县旗镇乡州盟])$/, '');

/** An id begins with a letter, whatever the name is written in. */
const orNamed = (id: string): string => (/^[a-z0-9]/.test(id) ? id : `body${id}`);
