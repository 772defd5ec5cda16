/** Rules over the cells of one table: rows and columns of table 三, blocks of table 四. */
import { timesPrinted, toLines } from '../../../ingest/lines.ts';
import { seedNotesSchema } from '../../../../src/schema/seed-notes.ts';
import type { Seed } from '../../../ingest/reading.ts';
import type { Random } from '../../random.ts';
import { archiveJudge } from '../archive-judge.ts';
import { cellAt, nameOf, rowsIn, withCells, type Cell, type Cells, type Place } from '../cells.ts';
import type { Odd, Planted, PlantedError, RuleEntry } from '../entry.ts';
import {
  applicationEquations,
  isPrinted,
  placesIn,
  remedyEquations,
  sidesOf,
  type Equation,
} from '../equations.ts';
import { cellsFor, reporter, tableForm, yearOf, type Reporter, type TableForm } from '../made-up.ts';
import { grouped, inFullWidth, inTenThousands, slip } from '../numbers.ts';
import { layoutOf, toSeed } from '../report.ts';

type Part = 3 | 4;

interface Ground extends Reporter {
  form: TableForm;
  year: number;
  part: Part;
  cells: Cells;
  places: readonly Place[];
  equations: readonly Equation[];
}

function groundOf(part: Part, random: Random, factor = 1): Ground {
  const of = reporter(random);
  const form = tableForm(random);
  return {
    ...of,
    form,
    part,
    year: yearOf(form, random),
    cells: cellsFor(form, of, random, factor),
    places: rowsIn(form, part).flatMap(({ values }) => values),
    equations: part === 3 ? applicationEquations(form) : remedyEquations,
  };
}

const seedOf = (
  { part, cells, ...ground }: Ground,
  random: Random,
  { blankCells = false, without = [] as readonly string[] } = {},
): Seed =>
  toSeed({ ...ground, tables: { cells, parts: [part], without } }, layoutOf(random, { blankCells }), random);

type Mistake = { kind: string; changed: readonly (readonly [Place, number])[] };

/** Rows of which one is a whole of the others are hit as often as all others together. */
function anyPlace({ form, part, places }: Ground, random: Random): Place {
  if (part === 4 || random.chance(0.5)) return random.pick(places);
  const rows = rowsIn(form, 3).filter(({ values }) => !values[0]?.measure.startsWith('outcomes.'));
  return random.pick(random.pick(rows).values);
}

function mistyped(ground: Ground, random: Random): Mistake {
  const place = anyPlace(ground, random);
  const { value, kind } = slip(cellAt(ground.cells, place).value ?? 0, random);
  return { kind: `一格${kind}`, changed: [[place, value]] };
}

/** The numbers of a row, each a column further to the right, the last one first. */
function shifted({ form, part, cells }: Ground, random: Random): Mistake {
  const { values } = random.pick(rowsIn(form, part));
  const width = part === 3 ? values.length : 5;
  const from = part === 3 ? 0 : random.below(3) * width;
  const block = values.slice(from, from + width);
  return {
    kind: '一行数字错一列',
    changed: block.map(
      (place, index) => [place, cellAt(cells, block.at(index - 1) ?? place).value ?? 0] as const,
    ),
  };
}

/** The numbers of another row, printed twice. */
function copied({ form, part, cells }: Ground, random: Random): Mistake {
  const rows = rowsIn(form, part);
  const at = random.below(rows.length);
  const [row, other] = [rows[at], rows[at + 1] ?? rows[at - 1]];
  const last = part === 3 && row && other;
  return {
    kind: '抄成另一行的数字',
    changed: last
      ? row.values.map(
          (place, index) => [place, cellAt(cells, other.values[index] ?? place).value ?? 0] as const,
        )
      : [],
  };
}

function exchanged({ form, part, cells }: Ground, random: Random): Mistake {
  const [one, other] = random.shuffle(rowsIn(form, part));
  if (part === 4 || !one || !other) return { kind: '两行对调', changed: [] };
  const swap = (to: typeof one, from: typeof one) =>
    to.values.map((place, index) => [place, cellAt(cells, from.values[index] ?? place).value ?? 0] as const);
  return { kind: '两行对调', changed: [...swap(one, other), ...swap(other, one)] };
}

const mistakes = [mistyped, mistyped, mistyped, mistyped, shifted, copied, exchanged] as const;

/** One to three mistakes; every equation that no longer holds is an error the rules must find, and only those. */
function plant(part: Part, random: Random): Planted {
  for (;;) {
    const ground = groundOf(part, random, random.pick([1, 1, 1, 97]));
    const kinds = new Map<string, string>();
    let { cells } = ground;
    for (let left = random.between(1, 3); left > 0; left--) {
      const { kind, changed } = random.pick(mistakes)({ ...ground, cells }, random);
      cells = withCells(cells, changed);
      for (const [place] of changed) kinds.set(nameOf(place), kind);
    }
    const errors = ground.equations.flatMap((equation): PlantedError[] => {
      const { expected, found } = sidesOf(equation, cells);
      if (expected === found) return [];
      const kind = placesIn(equation).flatMap((place) => kinds.get(nameOf(place)) ?? []);
      return [{ rule: equation.rule, at: equation.at, expected, found, kind: kind[0] ?? '' }];
    });
    if (errors.length > 0) return { errors, seeds: [seedOf({ ...ground, cells }, random)] };
  }
}

type Oddity = (part: Part, random: Random) => Odd;

/** True whatever it looks like: of the equations whose cells all have a number, each must be seen to hold. */
const asOdd = (kind: string, { equations, cells }: Ground, seed: Seed, lost = ''): Odd => ({
  kind,
  seeds: [seed],
  holds: equations.filter(
    (equation) => isPrinted(equation, cells) && !placesIn(equation).some(({ measure }) => measure === lost),
  ),
});

const printed =
  (kind: string, print: (value: number, random: Random) => string, factor = 1, share = 1): Oddity =>
  (part, random) => {
    const ground = groundOf(part, random, factor);
    const cells = withCells(
      ground.cells,
      ground.places.flatMap((place): [Place, Cell][] => {
        const { value } = cellAt(ground.cells, place);
        return value !== null && random.chance(share)
          ? [[place, { value, words: print(value, random) }]]
          : [];
      }),
    );
    return asOdd(kind, ground, seedOf({ ...ground, cells }, random));
  };

const nothing = ['', '-', '—', '/', '－'] as const;

/** Some cells of nothing have a mark instead of 0: what is not printed cannot be added up, and is not said to differ. */
function blank(part: Part, random: Random): Odd {
  const ground = groundOf(part, random);
  const mark = random.pick(nothing);
  const zeros = random.shuffle(ground.places.filter((place) => cellAt(ground.cells, place).value === 0));
  const cells = withCells(
    ground.cells,
    zeros.slice(0, random.between(1, 4)).map((place): [Place, Cell] => [place, { value: null, words: mark }]),
  );
  const changed = { ...ground, cells };
  return asOdd('空格、短横、斜线代替0', changed, seedOf(changed, random, { blankCells: true }));
}

/** A row that the report leaves out, accepted beside the seed; only one in which there is nothing to tell. */
function withoutRow(part: Part, random: Random): Odd {
  const ground = groundOf(3, random);
  const rows = rowsIn(ground.form, 3).filter(
    ({ values, labels }) =>
      labels.length === 1 && values.every((place) => cellAt(ground.cells, place).value === 0),
  );
  const row = rows.length > 0 && part === 3 ? random.pick(rows) : undefined;
  const label = row?.labels.at(-1)?.label;
  const without = label === undefined ? [] : [label];
  const seed = seedOf(part === 3 ? ground : groundOf(part, random), random, { without });
  return asOdd('缺一行', ground, seed, row?.values[0]?.measure);
}

/** A number that is misprinted and put right beside the seed. */
function corrected(part: Part, random: Random): Odd {
  for (;;) {
    const ground = groundOf(part, random, random.pick([1, 97]));
    const place = random.pick(ground.places);
    const right = cellAt(ground.cells, place).value ?? 0;
    const wrong = slip(right, random).value;
    const cells = withCells(ground.cells, [[place, wrong]]);
    const seed = seedOf({ ...ground, cells }, random);
    const lines = toLines(seed.text);
    const correction = { printed: String(wrong), corrected: String(right), reason: '与原件核对，是误印。' };
    const printing = lines.filter(({ number }) => timesPrinted(lines, { ...correction, line: number }) > 0);
    const [line] = printing;
    if (printing.length !== 1 || !line || timesPrinted(lines, { ...correction, line: line.number }) !== 1)
      continue;
    const notes = seedNotesSchema.parse({
      ...seed.notes,
      corrections: [{ ...correction, line: line.number }],
    });
    return asOdd('误印已在旁更正', ground, { ...seed, notes });
  }
}

const oddities: readonly Oddity[] = [
  printed('各种分栏、断行', String),
  printed('全部为0', String, 0),
  printed('特大数字', String, 9973),
  printed('全角数字', (value) => inFullWidth(String(value)), 1, 0.7),
  printed(
    '千分位',
    (value, random) => (random.chance(0.2) ? inFullWidth(grouped(value)) : grouped(value)),
    997,
  ),
  printed('数字后带“件”', (value) => `${value}件`, 1, 0.7),
  printed(
    '以万为单位、四舍五入',
    (value) => (value < 10_000 ? String(value) : inTenThousands(value, 2)),
    997,
  ),
  blank,
  withoutRow,
  corrected,
];

const entryOf = (part: Part, rules: readonly string[]): RuleEntry => ({
  rules,
  judge: archiveJudge,
  plant: (random) => plant(part, random),
  odd: (random) => random.pick(oddities)(part, random),
});

export const applicationsEntry = entryOf(3, ['row', 'balance', 'outcomes']);
export const remediesEntry = entryOf(4, ['block']);
