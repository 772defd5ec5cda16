/**
 * `npm run permalinks`: the promise that an address works for ever, kept by hand where it must be and checked where it can.
 *
 *     npm run permalinks                                        what is published, what is a draft, what is amiss
 *     npm run permalinks -- --retire /a/#b --kind ours --reason 理由   a published address went, and its words with it
 *     npm run permalinks -- --retire /a/#b --to /c/#d --reason 理由     it moved
 *     npm run permalinks -- --retire '/a/source/*' --kind … --reason 理由   all below that went
 *     npm run permalinks -- --log --kind reading --reason 理由    published words or values changed: say why
 *         [--under /2018/citywide/] [--field scope] [--was citywide]   of these only
 *     npm run permalinks -- --publish [--date 2026-11-21]        an edition goes out: its addresses are for ever
 *
 * An address is a draft until an edition publishes it: it needs no registering. `node scripts/permalinks.ts --check` is the
 * last step of the build.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatRecord, reasonsFile } from '../src/archive/editions/files.ts';
import { reasonsFor } from '../src/archive/editions/explain.ts';
import type { Fault, Inspected } from '../src/archive/permalinks/guards/fault.ts';
import { findFaults, summary } from '../src/archive/permalinks/guards/index.ts';
import { presentIn, type Present } from '../src/archive/permalinks/guards/present.ts';
import { publish } from '../src/archive/permalinks/publish.ts';
import { pageOf } from '../src/archive/permalinks/registry.ts';
import { retire } from '../src/archive/permalinks/retire.ts';
import { urls } from '../src/archive/urls.ts';
import { hashOfEdition } from '../src/disk/edition-hash.ts';
import { changeKindIds, changeKindSchema, type ChangeKind } from '../src/schema/change-kinds.ts';
import { addressSchema, versionOf } from '../src/schema/permalinks.ts';
import { folderOptions, nameOf, toFolders } from './lib/command-folders.ts';
import { nextOf } from './lib/publish-folder.ts';
import { replaceFiles } from './lib/replace-file.ts';
import { appendReasons, filesOf, findChanges, recordOf } from './permalinks/changes.ts';
import { sha256Of } from '../src/disk/sha256.ts';
import * as files from './permalinks/files.ts';
import { wordsToLog } from './permalinks/log.ts';
import { editionRecordFaults, recordFaults, staleFaults } from './permalinks/record-faults.ts';
import { describeFaults, describeUnexplained, quoted } from './permalinks/report.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    retire: { type: 'string' },
    to: { type: 'string' },
    log: { type: 'boolean', default: false },
    from: { type: 'string', default: 'HEAD' },
    under: { type: 'string', default: '/' },
    field: { type: 'string' },
    was: { type: 'string' },
    publish: { type: 'boolean', default: false },
    date: { type: 'string' },
    kind: { type: 'string' },
    reason: { type: 'string' },
    ...folderOptions,
  },
});
const root = process.cwd();
const folders = toFolders(options, process.env);
const { out } = folders;
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
  report([...faultsOf(inspected), ...staleFaults(dist, inspected)], inspected);
  const { unexplained } = findChanges(root, inspected);
  if (unexplained.length === 0) return;
  console.log(
    `${unexplained.length} changes to explain before the next edition: npm run permalinks -- --publish names them`,
  );
}

function runRetire(url: string): void {
  const inspected = files.inspect(root, dist);
  const { registry } = inspected;
  const target = options.to;
  const present = presentIn(inspected);
  const leaving = url.endsWith('*') ? vanishedUnder(url.slice(0, -1), present) : [url];
  if (leaving.length === 0) throw new Error(`nothing that was published below ${url} has gone from the site`);
  for (const address of [...leaving, ...(target === undefined ? [] : [target])]) addressSchema.parse(address);
  if (target !== undefined && !present.alive.has(target))
    throw new Error(`${target} is not on the site: nothing can move there`);
  for (const address of leaving) mayRetire(address, present);
  // What only moves is what it was; what goes takes its words with it.
  const kind = target === undefined || options.kind !== undefined ? kindGiven() : undefined;
  const reason = reasonGiven();
  const retired = leaving.reduce(
    (before, address) => retire(before, { url: address, target, kind, reason }, present.alive),
    registry,
  );
  replaceFiles(files.registryFiles(root, retired));
  for (const line of retired.entries.slice(registry.entries.length)) {
    console.log(`${line.url} → ${line.state === 'moved' ? line.target : line.state}`);
  }
  console.log('\nNow: npm run build');
}

/** Published addresses that begin so and are not there any more; what stands on a page that goes goes with it. */
function vanishedUnder(prefix: string, { known, alive }: Present): string[] {
  const gone = [...known.values()]
    .filter(({ url, state }) => state === 'active' && url.startsWith(prefix) && !alive.has(url))
    .map(({ url }) => url);
  const pages = new Set(gone.filter((url) => !url.includes('#')));
  return gone.filter((url) => pages.has(url) || !pages.has(pageOf(url)));
}

function mayRetire(url: string, { alive, known }: Present): void {
  const entry = known.get(url);
  if (!entry) throw new Error(`${url} was never published: take it out, nothing needs to say where it went`);
  if (entry.state !== 'active') throw new Error(`${url} is retired already`);
  if (alive.has(url)) throw new Error(`${url} is on the site: take it out of the content first, and build`);
}

/** Every change since the last edition that nothing explains yet, into the log if it is one of words, else among the reasons. */
function runLog(): void {
  const given = { reason: reasonGiven(), kind: kindGiven() };
  const inspected = files.inspect(root, dist);
  const changes = findChanges(root, inspected);
  const { since } = changes;
  if (since === undefined) throw new Error('nothing is published yet: there is no change of anything');
  const { from, under, field, was } = options;
  const isNarrowed = field !== undefined || was !== undefined;
  const isChosen = (url: string): boolean => url.startsWith(under);
  const words = isNarrowed ? [] : wordsToLog(root, inspected, changes, { from, isChosen });
  const logged = new Set(words.map(({ url }) => url));
  const values = changes.unexplained.filter(
    (change) =>
      isChosen(change.url) &&
      !logged.has(change.url) &&
      (field === undefined || change.field === field) &&
      (was === undefined || change.old === was),
  );
  const reasons = reasonsFor(values, { since, ...given });
  if (words.length + reasons.length === 0)
    throw new Error('nothing that was published has changed without a reason: there is nothing to log');
  if (words.length > 0)
    files.appendChanges(
      root,
      words.map((change) => ({ ...change, ...given })),
    );
  if (reasons.length > 0) appendReasons(root, reasons);
  for (const { url } of words) console.log(`${files.logFile}: ${url}`);
  for (const reason of reasons) {
    const place = reason.url ?? reason.document ?? reason.measure ?? 'everywhere';
    console.log(
      `${files.contentFolder}/${reasonsFile}: ${reason.field} ${quoted(reason.before)} → ${quoted(reason.after)}, ${place}`,
    );
  }
  console.log('\nNow: npm run build');
}

/**
 * Close the edition the site was built as. Refused, with nothing written, while anything is amiss or has changed without a
 * reason, and when it is published already.
 */
function runPublish(): void {
  if (stopped) throw new Error(`the last build stopped and left ${dist}/. Run: npm run build`);
  const { edition, counts } = files.readEdition(dist);
  const inspected = files.inspect(root, dist);
  const { registry, changes: log } = inspected;
  const changes = findChanges(root, inspected);
  if (changes.unexplained.length > 0) console.error(`${describeUnexplained(changes, files.seedsFolder)}\n`);
  const again = registry.editions.find((published) => versionOf(published.edition) === versionOf(edition));
  if (again) {
    throw new Error(
      `${again.edition} is published already: raise the version in package.json, then npm run build`,
    );
  }
  const faults = faultsOf(inspected);
  if (faults.length > 0) report(faults, inspected);
  if (faults.length + changes.unexplained.length > 0) {
    process.exitCode = 1;
    return;
  }
  if (!edition.endsWith(`+${hashOfEdition(folders)}`))
    throw new Error(`${dist}/ was built of other seeds or content, as ${edition}. Run: npm run build`);
  // The one place that asks what day it is: the maintainer's machine, on the day the edition goes out.
  const date = options.date ?? new Date().toISOString().slice(0, 10);
  const last = registry.editions.at(-1);
  if (last && date < last.date)
    throw new Error(`${date} is before ${last.date}, when ${last.edition} was published`);
  const record = recordOf(root, registry, changes, { edition, date, counts });
  const { all } = presentIn(inspected);
  // Made by the next build, of the record that is written now.
  const itsPage = { url: urls.editionChanges(record.version), words: undefined };
  const published = publish(registry, [...all, itsPage], {
    ...{ changes: log, edition, date, sha256: sha256Of },
    record: sha256Of(formatRecord(record)),
  });
  const written = replaceFiles(
    new Map([
      ...filesOf(root, changes, record),
      ...files.registryFiles(root, published),
      files.publishedFileOf(root, published),
    ]),
  );
  for (const path of written) console.log(`${nameOf(path)}: written`);
  const added = published.entries.length - (last?.entries ?? 0);
  console.log(`${edition}: ${added} lines are final, ${record.changes.length} changes are told of.`);
  if (record.commit === null)
    console.log('Its commit is not known: seeds or content had changes that were not committed.');
  console.log('Now: npm run build, then commit and deploy.');
}

function faultsOf(inspected: Inspected): Fault[] {
  return [
    ...findFaults(inspected),
    ...recordFaults(root, inspected),
    ...editionRecordFaults(root, inspected),
  ];
}

function reasonGiven(): string {
  const reason = options.reason?.trim() ?? '';
  if ([...reason].length < 4) throw new Error('say why, in Chinese, for readers see it: --reason 理由');
  return reason;
}

function kindGiven(): ChangeKind {
  const { success, data } = changeKindSchema.safeParse(options.kind);
  if (success) return data;
  throw new Error(
    `say what kind of change it is: --kind ${changeKindIds.join('|')} (our error, a better reading, the issuer changed its report)`,
  );
}

function report(faults: readonly Fault[], inspected: Inspected): void {
  if (faults.length > 0) {
    console.error(`${describeFaults(faults)}\n\n${faults.length} to look at`);
    process.exitCode = 1;
  }
  console.log(`permalinks: ${summary(inspected)}`);
}
