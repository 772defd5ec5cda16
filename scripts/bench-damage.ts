/**
 * `npm run bench:damage -- [--documents 50000] [--only "page marks - n -"] [--show 5]`: damages reports at random, reads them,
 * and says how many were read completely, how many said what is wrong, and how many were silently wrong. Fails on any of those.
 */
import { parseArgs } from 'node:util';
import { toBases } from './bench/damage/bases.ts';
import { damageOnce, type Judged } from './bench/damage/judge.ts';
import { toRandom } from './bench/random.ts';
import { readSeedFolder } from './lib/seed-folder.ts';

const { values: options } = parseArgs({
  options: {
    documents: { type: 'string', default: '2000' },
    only: { type: 'string', multiple: true },
    show: { type: 'string', default: '5' },
    text: { type: 'boolean' },
    seed: { type: 'string', default: 'damage' },
    seeds: { type: 'string', default: 'tests/specimen/seeds' },
  },
});
const bases = toBases(readSeedFolder(options.seeds).seeds, 12);
const judged: Judged[] = [];
const started = performance.now();
const count = Number(options.documents);
for (let index = 0; index < count; index++) {
  const one = damageOnce(bases, toRandom(`${options.seed} ${index}`), options.only);
  judged.push({ ...one, text: one.verdict === 'complete' ? '' : one.text });
}
const seconds = (performance.now() - started) / 1000;
for (const verdict of ['wrong', 'said'] as const) {
  for (const one of judged
    .filter((candidate) => candidate.verdict === verdict && (candidate.harmless || verdict === 'wrong'))
    .slice(0, Number(options.show))) {
    console.log(`\n${verdict}: ${one.damages.join(' + ')}`);
    for (const words of one.differences.slice(0, 6)) console.log(`  ${words}`);
    if (options.text) console.log(one.text);
    for (const words of one.issues.slice(0, 3))
      console.log(`  said: ${words.replace(/\s+/g, ' ').slice(0, 200)}`);
  }
}
const byDamage = new Map<string, { all: number; complete: number; wrong: number }>();
for (const { damages, verdict } of judged) {
  for (const name of damages) {
    const row = byDamage.get(name) ?? { all: 0, complete: 0, wrong: 0 };
    row.all++;
    if (verdict === 'complete') row.complete++;
    if (verdict === 'wrong') row.wrong++;
    byDamage.set(name, row);
  }
}
console.log(`\n${'damage'.padEnd(46)}  read   completely   wrong`);
for (const [name, { all, complete, wrong }] of [...byDamage].toSorted(
  ([, a], [, b]) => a.complete / a.all - b.complete / b.all,
)) {
  console.log(
    `${name.padEnd(46)} ${String(all).padStart(5)}      ${((complete / all) * 100).toFixed(1).padStart(5)} %   ${wrong}`,
  );
}
const harmless = judged.filter((one) => one.harmless);
const whole = harmless.filter(({ verdict }) => verdict === 'complete').length;
const of = (verdict: Judged['verdict']): number => judged.filter((one) => one.verdict === verdict).length;
console.log(
  `\n${count} damaged documents: ${of('complete')} read completely, ${of('said')} with issues, ${of('wrong')} silently wrong; of ${harmless.length} from which nothing was taken ${((whole / harmless.length) * 100).toFixed(1)} % completely; ${((seconds / count) * 1000).toFixed(1)} ms each`,
);
if (of('wrong') > 0) process.exitCode = 1;
