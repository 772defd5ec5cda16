/**
 * `npm run audit`: asks the registry for known faults of the packages. A high or critical one that scripts/audit.json does not explain
 * fails the command; a registry that does not answer does not, and that is said.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { explainedSchema, judge } from './lib/audit.ts';

const { stdout } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], {
  encoding: 'utf8',
  maxBuffer: 64_000_000,
  timeout: 30_000,
  shell: process.platform === 'win32',
});
const explained = explainedSchema.parse(JSON.parse(readFileSync('scripts/audit.json', 'utf8')));
const { unasked, faults, remarks } = judge(jsonIn(stdout), explained, new Date().toISOString().slice(0, 10));
for (const remark of remarks) console.log(remark);
for (const fault of faults) console.error(fault);
if (unasked !== undefined) console.warn(`The packages were not audited: ${unasked}`);
else console.log(`audit: ${faults.length} to mend, ${remarks.length} minor, ${explained.length} explained`);
if (faults.length > 0) process.exitCode = 1;

/** A registry that cannot be reached may leave nothing, or half. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
