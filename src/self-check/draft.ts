/** A draft read by the pipeline that makes the archive, as far as it can be read. */
import { partsOf } from '../../scripts/ingest/document-parts.ts';
import { foldLookAlikes } from '../../scripts/ingest/fold.ts';
import { toLines, type Line } from '../../scripts/ingest/lines.ts';
import type { Problem } from '../../scripts/ingest/problem.ts';
import { readSeed, type Reading, type Seed } from '../../scripts/ingest/reading.ts';
import { yearIn } from '../../scripts/ingest/year.ts';
import { isPartHeading } from '../../scripts/ingest/parts.ts';
import { formOf, proposeNotes, type Proposed, type Said } from '../../scripts/propose/notes.ts';
import { withoutPipes } from '../../scripts/propose/pipes.ts';
import { findTitle } from '../../scripts/propose/title.ts';
import { findDocument, toArchive, type Archive, type ArchiveDocument } from '../archive/archive.ts';
import { childrenOf } from '../archive/nodes.ts';
import { aboutSchema } from '../schema/about.ts';
import { forms, type FormId, type ScopeId } from '../schema/vocabulary.ts';
import { heldDocument, heldSections } from './archive-around.ts';
import type { Around, HeldList } from './held.ts';
import { registeredIn } from './registered.ts';

export interface DraftInput {
  text: string;
  /** One paragraph a line, as the file it was read from tells. */
  unwrapped?: boolean | undefined;
  /** What a person says it is, where it was read otherwise. */
  said?: Said | undefined;
}

/** Whose report of which year it is: enough to know what of the archive it is to be held against. */
export interface Identity {
  body: string;
  name: string;
  /** The archive does not know the body. */
  isNew: boolean;
  year: number;
  form: FormId;
}

export interface Draft {
  identity: Identity;
  text: string;
  lines: readonly Line[];
  /** No title was found, and one was put before the text so that the rest can be read: lines are one further than they are. */
  titleMade: boolean;
  proposed: Proposed;
  reading: Reading & { structured: NonNullable<Reading['structured']> };
  document: ArchiveDocument;
  archive: Archive;
  problems: readonly Problem[];
  /** The body has several reports a year that count different work, and nothing says which of them this one follows. */
  isOneOfSeveral: boolean;
}

const key = (year: number): string => `${year}/draft-under-check`;
/** A body that is not listed is published nowhere: what its id would be does not matter. */
const spell = (): string => 'draft';
const leastParts = 3;
const statutory = forms['2021'];

/**
 * A text as it is read: no carriage returns, no byte order mark, cells of drawn tables apart by tabs, and for the radicals that
 * fonts of a PDF put in place of characters the characters, one for one.
 */
const cleaned = (text: string): string =>
  foldLookAlikes(withoutPipes(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')));

interface Prepared {
  text: string;
  lines: readonly Line[];
  titleMade: boolean;
  year: number;
}

/** Undefined for what is no annual report. */
function prepare({ text: raw, said }: DraftInput): Prepared | undefined {
  const text = cleaned(raw);
  const lines = toLines(text);
  const title = findTitle(lines);
  const year = said?.year ?? (title && yearIn(title.printed.text));
  if (title && year !== undefined) return { text, lines, titleMade: false, year };
  const parts = lines.filter((line) => isPartHeading(line.text, statutory));
  if (parts.length < leastParts) return undefined;
  const guessed = year ?? guessYear(text);
  if (guessed === undefined) return undefined;
  const whole = `${guessed}年政府信息公开工作年度报告\n${text}`;
  return { text: whole, lines: toLines(whole), titleMade: true, year: guessed };
}

/** The year a text speaks of most often. */
function guessYear(text: string): number | undefined {
  const years = [...text.matchAll(/(?<!\d)((?:19|20)\d{2})年/g)].map(([, year]) => Number(year));
  const counted = [...Map.groupBy(years, (year) => year)].toSorted((a, b) => b[1].length - a[1].length);
  return counted[0]?.[0];
}

function propose({ text, year }: Prepared, input: DraftInput, list: HeldList): Proposed {
  const said = { ...input.said, year };
  return proposeNotes(
    {
      file: 'draft.txt',
      text,
      sha256: '0'.repeat(64),
      encoding: 'utf-8',
      key: key(year),
      said,
      ...(input.unwrapped ? { unwrapped: true } : {}),
    },
    { bodies: list.bodies, keys: [], place: list.place, spell, examples: [] },
  );
}

/** Whose report it is; undefined for what is none. */
export function identify(input: DraftInput, list: HeldList): Identity | undefined {
  const prepared = prepare(input);
  return prepared && identityOf(propose(prepared, input, list), prepared.year);
}

function identityOf({ body, notes }: Proposed, year: number): Identity {
  return {
    body: body.body.id,
    name: notes.issuer,
    isNew: body.isNew,
    year,
    form: notes.form ?? formOf(year),
  };
}

/** Undefined for what is no annual report. */
export function readDraft(input: DraftInput, held: Around): Draft | undefined {
  const prepared = prepare(input);
  if (!prepared) return undefined;
  const { text, lines, titleMade, year } = prepared;
  const first = propose(prepared, input, held.list);
  const scopes = held.list.held[first.notes.body]?.scopes ?? [];
  const isOneOfSeveral = scopes.length > 1 && input.said?.scope === undefined;
  const around = withoutOthers(held, isOneOfSeveral, input.said?.scope);
  const proposed = withWhatIsHeld(first, text, around, input.said?.scope);
  const seed: Seed = { file: 'draft.txt', sha256: '0'.repeat(64), text, notes: proposed.notes };
  const { structured, ...reading } = readSeed(seed);
  if (!structured || !isReport(reading)) return undefined;
  const archive = archiveWith(seed, { structured, ...reading }, proposed, around);
  return {
    identity: identityOf(proposed, year),
    ...{ text, lines, titleMade, proposed, archive, isOneOfSeveral },
    reading: { structured, ...reading },
    document: findDocument(archive, proposed.notes.key),
    problems: reading.problems,
  };
}

/** Of two reports a year only the one that counts the same work is the predecessor; none where nothing says which. */
function withoutOthers(held: Around, isOneOfSeveral: boolean, scope: ScopeId | undefined): Around {
  if (isOneOfSeveral) return { ...held, before: [], same: [] };
  return scope === undefined ? held : { ...held, before: held.before.filter((one) => one.scope === scope) };
}

/** A title alone makes no report: there are parts below it. */
const isReport = ({ sections }: Pick<Reading, 'sections'>): boolean =>
  sections.filter(({ locator, depth }) => depth === 1 && /^[1-9]/.test(locator)).length >= 2;

/** The notes with whose work the report counts, as the archive has it of this body, and with what is registered of the very report. */
function withWhatIsHeld(
  proposed: Proposed,
  text: string,
  { same, before }: Around,
  said: ScopeId | undefined,
): Proposed {
  const { notes } = proposed;
  const held = same.length > 0 ? same : before;
  const scopes = new Set(held.map(({ scope }) => scope));
  const scope = said ?? (scopes.size === 1 ? [...scopes][0] : notes.scope);
  const very = same.find((one) => one.scope === scope) ?? (same.length === 1 ? same[0] : undefined);
  const registered = very ? registeredIn(text.replace(/\s/gu, ''), very) : {};
  return { ...proposed, notes: { ...notes, ...(scope ? { scope } : {}), ...registered } };
}

function archiveWith(
  seed: Seed,
  reading: Draft['reading'],
  { body }: Proposed,
  { list, before }: Around,
): Archive {
  const { document, sections } = partsOf(seed, reading);
  const bodies = body.isNew ? [...list.bodies, body.body] : list.bodies;
  const about = aboutSchema.parse({ name: list.name || '未命名档案', place: list.place || '本地' });
  return toArchive({ about, bodies, documents: [...before.map(heldDocument), document] }, [
    ...before.flatMap(heldSections),
    ...sections.map(({ data, body: children }) => ({
      data,
      nodes: childrenOf({ type: 'root', children: [...children] }),
    })),
  ]);
}
