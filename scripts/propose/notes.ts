/** The notes of a seed that has none yet, each entry with the printed words it was read from. */
import type { Body } from '../../src/schema/body.ts';
import { bodyKinds } from '../../src/schema/body.ts';
import {
  seedNotesSchema,
  type OriginalFile,
  type EncodingId,
  type SeedNotes,
} from '../../src/schema/seed-notes.ts';
import { formIds, forms, type FormId, type ScopeId } from '../../src/schema/vocabulary.ts';
import { foldDense } from '../ingest/fold.ts';
import { toLines } from '../ingest/lines.ts';
import type { Printed } from '../ingest/printed.ts';
import { readSeed, type Seed } from '../ingest/reading.ts';
import { yearIn } from '../ingest/year.ts';
import { findArtefacts } from './artefacts.ts';
import { findBody, type FoundBody, type Spell } from './body.ts';
import { proposeFigures, type Example } from './figures.ts';
import { findFurniture } from './furniture.ts';
import { findTitle, type FoundTitle } from './title.ts';
import { proposeTopics } from './topics.ts';

/** What is known of the archive a report is to join. */
export interface Surroundings {
  bodies: readonly Body[];
  /** Keys that are taken. */
  keys: readonly string[];
  /** The place the archive is of. */
  place: string;
  /** What the id of a body that is not listed yet is made of. */
  spell: Spell;
  examples: readonly Example[];
}

export interface NewText {
  /** Name the seed is to have: `…txt`. */
  file: string;
  text: string;
  sha256: string;
  encoding: EncodingId;
  original?: OriginalFile | undefined;
  /** One paragraph a line, as the original file tells. */
  unwrapped?: boolean | undefined;
  /** The key a person asked for. */
  key?: string | undefined;
  /** What a person says it is, where the text is read otherwise. */
  said?: Said | undefined;
}

/** Body (the id of one that is listed), year, form and scope of a report, by a person. */
export interface Said {
  body?: string | undefined;
  year?: number | undefined;
  form?: FormId | undefined;
  scope?: ScopeId | undefined;
}

export interface Proposed {
  notes: SeedNotes;
  body: FoundBody;
  title: FoundTitle | undefined;
  /** For an entry of the notes the words it was read from. */
  evidence: ReadonlyMap<string, string>;
}

/** Read a text and propose its notes. They always parse; what could not be read is said by reading the seed with them. */
export function proposeNotes(fresh: NewText, around: Surroundings): Proposed {
  const { text, file, sha256, encoding, said } = fresh;
  const lines = toLines(text);
  const title = findTitle(lines);
  const evidence = new Map<string, string>();
  const furniture = findFurniture(lines, text, title);
  const words = title ? foldDense(title.printed.text) : '';
  const year = said?.year ?? yearIn(words) ?? yearOfKey(fresh.key) ?? 2000;
  const issuer = findIssuer(words, text);
  const known = around.bodies.find(({ id }) => id === said?.body);
  const body = known
    ? { body: known, isNew: false }
    : findBody(issuer.name, around.bodies, around.place, around.spell);
  const isReport = /报告$|年报$/.test(words) || title === undefined;
  const form = said?.form ?? formOf(year);
  if (title) evidence.set('key', `${where(title.printed)} ${title.printed.text}`);
  evidence.set('body', body.isNew ? `not in bodies.yml yet: ${issuer.from}` : issuer.from);
  evidence.set('issuer', issuer.from);
  evidence.set('scope', `a report of this kind of body counts its ${bodyKinds[body.body.kind].scope}`);
  evidence.set('form', `the form of the reports of ${year}`);
  const base = {
    key: fresh.key ?? freeKey(`${year}/${body.body.id}`, around.keys),
    kind: isReport ? ('report' as const) : ('notice' as const),
    body: body.body.id,
    ...(isReport ? { scope: said?.scope ?? bodyKinds[body.body.kind].scope, form } : {}),
    issuer: issuer.name,
    sha256,
    encoding,
    ...(fresh.original ? { original: fresh.original } : {}),
    ...(fresh.unwrapped ? { layout: 'unwrapped' as const } : {}),
    furniture,
    artefacts: findArtefacts(lines),
  };
  const first = seedNotesSchema.parse(base);
  return { notes: withReading(first, { file, sha256, text }, around, evidence), body, title, evidence };
}

/** The entries that only a first reading tells: headings to place, topics, figures seen phrased so before. */
function withReading(
  notes: SeedNotes,
  seed: Omit<Seed, 'notes'>,
  around: Surroundings,
  evidence: Map<string, string>,
): SeedNotes {
  const placed = withHeadings(notes, seed);
  const { structured, sections, observations } = readSeed({ ...seed, notes: placed });
  if (!structured || notes.kind === 'notice' || !notes.form) return placed;
  const narrative = forms[notes.form].parts.length === 0;
  const topics = narrative ? proposeTopics(structured.sections) : [];
  for (const { locator, heading } of topics) evidence.set(`topics.${locator}`, heading);
  return seedNotesSchema.parse({
    ...placed,
    topics: Object.fromEntries(topics.map(({ locator, topic }) => [locator, topic])),
    proposals: proposeFigures(sections, observations, around.examples),
  });
}

/**
 * With the headings that reading can place. One that is placed can show the next to be misnumbered: of two parts numbered 三 the
 * second is so only once the first is found to be one.
 */
function withHeadings(notes: SeedNotes, seed: Omit<Seed, 'notes'>): SeedNotes {
  const known = new Set(notes.headings.map(({ line }) => line));
  const found = readSeed({ ...seed, notes }).problems.flatMap(({ placing }) =>
    placing && !known.has(placing.line) ? [placing] : [],
  );
  if (found.length === 0) return notes;
  const headings = [...notes.headings, ...found].toSorted((a, b) => a.line - b.line);
  return withHeadings({ ...notes, headings }, seed);
}

const where = ({ pieces }: Printed): string => `line ${pieces[0]?.line ?? 1}:`;

const yearOfKey = (key: string | undefined): number | undefined =>
  key ? Number(key.slice(0, 4)) : undefined;

/** The form of a report year: the last that had begun. */
export function formOf(year: number): FormId {
  return formIds.findLast((id) => forms[id].years.from <= year) ?? formIds[0];
}

function freeKey(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

const organ =
  /[\p{Script=Han}]{2,24}?(?:人民政府办公厅|人民政府办公室|人民政府机关|人民政府|管理委员会|委员会|管理局|监督局|办公厅|办公室|街道办事处|局|厅|委)(?![\p{Script=Han}]{0,3}(?:网|各))/u;

interface Issuer {
  name: string;
  from: string;
}

/** The body as the document names it: in its title, else in its signature, else in the first lines of its text. */
function findIssuer(title: string, text: string): Issuer {
  const [, before = '', after = ''] =
    /^(.*?)(?:(?:19|20)\d{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})年度?(.*?)(?:政府信息公开|政务公开|信息公开)/.exec(
      title,
    ) ?? [];
  const named = (before || after).replace(/关于$|^关于/g, '');
  const words = foldDense(text);
  if (named.length >= 2) {
    const full = `${named}人民政府`;
    const name = /[省市区县州盟旗]$/.test(named) && words.includes(full) ? full : named;
    return { name, from: `the title: ${title}` };
  }
  const lines = text
    .split('\n')
    .map(foldDense)
    .filter((line) => line !== '');
  const signature = lines
    .slice(-8)
    .findLast((line) => line.length <= 30 && organ.test(line) && !/[。,:;]/.test(line));
  if (signature)
    return { name: organ.exec(signature)?.[0] ?? signature, from: `the signature: ${signature}` };
  const opening = lines.slice(0, 12).join('').replace(title, '');
  const found = organ.exec(opening)?.[0] ?? opening.slice(0, 4).padEnd(2, '？');
  return { name: found, from: `the first words of the text: ${found}` };
}
