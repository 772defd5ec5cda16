/**
 * `npm run bench:numbers`: numbers in sentences of known truth, judged: written by hand, and made of the archive's own
 * observations. Prints which verdict was given for which, and how long an article of 10,000 characters takes; `--wrong` also
 * what is not as it must be. `--cases FILE` judges a file of marked sentences, `--content FOLDER` another archive, `--seed
 * WORD` makes other sentences. Fails on a wrong “agrees”, and under 95 % of the decidable decided.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { toHeld } from '../src/data/verify/held.ts';
import { readContent } from '../src/disk/read-content.ts';
import { verifyNumbers } from '../src/verify/numbers/numbers.ts';
import { casesIn, toCase, type Case, type Outcome } from './bench/numbers/cases.ts';
import { madeOf } from './bench/numbers/generate.ts';
import { complaintsOf, matrixOf, outcomesIn, scoreOf } from './bench/numbers/score.ts';
import { toRandom } from './bench/random.ts';
import { archiveFiles } from './verify/files.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string' },
    content: { type: 'string', default: 'content/' },
    seed: { type: 'string', default: 'numbers' },
    wrong: { type: 'boolean', default: false },
  },
});
const LEAST_DECIDED = 95;
const archive = readContent(values.content);

const read = (file: string | URL): Case[] => casesIn(readFileSync(file, 'utf8'));
const ours = (name: string): URL => new URL(`bench/numbers/${name}.txt`, import.meta.url);

async function report(name: string, cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes = await outcomesIn(archive, cases);
  const { numbers, wrongAgreements, decided, right } = scoreOf(outcomes);
  console.log(
    `${name.padEnd(12)} ${numbers} numbers, ${wrongAgreements.length} wrong “agrees”, ` +
      `${decided.toFixed(1)} % of the decidable decided, ${right.toFixed(1)} % rightly`,
  );
  if (values.wrong) for (const line of complaintsOf(outcomes)) console.log(line);
  return outcomes;
}

if (values.cases !== undefined) {
  console.log(matrixOf(await report(values.cases, read(values.cases))));
} else {
  const byHand: Outcome[] = [];
  for (const name of ['by-hand', 'fresh', 'traps', 'short', 'compared'])
    byHand.push(...(await report(name, read(ours(name)))));
  const made: Outcome[] = [];
  for (const [kind, list] of Map.groupBy(madeOf(archive, toRandom(values.seed)), (one) => one.kind))
    made.push(
      ...(await report(
        `made: ${kind}`,
        list.map(({ text }) => toCase(text)),
      )),
    );
  console.log(`\n${matrixOf([...byHand, ...made])}\n`);
  await time();
  const { wrongAgreements, decided } = scoreOf([...byHand, ...made]);
  if (wrongAgreements.length > 0 || decided < LEAST_DECIDED) process.exitCode = 1;
}

/** An article with a number every twenty characters: three times as many as a dense one has. */
async function time(): Promise<void> {
  const all = read(ours('by-hand'))
    .map(({ article }) => article)
    .join('\n');
  const [held, files] = [toHeld(archive), archiveFiles(archive)];
  const article = all.repeat(10_000 / all.length + 1).slice(0, 10_000);
  for (const round of ['first', 'again']) {
    const start = performance.now();
    const found = await verifyNumbers(article, held, files);
    console.log(
      `10,000 characters, ${found.length} numbers, ${round}: ${Math.round(performance.now() - start)} ms`,
    );
  }
}
