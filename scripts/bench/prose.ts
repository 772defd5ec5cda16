/** Official prose composed from the stock: one writer for each report, some of its sentences the same every year. */
import { municipality, nameIn, type Body } from './bodies.ts';
import { toRandom, type Random } from './random.ts';
import {
  adverbs,
  aspects,
  clauses,
  firmEndings,
  genres,
  headings,
  overview,
  objects,
  others,
  placeCharacters,
  placeEndings,
  remedies,
  sentences,
  shortcomings,
  times,
  verbs,
  type Theme,
} from './stock.ts';

export interface Writer {
  random: Random;
  body: Body;
  year: number;
  name: string;
  /** A heading's words, without marker and 。. */
  heading(theme: Theme): string;
  /** Sentences on a theme, about as many characters as asked for, none of them twice. */
  passage(theme: Theme, length: number): string;
  overview(count: number): string;
  others(count: number): string;
  /** Shortcomings and, in the same order, what is done about them. */
  problems(count: number): { shortcomings: string[]; remedies: string[] };
}

const nameCharacters = [...placeCharacters];

/** How many sentences of a passage are those of every year. */
const standingSentences = 2;
/** How many of the others are put together from clauses. */
const composedShare = 0.5;

export function toWriter(body: Body, year: number, purpose: string): Writer {
  const random = toRandom(`${body.id} ${year} ${purpose}`);
  const fresh = (template: string): string => fill(template, random, body, year);
  const unused = new Map<Theme, string[]>();
  const next = (theme: Theme): string => {
    const left = unused.get(theme) ?? random.shuffle(sentences[theme]);
    const template = left.pop() ?? random.pick(sentences[theme]);
    unused.set(theme, left);
    return template;
  };
  return {
    random,
    body,
    year,
    name: nameIn(body, year),
    heading: (theme) => fresh(random.pick(headings[theme])),
    passage(theme, length) {
      const standing = standingTemplates(body, theme);
      const written = standing.map(({ template, name }) => fill(template, toRandom(name), body, year));
      unused.set(
        theme,
        random.shuffle(sentences[theme].filter((one) => !standing.some(({ template }) => template === one))),
      );
      while (written.join('').length < length)
        written.push(random.chance(composedShare) ? composed(random, fresh) : fresh(next(theme)));
      return random.shuffle(written).join('');
    },
    overview: (count) => random.shuffle(overview).slice(0, count).map(fresh).join(''),
    others: (count) => random.shuffle(others).slice(0, count).map(fresh).join(''),
    problems(count) {
      const chosen = random.shuffle(shortcomings.map((_, index) => index)).slice(0, count);
      return {
        shortcomings: chosen.map((index) => fresh(shortcomings[index] ?? '')),
        remedies: chosen.map((index) => fresh(remedies[index] ?? '')),
      };
    },
  };
}

/** Sentences that a body prints in every report, numbers and all, and the name of the sequence that fills them. */
function standingTemplates(body: Body, theme: Theme): { template: string; name: string }[] {
  return toRandom(`${body.id} ${theme}`)
    .shuffle(sentences[theme])
    .slice(0, standingSentences)
    .map((template) => ({ template, name: `${body.id} ${template}` }));
}

/** A sentence that stands in no stock: a beginning, two or three acts, and what came of them. */
function composed(random: Random, fresh: (template: string) => string): string {
  const acts = Array.from({ length: random.between(2, 3) }, () =>
    random.chance(0.4) ? random.pick(clauses.act) : actOf(random),
  );
  return fresh(`${[random.pick(clauses.begin), ...acts, random.pick(clauses.result)].join('，')}。`);
}

const actOf = (random: Random): string =>
  `${random.chance(0.5) ? random.pick(adverbs) : ''}${random.pick(verbs)}{work}${random.pick(objects)}`;

/** `{n:3-40}` a number between 3 and 40, `{work}` something the body works on, and so on. */
export function fill(template: string, random: Random, body: Body, year: number): string {
  return template.replace(/\{(\w+?)\d?(?::(\d+)-(\d+))?\}/g, (_, slot: string, from?: string, to?: string) =>
    slot === 'n'
      ? String(random.between(Number(from), Number(to)))
      : (slots[slot] ?? unknownSlot(slot))(random, body, year),
  );
}

function unknownSlot(slot: string): never {
  throw new RangeError(`the stock has no slot {${slot}}`);
}

type Slot = (random: Random, body: Body, year: number) => string;

const slots: Readonly<Record<string, Slot>> = {
  we: (_random, body) => weOf(body),
  all: (_random, body) => body.area ?? (body.kind === 'department' ? '全系统' : '本机关'),
  org: (_random, body, year) => nameIn(body, year),
  site: (_random, body) => `${body.kind === 'district' ? `${body.short}政府` : body.short}网站`,
  year: (_random, _body, year) => String(year),
  next: (_random, _body, year) => String(year + 1),
  work: (random, body) => random.pick(body.works) + (random.chance(0.4) ? random.pick(aspects) : ''),
  time: (random) => random.pick(times),
  firm: (random) => properName(random) + random.pick(firmEndings),
  place: (random) => properName(random) + random.pick(placeEndings),
  title: (random, body) => titleOf(random, body),
  docnum: (random, _body, year) => documentNumber(random, year),
  pct: (random) => `${random.between(60, 99)}.${random.between(1, 9)}%`,
};

/** 我市, 我局, 我委: how a body speaks of itself. */
export function weOf(body: Body): string {
  if (body.kind === 'government') return '我市';
  if (body.kind === 'general-office') return '市政府办公厅';
  if (body.kind === 'district' || body.kind === 'town') return `我${body.short.at(-1) ?? ''}`;
  const last = body.names.at(-1)?.name ?? '';
  return last.endsWith('办公室') ? '我办' : `我${last.endsWith('委员会') ? '委' : '局'}`;
}

/** The 3,755 common characters of GB 2312, level 1, less those that count or date something, well mixed. */
const commonCharacters = toRandom('common characters').shuffle(
  [...new TextDecoder('gb18030').decode(levelOne())].filter(
    (character) =>
      /\p{Script=Han}/u.test(character) &&
      !/[一二三四五六七八九十百千万亿两几零半第年月日无未号]/.test(character),
  ),
);

function levelOne(): Uint8Array {
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const codes = rows.flatMap((row) => cells.map((cell) => [row, cell]));
  return Uint8Array.from(codes.slice(0, 3755).flat());
}

/** Two or three characters; some characters come often, most seldom. */
function properName(random: Random): string {
  const characters = Array.from({ length: random.chance(0.3) ? 3 : 2 }, () => {
    if (random.chance(0.5)) return random.pick(nameCharacters);
    const rank = (random.below(1e6) / 1e6) ** 2;
    return commonCharacters[Math.floor(rank * commonCharacters.length)] ?? '';
  });
  return characters.join('');
}

function titleOf(random: Random, body: Body): string {
  const place = body.kind === 'district' ? body.short : municipality.name;
  return `《${place}${random.pick(body.works)}${random.pick(genres)}》`;
}

function documentNumber(random: Random, year: number): string {
  const kind = random.pick(['府办发', '府发', '办发', '政公开办', '财规']);
  return `${municipality.letters}${kind}〔${year}〕${random.between(1, 180)}号`;
}
