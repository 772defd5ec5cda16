/** Which body a report is of, by the name it prints; a body that is not listed yet is proposed for `bodies.yml`. */
import { pinyin } from 'pinyin-pro';
import type { Body, BodyKind } from '../../src/schema/body.ts';
import { fold } from '../ingest/fold.ts';

export interface FoundBody {
  body: Body;
  /** It does not stand in `bodies.yml` yet. */
  isNew: boolean;
}

const dense = (name: string): string => fold(name).replace(/\s/gu, '');

/** The body of a printed name; `place` is the archive's own. */
export function findBody(issuer: string, bodies: readonly Body[], place: string): FoundBody {
  const printed = dense(issuer);
  const names = [printed, `${printed}人民政府`];
  const known = bodies.find((body) =>
    [...body.names.map(({ name }) => dense(name)), body.short].some((name) => names.includes(name)),
  );
  return known ? { body: known, isNew: false } : { body: newBody(printed, bodies, place), isNew: true };
}

/** Endings of names, the longest first, and the kind of body they tell. */
const kinds: readonly [ending: RegExp, kind: BodyKind][] = [
  [/(?:人民政府)?(?:办公厅|办公室)$/, 'general-office'],
  [/(?:镇|乡|街道)(?:人民政府|办事处)?$/, 'town'],
  [/(?:区|县|旗|自治县)(?:人民政府)?$/, 'district'],
  [/(?:省|市|州|盟)?人民政府$|(?:省|市|自治区|州|盟)$/, 'government'],
  [/(?:局|委员会|委|厅|院|署|处|中心|管委会|公安|办)$/, 'department'],
];

const kindOf = (name: string): BodyKind => {
  // 发展改革委办公室 would be a department's office; a government's says 人民政府办公室 or names the place alone.
  const office = /(?:人民政府|[省市区县旗州盟])办公[厅室]$/.test(name);
  return (
    kinds.find(([ending, kind]) => ending.test(name) && (kind !== 'general-office' || office))?.[1] ?? 'other'
  );
};

function newBody(name: string, bodies: readonly Body[], place: string): Body {
  const kind = kindOf(name);
  const local = name.startsWith(place) && name !== place ? name.slice(place.length) : name;
  const official =
    kind === 'government' || kind === 'district' ? `${name.replace(/人民政府$/, '')}人民政府` : name;
  const parent = parentOf(name, kind, bodies, place);
  const taken = new Set(bodies.map(({ id }) => id));
  const wanted = idOf(local, kind);
  const id = taken.has(wanted) ? `${wanted}-2` : wanted;
  const area = /[市区县省州盟旗](?=$|人民政府$)/.exec(name)?.[0];
  return {
    id,
    kind,
    ...(parent ? { parent } : {}),
    names: [{ name: official }],
    short: local.replace(/人民政府$/, ''),
    ...(area && (kind === 'government' || kind === 'district') ? { area: `全${area}` } : {}),
  };
}

/** The listed body whose place the name begins with, the narrowest; of a district's bureau the district. */
function parentOf(name: string, kind: BodyKind, bodies: readonly Body[], place: string): string | undefined {
  const above = bodies.filter(
    (body) => body.kind === 'government' || (body.kind === 'district' && kind !== 'district'),
  );
  const places = above.map((body) => ({
    id: body.id,
    place: dense(body.names.at(-1)?.name ?? '').replace(/人民政府$/, ''),
  }));
  const within = places.filter((one) => one.place !== '' && name !== one.place && name.startsWith(one.place));
  const narrowest = within.toSorted((a, b) => b.place.length - a.place.length)[0];
  const own = places.find((one) => one.place === place);
  const isBelow = kind === 'district' || kind === 'department' || kind === 'town';
  return narrowest?.id ?? (isBelow && !/^[\p{Script=Han}]{2,4}[省市]/u.test(name) ? own?.id : undefined);
}

/** ASCII, from the sound of the name: 渝北区 → yubei-district, 淮安市 → huaian. */
function idOf(local: string, kind: BodyKind): string {
  const sound = (words: string): string =>
    pinyin(words, { toneType: 'none', type: 'array', v: true })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const bare = local.replace(/(?:人民政府)?(?:办公厅|办公室)?$/, '');
  const [, stem = bare, level = ''] =
    /^(.{2,}?)(自治县|[省市区县旗镇乡州盟]|街道)(?:人民政府|办事处)?$/.exec(bare) ?? [];
  const suffix =
    kind === 'general-office'
      ? '-general-office'
      : level === '区'
        ? '-district'
        : /县$/.test(level)
          ? '-county'
          : kind === 'town'
            ? '-town'
            : '';
  const [, outer, rest] = kind === 'department' ? (/^(.{2,4}?)[市区县](.{2,})$/.exec(bare) ?? []) : [];
  const id = outer && rest ? `${sound(outer)}-${sound(rest)}` : `${sound(stem)}${suffix}`;
  return id === '' || id.startsWith('-') ? `body${id}` : id;
}
