/** A rule's error rates: how many of the planted errors it missed, on how many of the odd but true reports it cried. */
import type { Finding, Odd, Planted, RuleEntry } from './entry.ts';
import { toRandom } from '../random.ts';

export interface Rate {
  rule: string;
  /** Errors planted. */
  planted: number;
  missed: number;
  /** Odd but true reports it has looked at. */
  odd: number;
  /** Of these, the ones on which it cried, or failed to see that all is well. */
  falseAlarms: number;
  /** What was done, and how often. */
  errors: Readonly<Record<string, number>>;
  oddities: Readonly<Record<string, number>>;
}

/** A case that went wrong, to be looked at. */
export interface Failure {
  rule: string;
  what: 'missed' | 'false alarm';
  kind: string;
  /** The name that makes the case again. */
  name: string;
  why: string;
  texts: readonly string[];
}

export interface Measured {
  rates: readonly Rate[];
  failures: readonly Failure[];
}

interface Tally {
  planted: number;
  missed: number;
  odd: number;
  falseAlarms: number;
  errors: Map<string, number>;
  oddities: Map<string, number>;
}

/** Measure an entry's rules on so many planted errors and odd reports each, at least; the seed makes them others. */
export function measure(entry: RuleEntry, cases: number, seed: string): Measured {
  const tallies = new Map(entry.rules.map((rule) => [rule, emptyTally()]));
  const failures: Failure[] = [];
  const isShort = (count: (tally: Tally) => number): boolean =>
    [...tallies.values()].some((tally) => count(tally) < cases);
  const nameOf = (what: string, turn: number): string => `${seed} ${entry.rules.join(' ')} ${what} ${turn}`;
  // A generator that forgets one of its rules would never come to an end.
  const mostTurns = (cases * 4 + 10) * entry.rules.length;
  for (let turn = 0; turn < mostTurns && isShort(({ planted }) => planted); turn++) {
    const name = nameOf('plant', turn);
    failures.push(...judgePlanted(entry, entry.plant(toRandom(name)), tallies, name));
  }
  for (let turn = 0; turn < mostTurns && isShort(({ odd }) => odd); turn++) {
    const name = nameOf('odd', turn);
    failures.push(...judgeOdd(entry, entry.odd(toRandom(name)), tallies, name));
  }
  return { rates: [...tallies].map(([rule, tally]) => toRate(rule, tally)), failures };
}

const emptyTally = (): Tally => ({
  planted: 0,
  missed: 0,
  odd: 0,
  falseAlarms: 0,
  errors: new Map(),
  oddities: new Map(),
});

const count = (of: Map<string, number>, key: string): void => void of.set(key, (of.get(key) ?? 0) + 1);

const inOrder = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));

const toRate = (rule: string, { errors, oddities, ...counts }: Tally): Rate => ({
  rule,
  ...counts,
  errors: inOrder(errors),
  oddities: inOrder(oddities),
});

/** The findings of a case, or why it could not be read: what is not read is not found. */
function found(
  { judge }: RuleEntry,
  { seeds, findings = () => judge(seeds) }: Planted | Odd,
): { findings: readonly Finding[]; unread: string } {
  try {
    return { findings: findings(), unread: '' };
  } catch (error) {
    return { findings: [], unread: String(error) };
  }
}

function judgePlanted(
  entry: RuleEntry,
  planted: Planted,
  tallies: ReadonlyMap<string, Tally>,
  name: string,
): Failure[] {
  const { findings, unread } = found(entry, planted);
  const texts = planted.seeds.map(({ text }) => text);
  const missed = planted.errors.flatMap((error): Failure[] => {
    const tally = tallies.get(error.rule);
    if (!tally) throw new RangeError(`${name} plants an error for ${error.rule}, which is not the entry's`);
    tally.planted++;
    count(tally.errors, error.kind);
    const finding = findings.find(({ rule, at }) => rule === error.rule && at === error.at);
    const isFound =
      finding?.verdict === (error.verdict ?? 'differs') &&
      (error.expected === undefined || isNear(error.expected, finding.expected)) &&
      (error.found === undefined || isNear(error.found, finding.found));
    if (isFound) return [];
    tally.missed++;
    const said = finding ? `${finding.verdict} ${finding.expected} ${finding.found}` : 'nothing';
    const why = unread || `${error.at}: wanted ${error.expected} ${error.found}, said ${said}`;
    return [{ rule: error.rule, what: 'missed', kind: error.kind, name, why, texts }];
  });
  const wanted = new Set(planted.errors.map(({ rule, at }) => `${rule} ${at}`));
  const strays = findings.filter(
    ({ rule, at, verdict }) => verdict === 'differs' && tallies.has(rule) && !wanted.has(`${rule} ${at}`),
  );
  return [
    ...missed,
    ...strays.map(({ rule, at, expected, found: sum }): Failure => {
      const tally = tallies.get(rule);
      if (tally) tally.falseAlarms++;
      return {
        rule,
        what: 'false alarm',
        kind: '植入处以外',
        name,
        why: `${at}: ${expected} ${sum}`,
        texts,
      };
    }),
  ];
}

/** Decimals are held together as they are printed: without the dust of binary fractions. */
const isNear = (wanted: number, said: number | null): boolean =>
  said !== null && Math.abs(wanted - said) < 1e-6;

function judgeOdd(entry: RuleEntry, odd: Odd, tallies: ReadonlyMap<string, Tally>, name: string): Failure[] {
  const { findings, unread } = found(entry, odd);
  return [...tallies].flatMap(([rule, tally]): Failure[] => {
    const looked = odd.holds.filter((look) => look.rule === rule);
    if (looked.length === 0) return [];
    tally.odd++;
    count(tally.oddities, odd.kind);
    const own = findings.filter((finding) => finding.rule === rule);
    const cries = own.filter(({ verdict }) => verdict === 'differs');
    const unseen = looked.filter(
      (look) => !own.some((one) => one.at === look.at && one.verdict === (look.verdict ?? 'holds')),
    );
    const why =
      unread ||
      [
        ...cries.map(({ at, expected, found: sum }) => `${at}: ${expected} ${sum}`),
        ...unseen.map(({ at }) => `${at}: not seen`),
      ].join('; ');
    if (why === '') return [];
    tally.falseAlarms++;
    const texts = odd.seeds.map(({ text }) => text);
    return [{ rule, what: 'false alarm', kind: odd.kind, name, why, texts }];
  });
}
