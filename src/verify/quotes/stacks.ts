/** The texts of the archive as far as an article needs them. */
import { urls } from '../../archive/urls.ts';
import type { VerifyFiles } from '../files.ts';
import { toCharacters, type Characters, type Folded } from '../fold.ts';
import type { Held, HeldDocument } from '../held.ts';
import type { ShelfPlan } from '../shelves/build.ts';
import { isLibraryFile, libraryName, textName } from '../shelves/file.ts';
import {
  Catalogue,
  documentsToRead,
  hitsOf,
  limitsFor,
  openStretches,
  questionsFor,
  type Hits,
} from '../shelves/find.ts';
import { surely } from '../shelves/winnow.ts';
import { sharedRuns, toLibrary } from './library.ts';
import { isText, toText, type Text } from './text.ts';

type Fold = (text: string) => Folded;

interface Found {
  /** In the order of the archive. */
  texts: Text[];
  /** Every document that is held. */
  isComplete: boolean;
}

export interface Stacks {
  characters: Characters;
  /** The texts to look through for an article, folded, that speaks of some documents. */
  textsFor(article: string, spoken: readonly string[], fold: Fold): Promise<Found>;
}

export async function openStacks(files: VerifyFiles, held: Held): Promise<Stacks> {
  const library = await files.json(urls.verifyFile(libraryName));
  if (!isLibraryFile(library)) throw new Error(`${libraryName} is not what it should be`);
  return {
    characters: toCharacters(library.written),
    textsFor: async (article, spoken, fold) => {
      const reader = new Reader(files, held, fold);
      const { shelves } = library;
      if (shelves.length === 0) await reader.read(held.documents);
      else await readSome(reader, article, spoken, shelves, files);
      return { texts: reader.texts, isComplete: shelves.length === 0 };
    },
  };
}

/** Reads texts and keeps them. */
class Reader {
  private readonly kept = new Map<HeldDocument, Text>();
  private readonly files: VerifyFiles;
  private readonly fold: Fold;
  readonly held: Held;

  constructor(files: VerifyFiles, held: Held, fold: Fold) {
    this.files = files;
    this.held = held;
    this.fold = fold;
  }

  get texts(): Text[] {
    return this.held.documents.flatMap((document) => this.kept.get(document) ?? []);
  }

  get size(): number {
    return this.kept.size;
  }

  has(document: HeldDocument): boolean {
    return this.kept.has(document);
  }

  async read(documents: Iterable<HeldDocument>): Promise<void> {
    const fresh = [...documents].filter((document) => !this.kept.has(document));
    const texts = await Promise.all(fresh.map((document) => this.open(document)));
    for (const text of texts) this.kept.set(text.document, text);
  }

  private async open(document: HeldDocument): Promise<Text> {
    const name = textName(document.key);
    const stored = await this.files.json(urls.verifyFile(name));
    if (!isText(stored)) throw new Error(`${name} is not a text`);
    return toText(document, stored, this.fold);
  }
}

/** First the documents that the article speaks of; then, as long as some of it is not explained by them, others that share it. */
async function readSome(
  reader: Reader,
  article: string,
  spoken: readonly string[],
  plans: readonly ShelfPlan[],
  files: VerifyFiles,
): Promise<void> {
  const keys = new Set(spoken);
  const limits = limitsFor(article);
  const { documents } = reader.held;
  const [, hits] = await Promise.all([
    reader.read(documents.filter(({ key }) => keys.has(key)).slice(0, limits.documents)),
    hitsOf(article, chosenShelves(plans, documents, keys), files),
  ]);
  const catalogue = new Catalogue(plans, files);
  const explainedBy = toExplained(article, hits);
  const known = new Map<number, readonly number[]>();
  const isNew = (place: number): boolean => {
    const document = documents[place];
    return document !== undefined && !reader.has(document);
  };
  for (let round = 0; round < limits.rounds; round += 1) {
    const stretches = openStretches(hits, explainedBy(reader.texts));
    const room = limits.lots - catalogue.read;
    const questions = questionsFor(hits, stretches, known, catalogue, Math.min(limits.lotsARound, room));
    await Promise.all(
      questions.map(async ({ fingerprint, hits: own }) => {
        known.set(fingerprint, (await Promise.all(own.map((hit) => catalogue.documentsOf(hit)))).flat());
      }),
    );
    const most = Math.min(limits.documentsARound, limits.documents - reader.size);
    const chosen = documentsToRead(hits, stretches, known, isNew).slice(0, Math.max(0, most));
    if (chosen.length === 0) return;
    await reader.read(chosen.flatMap((place) => documents[place] ?? []));
  }
}

/** Tells which runs of an article the texts read so far print; each text is looked through once. */
function toExplained(
  article: string,
  { fingerprints }: Hits,
): (texts: readonly Text[]) => (run: number) => boolean {
  const explained = new Uint8Array(fingerprints.length);
  const known = new Set<Text>();
  return (texts) => {
    const fresh = texts.filter((text) => !known.has(text));
    for (const text of fresh) known.add(text);
    for (const { start, end } of sharedRuns(toLibrary(fresh), article))
      if (end - start >= surely) explained.fill(1, start, end - surely + 1);
    return (run) => explained[run] === 1;
  };
}

/** Filters of so many places are read for an article: a megabyte and a half. */
const mostEntries = 1_300_000;

/** All shelves of an archive of ten thousand sections; of a larger one first those with documents that are spoken of. */
function chosenShelves(
  plans: readonly ShelfPlan[],
  documents: readonly HeldDocument[],
  spoken: ReadonlySet<string>,
): { plan: ShelfPlan; number: number }[] {
  const isSpoken = ({ first, documents: count }: ShelfPlan): boolean =>
    documents.slice(first, first + count).some(({ key }) => spoken.has(key));
  let entries = 0;
  return plans
    .map((plan, number) => ({ plan, number, isSpoken: isSpoken(plan) }))
    .toSorted((a, b) => Number(b.isSpoken) - Number(a.isSpoken))
    .filter(({ plan }) => (entries += plan.entries) <= mostEntries);
}
