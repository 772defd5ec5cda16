/** Rules that only a draft is held to: errors planted as the sweep of the self-check plants them, and whole reports that are true. */
import { draftRuleIds, type DraftRule } from '../../../../src/schema/draft-rules.ts';
import { readDraft, type Draft } from '../../../../src/self-check/draft.ts';
import { nothingHeld, type Around } from '../../../../src/self-check/held.ts';
import { selfCheck } from '../../../../src/self-check/self-check.ts';
import type { Seed } from '../../../ingest/reading.ts';
import { nameIn } from '../../bodies.ts';
import { toRandom, type Random } from '../../random.ts';
import { madeUpBases, type Base } from '../../self-check/bases.ts';
import type { Kind } from '../../self-check/plant.ts';
import { isNamed, kinds } from '../../self-check/sweep.ts';
import type { Cell, Cells } from '../cells.ts';
import type { Finding, Odd, Planted, RuleEntry } from '../entry.ts';
import { cellsFor, reporter, tableForm, yearOf } from '../made-up.ts';
import { grouped, inFullWidth } from '../numbers.ts';
import { layoutOf, toSeed } from '../report.ts';

/** A true report that errors are planted in. */
interface Ground {
  base: Base;
  draft: Draft;
  seed: Seed;
}

/** Of whole, long reports so many, of all forms and with their predecessors; the others are short ones of the forms in use. */
const [longReports, shortReports] = [16, 64];

let made: readonly Ground[] | undefined;

/** Made when the first case is. */
function grounds(): readonly Ground[] {
  if (made) return made;
  const { bases, seeds } = madeUpBases(longReports, 8);
  const byKey = new Map(seeds.map((seed) => [seed.notes.key, seed]));
  const long = bases.flatMap((base) => toGround(base, byKey.get(base.name)));
  const list = bases[0]?.around.list ?? nothingHeld;
  const short = Array.from({ length: shortReports }, (_, index) => {
    const random = toRandom(`draft ${index}`);
    const seed = wholeReport(random.pick(printings), random);
    return toGround(
      { name: seed.file, input: { text: seed.text }, around: { list, before: [], same: [] } },
      seed,
    );
  });
  return (made = [...long, ...short.flat()]);
}

function toGround(base: Base, seed: Seed | undefined): Ground[] {
  const draft = readDraft(base.input, base.around);
  return draft && seed ? [{ base, draft, seed }] : [];
}

const isDraftRule = (rule: string): rule is DraftRule => draftRuleIds.some((id) => id === rule);

/** By rule, the kinds of errors that it has to find; known once each was planted somewhere. */
let found: ReadonlyMap<DraftRule, readonly Kind[]> | undefined;

function kindsByRule(): ReadonlyMap<DraftRule, readonly Kind[]> {
  if (found) return found;
  const pairs = kinds.flatMap((kind) => {
    const planted = grounds()
      .values()
      .map(({ base, draft }) => kind.plant(base, draft, toRandom(`${kind.name} ${base.name}`)))
      .find((one) => one !== undefined);
    const rule = planted?.rules.find(isDraftRule);
    return rule ? [{ rule, kind }] : [];
  });
  const groups = Map.groupBy(pairs, ({ rule }) => rule);
  return (found = new Map([...groups].map(([rule, own]) => [rule, own.map(({ kind }) => kind)])));
}

/** One error of the rule in a report that has a place for it; found where a rule that may name it names its place. */
function plant(rule: DraftRule, random: Random): Planted {
  for (;;) {
    const kind = random.pick(kindsByRule().get(rule) ?? []);
    const { base, draft, seed } = random.pick(grounds());
    const planted = kind.plant(base, draft, random);
    if (!planted) continue;
    const { text, around = base.around } = planted;
    return {
      seeds: [{ ...seed, text }],
      errors: [{ rule, at: 'planted', kind: kind.name }],
      findings: () => {
        const said = selfCheck({ ...base.input, text }, around);
        const isFound = said.kind === 'report' && said.findings.some((one) => isNamed(one, planted));
        return isFound ? [{ rule, at: 'planted', verdict: 'differs', expected: null, found: null }] : [];
      },
    };
  }
}

type Printing = readonly [kind: string, print: (value: number) => string, factor: number];

const printings: readonly Printing[] = [
  ['各种分栏、断行', String, 1],
  ['全部为0', String, 0],
  ['特大数字', String, 9973],
  ['全角数字', (value) => inFullWidth(String(value)), 1],
  ['千分位', grouped, 997],
];

/** What the prose of a true draft says: of its year, and of the fee, which the form wants named. */
const proseOf = (year: number, issuer: string): Readonly<Record<number, readonly string[]>> => ({
  1: [
    `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
    '（一）加强组织领导。本机关认真贯彻落实《条例》，全年开展培训12次。',
    '（二）推进主动公开。全年发布政策解读材料85篇，编印公报24期。',
    '（三）强化监督保障。明确工作机构和人员，公开投诉渠道。',
  ],
  5: ['一是公开内容有待进一步丰富；二是解读形式比较单一。下一步，将加强培训，丰富形式。'],
  6: ['本年度未收取信息处理费。没有其他需要报告的事项。', issuer, `${year + 1}年1月25日`],
});

/** A report in which all is as the form wants it, however it is printed. */
function wholeReport([, print, factor]: Printing, random: Random): Seed {
  const of = reporter(random);
  const form = tableForm(random);
  const cells: Cells = new Map(
    [...cellsFor(form, of, random, factor)].map(([name, cell]): [string, Cell] => [
      name,
      Number.isInteger(cell.value) ? { ...cell, words: print(cell.value ?? 0) } : cell,
    ]),
  );
  const year = yearOf(form, random);
  const prose = proseOf(year, nameIn(of.body, year));
  return toSeed({ ...of, form, year, prose, tables: { cells, parts: [2, 3, 4] } }, layoutOf(random), random);
}

function odd(rules: readonly DraftRule[], random: Random): Odd {
  const printing = random.pick(printings);
  const seed = wholeReport(printing, random);
  const around: Around = { list: grounds()[0]?.base.around.list ?? nothingHeld, before: [], same: [] };
  return {
    kind: printing[0],
    seeds: [seed],
    holds: rules.map((rule) => ({ rule, at: 'whole' })),
    findings: () => said(seed.text, around, rules),
  };
}

/** By rule, that it had nothing to say of the draft, or where it had. A text that is taken for no report was not looked at. */
function said(text: string, around: Around, rules: readonly DraftRule[]): Finding[] {
  const result = selfCheck({ text }, around);
  if (result.kind !== 'report') return [];
  const numbers = { expected: null, found: null };
  return rules.flatMap((rule): Finding[] => {
    const own = result.findings.filter((one) => one.rule === rule);
    if (own.length === 0) return [{ rule, at: 'whole', verdict: 'holds', ...numbers }];
    return own.map(({ place, sentence }) => ({
      rule,
      at: `${place.line} ${sentence}`,
      verdict: 'differs',
      ...numbers,
    }));
  });
}

/** A number alone on its line may be a page's or half a sentence: no error is planted that has to be called so. */
const unplanted: ReadonlySet<DraftRule> = new Set<DraftRule>(['lone-number']);
const measured: readonly DraftRule[] = draftRuleIds.filter((rule) => !unplanted.has(rule));

export const draftsEntry: RuleEntry = {
  rules: measured,
  judge: () => [],
  plant: (random) => plant(random.pick(measured), random),
  odd: (random) => odd(measured, random),
};
