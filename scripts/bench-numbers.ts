/**
 * `npm run bench:numbers`: numbers in sentences of known truth, judged: written by hand, and made of the observations by
 * templates. Prints who got which verdict and all that are wrong. `--cases FILE` judges another file of marked sentences,
 * `--wrong` prints only those that are wrong. Fails on a wrong “agrees” and under 95 % of the decidable decided.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent } from '../src/disk/read-content.ts';
import { toHeld } from '../src/data/verify/held.ts';
import { verifyNumbers } from '../src/verify/numbers/numbers.ts';
import { archiveFiles } from './verify/files.ts';
import { made } from './bench/numbers/generate.ts';
import {
  casesIn,
  toCase,
  isDecidable,
  isRight,
  isWrongAgreement,
  outcomesOf,
  verdictOf,
  type Case,
  type Outcome,
} from './bench/numbers/cases.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    made: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    content: { type: 'string', default: 'content/' },
  },
});

const archive = readContent(values.content);
const held = toHeld(archive);
const files = archiveFiles(archive);

async function run(cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const one of cases) outcomes.push(...outcomesOf(one, await verifyNumbers(one.article, held, files)));
  return outcomes;
}

function report(name: string, outcomes: readonly Outcome[]): void {
  const wrong = outcomes.filter((outcome) => !isRight(outcome));
  const decidable = outcomes.filter(isDecidable);
  const decided = decidable.filter((outcome) => verdictOf(outcome) !== 'unknown');
  console.log(`${name}: ${outcomes.length} numbers, ${wrong.length} not as expected`);
  for (const outcome of wrong) {
    const { expected, article, found } = outcome;
    console.log(`  ${isWrongAgreement(outcome) ? '!!' : '  '} ${expected.words}: ${expected.verdicts.join('/')} → ${found ? verdictOf(outcome) : 'not seen'}  ${found?.note ?? ''}${found?.formula ?? ''}\n       ${article.replaceAll('\n', ' ⏎ ')}`);
  }
  console.log(`  wrong agrees ${outcomes.filter(isWrongAgreement).length}; decided ${decided.length} of ${decidable.length} decidable (${((decided.length / decidable.length) * 100).toFixed(1)} %); right ${decidable.filter(isRight).length}`);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

if (values.made) {
  const all = made(archive, seeded(Number(values.seed)));
  for (const [kind, list] of Map.groupBy(all, (one) => one.kind)) report(kind, await run(list.map(({ text }) => toCase(text))));
  process.exit();
}

const byHand = new URL('bench/numbers/by-hand.txt', import.meta.url);
report('by hand', await run(casesIn(readFileSync(values.cases ?? byHand, 'utf8'))));
