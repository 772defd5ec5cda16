/**
 * `npm run permalinks`: the promise that an address works for ever, kept by hand where it must be and checked where it can.
 *
 *     npm run permalinks                                        register what is new
 *     npm run permalinks -- --retire /a/#b --reason 理由 [--to /c/#d]   an address went, or moved
 *     npm run permalinks -- --log --reason 理由 [--from HEAD]     words changed: write it into the log
 *     npm run permalinks -- --publish [--date 2026-11-21]        an edition goes out: its lines are final
 *     npm run permalinks -- --redraft                            forget what was registered and never published
 *     node scripts/permalinks.ts --check [dist]                  the last step of the build
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  aliveUrls,
  allAddresses,
  findFaults,
  publishedFaults,
  summary,
  type Fault,
} from '../src/archive/permalink-guards.ts';
import { hashOf, latest, publish, register, retire, withoutDraft } from '../src/archive/permalinks.ts';
import { addressSchema } from '../src/schema/permalinks.ts';
import type { Registry } from '../src/schema/permalinks.ts';
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
    redraft: { type: 'boolean', default: false },
    reason: { type: 'string' },
    ...folderOptions,
  },
});
const root = process.cwd();
const { out } = toFolders(options, process.env);
/** A build that stopped at what is not registered left its site beside the one before it. */
const built = existsSync(join(nextOf(out), 'index.html')) ? nextOf(out) : out;
const dist = positionals[0] ?? nameOf(built);

try {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`there is no built site in ${dist}/. Run: npm run build`);
  if (options.check) runCheck();
  else if (options.retire !== undefined) runRetire(options.retire);
  else if (options.log) runLog();
  else if (options.publish) runPublish();
  else runRegister();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Content, registry, log and built site fit together; else every address that does not is named. */
function runCheck(): void {
  const inspected = files.inspect(root, dist);
  report(
    [...findFaults(inspected), ...recordFaults(inspected.registry), ...staleFaults()],
    inspected.registry,
  );
}

function runRegister(): void {
  const inspected = files.inspect(root, dist);
  const before = options.redraft ? withoutDraft(inspected.registry) : inspected.registry;
  const registry = register(before, allAddresses(inspected), {
    ...inspected,
    edition: files.readEdition(dist),
  });
  files.writeRegistry(root, registry);
  console.log(`${files.registryFile}: ${registry.entries.length - before.entries.length} lines added`);
  const faults = findFaults({ ...inspected, registry }).filter(({ kind }) => kind !== 'unanswered');
  report([...faults, ...recordFaults(registry)], registry);
}

function runRetire(url: string): void {
  const inspected = files.inspect(root, dist);
  const target = options.to;
  for (const address of [url, ...(target === undefined ? [] : [target])]) addressSchema.parse(address);
  const alive = aliveUrls(inspected);
  const edition = files.readEdition(dist);
  const before = register(inspected.registry, allAddresses(inspected), { ...inspected, edition });
  if (!latest(before.entries).has(url))
    throw new Error(`${url} was never registered: there is nothing to retire`);
  if (alive.has(url)) throw new Error(`${url} is on the site: take it out of the content first, and build`);
  if (target !== undefined && !alive.has(target))
    throw new Error(`${target} is not on the site: nothing can move there`);
  const registry = retire(before, { url, target, reason: reasonGiven(), edition }, alive);
  if (registry.entries.length === before.entries.length) throw new Error(`${url} is retired already`);
  files.writeRegistry(root, registry);
  for (const entry of registry.entries.slice(before.entries.length)) {
    console.log(`${entry.url} → ${entry.state === 'moved' ? entry.target : entry.state}`);
  }
  console.log('\nNow: npm run build');
}

/** Every change of registered words into the log, the words before taken from a commit. */
function runLog(): void {
  const reason = reasonGiven();
  const { registry, addresses, changes } = files.inspect(root, dist);
  const known = latest(registry.entries);
  const then = new Map(addressesAt(root, options.from).map(({ url, words }) => [url, words]));
  const added = addresses.flatMap(({ url, words: after }) => {
    const entry = known.get(url);
    if (entry?.state !== 'active' || after === undefined || entry.hash === hashOf(after, files.sha256))
      return [];
    const before = then.get(url);
    if (before === undefined || hashOf(before, files.sha256) !== entry.hash) {
      throw new Error(
        `${url}: the words of commit ${options.from} are not those it was registered with; name the commit that ` +
          `has them with --from, or write the change into ${files.logFile} by hand (url, before, after, reason)`,
      );
    }
    const told = changes.some(
      (change) => change.url === url && change.before === before && change.after === after,
    );
    return told ? [] : [{ url, before, after, reason }];
  });
  if (added.length === 0) throw new Error('no registered words changed: there is nothing to log');
  files.appendChanges(root, added);
  for (const { url } of added) console.log(`${files.logFile}: ${url}`);
  console.log('\nNow: npm run build, npm run permalinks, npm run build');
}

/** Close the edition the site was built as. Refused while anything is amiss, and when something published is. */
function runPublish(): void {
  const inspected = files.inspect(root, dist);
  const { registry, changes } = inspected;
  const faults = [...findFaults(inspected), ...recordFaults(registry)];
  if (faults.length > 0) {
    report(faults, registry);
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
  const published = publish(registry, { changes, edition, date, sha256: files.sha256 });
  files.writeRegistry(root, published);
  files.writePublished(root, published);
  console.log(
    `${edition}: ${published.entries.length} lines are final. Now: npm run build, then commit and deploy.`,
  );
}

/** The registry and its record in the tests say the same of every published edition. */
function recordFaults(registry: Registry): Fault[] {
  const record = files.readPublished(root);
  const faults = publishedFaults(registry, files.readChanges(root), record, files.sha256);
  const missing = registry.editions[record.length];
  if (!missing) return faults;
  return [
    ...faults,
    {
      kind: 'rewritten',
      place: `${files.publishedFile}, edition ${missing.edition}`,
      expected: `a record of every edition in ${files.registryFile}`,
      found: 'none',
      todo: 'restore it: only npm run permalinks -- --publish adds to the two files, to both at once',
    },
  ];
}

/** The site publishes the registry it was checked with. */
function staleFaults(): Fault[] {
  const path = join(dist, 'permalinks.json');
  const built = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const source = join(root, files.registryFile);
  if (!existsSync(source) || readFileSync(source, 'utf8') === built) return [];
  return [
    {
      kind: 'unanswered',
      place: '/permalinks.json',
      expected: `the registry as in ${files.registryFile}`,
      found: built === '' ? 'no such file' : 'another one',
      todo: 'npm run build',
    },
  ];
}

function reasonGiven(): string {
  const reason = options.reason?.trim() ?? '';
  if ([...reason].length < 4) throw new Error('say why, in Chinese, for readers see it: --reason 理由');
  return reason;
}

function report(faults: readonly Fault[], registry: Registry): void {
  if (faults.length > 0) {
    console.error(`${describeFaults(faults)}\n\n${faults.length} to look at`);
    process.exitCode = 1;
  }
  console.log(`permalinks: ${summary(registry)}`);
}
