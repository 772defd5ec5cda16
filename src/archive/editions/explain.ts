/** Why a change was made: as the maintainer wrote it down, in one of three places. */
import type { ChangeKind } from '../../schema/change-kinds.ts';
import type { Change } from '../../schema/corrections-log.ts';
import type { ChangeRecord, Reason } from '../../schema/edition-record.ts';
import { fragmentOf, type Permalink } from '../permalinks/registry.ts';
import { characterChanges } from './characters.ts';
import { isOfWords, type FoundChange } from './compare.ts';

export interface Explanations {
  /** The version that the changes are held against. */
  since: string;
  reasons: readonly Reason[];
  /** Changes of the corrections log that no edition has published. */
  pending: readonly Change[];
  /** What holds now of every registered address. */
  latest: ReadonlyMap<string, Permalink>;
  /** The words of every address of the content. */
  words: ReadonlyMap<string, string | undefined>;
}

interface Explained {
  explained: ChangeRecord[];
  unexplained: FoundChange[];
}

export function explain(changes: readonly FoundChange[], explanations: Explanations): Explained {
  const lastLogged = new Map(explanations.pending.map((change) => [change.url, change]));
  const byField = Map.groupBy(
    explanations.reasons.filter(({ since }) => since === explanations.since),
    ({ field, before, after }) => transition(field, before, after),
  );
  const explained: ChangeRecord[] = [];
  const unexplained: FoundChange[] = [];
  for (const change of changes) {
    const given =
      byField
        .get(transition(change.field, change.old, change.new))
        ?.find((reason) => isMeant(reason, change)) ??
      fromRetirement(change, explanations.latest) ??
      fromLog(change, lastLogged, explanations.words);
    if (given) explained.push(toRecord(change, given));
    else unexplained.push(change);
  }
  return { explained, unexplained };
}

interface Given {
  kind: ChangeKind;
  reason: string;
}

const transition = (field: string, before: string | null, after: string | null): string =>
  JSON.stringify([field, before, after]);

const isMeant = ({ url, document, measure }: Reason, change: FoundChange): boolean =>
  (url === undefined || url === change.url) &&
  (document === undefined || document === change.document) &&
  (measure === undefined || measure === change.measure);

/** What went with its address went for the reason that is on record for the address. */
function fromRetirement(change: FoundChange, latest: ReadonlyMap<string, Permalink>): Given | undefined {
  if (change.new !== null) return undefined;
  const entry = latest.get(change.url);
  if (!entry || entry.state === 'active' || entry.since !== undefined || entry.kind === undefined)
    return undefined;
  return { kind: entry.kind, reason: entry.reason };
}

/** What an address's words say beside the text; whose work a value counts is not among it. */
const inWords = new Set([
  'text',
  'quantity',
  'value',
  'unit',
  'qualifier',
  'state',
  'printed_unit',
  'resolution',
]);

/** The log's last entry for the address, if it leads to the words of today; a value that stands in them has its reason. */
function fromLog(
  { url, field }: FoundChange,
  lastLogged: ReadonlyMap<string, Change>,
  words: ReadonlyMap<string, string | undefined>,
): Given | undefined {
  const entry = lastLogged.get(url);
  if (!entry || !inWords.has(field) || fragmentOf(url) === undefined) return undefined;
  return dense(entry.after) === dense(words.get(url) ?? '') ? entry : undefined;
}

const dense = (text: string): string => text.replace(/\s/gu, '');

function toRecord(change: FoundChange, { kind, reason }: Given): ChangeRecord {
  const { old, new: now } = change;
  const isReworded = change.field === 'text' && old !== null && now !== null;
  return {
    ...change,
    ...(isReworded ? { characters: characterChanges(old, now) } : {}),
    kind,
    reason,
  };
}

/** What is to be written down so that these changes are explained: an entry for all that went from and to the same. */
export function reasonsFor(
  changes: readonly FoundChange[],
  { since, kind, reason }: Given & { since: string },
): Reason[] {
  const groups = Map.groupBy(
    changes.filter((change) => !isOfWords(change)),
    ({ field, old, new: now, document, measure }) =>
      JSON.stringify([transition(field, old, now), isRecoded({ old, new: now }) ? [] : [document, measure]]),
  );
  return [...groups.values()].flatMap((alike): Reason[] => {
    const [first] = alike;
    if (!first) return [];
    const { field, old: before, new: after } = first;
    const only = <Name extends 'url' | 'document' | 'measure'>(name: Name) => {
      const values = new Set(alike.map((change) => change[name]));
      const [value] = values;
      return values.size === 1 && value ? { [name]: value } : {};
    };
    return [
      { since, field, before, after, ...only('url'), ...only('document'), ...only('measure'), kind, reason },
    ];
  });
}

/** A code took another's place: one decision about the vocabulary, wherever it is used. */
const isRecoded = ({ old, new: now }: Pick<FoundChange, 'old' | 'new'>): boolean =>
  [old, now].every((code) => code !== null && /^[a-z][A-Za-z-]*$/.test(code));
