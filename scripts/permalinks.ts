/**
 * `npm run permalinks`: the promise that an address works for ever, kept by hand where it must be and checked where it can.
 *
 *     npm run permalinks                                        what is published, what is a draft, what is amiss
 *     npm run permalinks -- --retire /a/#b --reason 理由 [--to /c/#d]   a published address went, or moved
 *     npm run permalinks -- --log --reason 理由 [--from HEAD]     published words changed: write it into the log
 *     npm run permalinks -- --publish [--date 2026-11-21]        an edition goes out: its addresses are for ever
 *
 * An address is a draft until an edition publishes it: it needs no registering. `node scripts/permalinks.ts --check` is the
 * last step of the build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionFaults } from '../src/archive/permalinks/guards/editions.ts';
import type { Fault, Inspected } from '../src/archive/permalinks/guards/fault.ts';
import { findFaults, summary } from '../src/archive/permalinks/guards/index.ts';
import { presentIn } from '../src/archive/permalinks/guards/present.ts';
import { changesOf, loggedHash } from '../src/archive/permalinks/log.ts';
import { formatEdition, publishedParts } from '../src/archive/permalinks/parts.ts';
import { publish } from '../src/archive/permalinks/publish.ts';
import { hashOf, latest } from '../src/archive/permalinks/registry.ts';
import { retire } from '../src/archive/permalinks/retire.ts';
import { addressSchema } from '../src/schema/permalinks.ts';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { nextOf } from './lib/publish-folder.ts';
import * as files from './permalinks/files.ts';
import { addressesAt } from './permalinks/from-git.ts';
import { describeFaults } from './permalinks/report.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    retire: { type: 'string' },
    to: { type: 'string' },
    log: { type: 'boolean', default: false },
    from: { type: 'string', default: 'HEAD' },
    publish: { type: 'boolean', default: false },
    date: { type: 'string' },
    reason: { type: 'string' },
    ...folderOptions,
  },
});
const root = process.cwd();
const { out } = toFolders(options, process.env);
/** A build that stopped at an address that vanished or changed left its site beside the one before it. */
const stopped = positionals[0] === undefined && existsSync(join(nextOf(out), 'index.html'));
const dist = positionals[0] ?? nameOf(stopped ? nextOf(out) : out);

try {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`there is no built site in ${dist}/. Run: npm run build`);
  if (options.retire !== undefined) runRetire(options.retire);
  else if (options.log) runLog();
  else if (options.publish) runPublish();
  else runCheck();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Content, registry, log and built site fit together; else every address that does not is named. */
function runCheck(): void {
  const inspected = files.inspect(root, dist);
  report([...findFaults(inspected), ...recordFaults(inspected), ...staleFaults(inspected)], inspected);
}

function runRetire(url: string): void {
  const inspected = files.inspect(root, dist);
  const { registry } = inspected;
  const target = options.to;
  for (const address of [url, ...(target === undefined ? [] : [target])]) addressSchema.parse(address);
  const { alive, known } = presentIn(inspected);
  const entry = known.get(url);
  if (!entry) throw new Error(`${url} was never published: take it out, nothing needs to say where it went`);
  if (entry.state !== 'active') throw new Error(`${url} is retired already`);
  if (alive.has(url)) throw new Error(`${url} is on the site: take it out of the content first, and build`);
  if (target !== undefined && !alive.has(target))
    throw new Error(`${target} is not on the site: nothing can move there`);
  const retired = retire(registry, { url, target, reason: reasonGiven() }, alive);
  files.writeRegistry(root, retired);
  for (const line of retired.entries.slice(registry.entries.length)) {
    console.log(`${line.url} → ${line.state === 'moved' ? line.target : line.state}`);
  }
  console.log('\nNow: npm run build');
}

/** Every change of published words into the log, the words before taken from a commit. */
function runLog(): void {
  const reason = reasonGiven();
  const { registry, addresses, changes } = files.inspect(root, dist);
  const known = latest(registry.entries);
  const pending = Map.groupBy(changesOf(undefined, changes, registry.editions), ({ url }) => url);
  const then = new Map(addressesAt(root, options.from).map(({ url, words }) => [url, words]));
  const added = addresses.flatMap(({ url, words: after }) => {
    const entry = known.get(url);
    if (entry?.state !== 'active' || after === undefined) return [];
    const told = loggedHash(pending.get(url) ?? [], url, entry.hash, files.sha256);
    if (told === hashOf(after, files.sha256)) return [];
    const before = then.get(url);
    if (before !== undefined && hashOf(before, files.sha256) === told)
      return [{ url, before, after, reason }];
    throw new Error(
      `${url}: the words of commit ${options.from} are not those it was published with, or last logged with; name the ` +
        `commit that has them with --from, or write the change into ${files.logFile} by hand (url, before, after, reason)`,
    );
  });
  if (added.length === 0) throw new Error('no published words changed: there is nothing to log');
  files.appendChanges(root, added);
  for (const { url } of added) console.log(`${files.logFile}: ${url}`);
  console.log('\nNow: npm run build');
}

/** Close the edition the site was built as. Refused while anything is amiss, and when it is published already. */
function runPublish(): void {
  if (stopped) throw new Error(`the last build stopped and left ${dist}/. Run: npm run build`);
  const inspected = files.inspect(root, dist);
  const { registry, changes } = inspected;
  const faults = [...findFaults(inspected), ...recordFaults(inspected)];
  if (faults.length > 0) {
    report(faults, inspected);
    return;
  }
  const edition = files.readEdition(dist);
  if (registry.editions.some((published) => published.edition === edition)) {
    throw new Error(`${edition} is published already: raise the version in package.json, then npm run build`);
  }
  // The one place that asks what day it is: the maintainer's machine, on the day the edition goes out.
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const last = registry.editions.at(-1);
  if (last && date < last.date)
    throw new Error(`${date} is before ${last.date}, when ${last.edition} was published`);
  const { all } = presentIn(inspected);
  const published = publish(registry, all, { changes, edition, date, sha256: files.sha256 });
  const written = files.writeRegistry(root, published);
  files.writePublished(root, published);
  for (const name of [...written, files.publishedFile]) console.log(`${name}: written`);
  const added = published.entries.length - (last?.entries ?? 0);
  console.log(`${edition}: ${added} lines are final. Now: npm run build, then commit and deploy.`);
}

/** The registry and its record, kept apart from it, say the same of every published edition. */
function recordFaults({ registry, changes, sha256 }: Inspected): Fault[] {
  const record = files.readPublished(root);
  // Where the two are alike, findFaults holds the lines to both.
  const alike = record.map(formatEdition).join() === registry.editions.map(formatEdition).join();
  if (alike) return [];
  const missing = registry.editions[record.length];
  if (!missing) return editionFaults(registry, changes, record, sha256);
  return [
    {
      kind: 'rewritten',
      place: `${files.publishedFile}, edition ${missing.edition}`,
      expected: `a record of every edition in ${files.contentFolder}/permalinks.json`,
      found: 'none',
      todo: 'restore it: only npm run permalinks -- --publish adds to the two files, to both at once',
    },
  ];
}

/** The site publishes the registry it was checked with. */
function staleFaults({ registry }: Inspected): Fault[] {
  return [...publishedParts(registry)].flatMap(([url, text]): Fault[] => {
    const path = join(dist, url);
    const built = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    if (built === text) return [];
    return [
      {
        kind: 'unanswered',
        place: url,
        expected: `the registry as in ${files.contentFolder}/`,
        found: built === undefined ? 'no such file' : 'another one',
        todo: 'npm run build',
      },
    ];
  });
}

function reasonGiven(): string {
  const reason = options.reason?.trim() ?? '';
  if ([...reason].length < 4) throw new Error('say why, in Chinese, for readers see it: --reason 理由');
  return reason;
}

function report(faults: readonly Fault[], inspected: Inspected): void {
  if (faults.length > 0) {
    console.error(`${describeFaults(faults)}\n\n${faults.length} to look at`);
    process.exitCode = 1;
  }
  console.log(`permalinks: ${summary(inspected)}`);
}
