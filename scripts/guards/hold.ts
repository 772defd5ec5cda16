import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builtFor } from '../lib/built-for.ts';
import { filesIn } from '../../src/disk/files-in.ts';
import type { Finding, Guard, Site } from './guard.ts';
import { readElements } from './read-elements.ts';

export interface Verdict {
  readonly guard: string;
  readonly says: string;
  readonly findings: readonly Finding[];
}

/** A built site as the guards see it; what it was built for it says itself. */
export function openSite(folder: string): Site {
  const files = new Map(
    filesIn(folder).map((file): [string, number] => [file, statSync(join(folder, file)).size]),
  );
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  return { files, ...builtFor(read('index.html').toString('utf8')), read };
}

/** Hold a site to each guard; every page is read once. */
export function hold(site: Site, guards: readonly Guard[]): Verdict[] {
  const watches = guards.map((guard) => ({
    guard,
    watch: guard.watch(site),
    findings: new Array<Finding>(),
  }));
  for (const file of site.files.keys()) {
    if (!file.endsWith('.html') || file.startsWith('pagefind/')) continue;
    const html = site.read(file).toString('utf8');
    const page = { url: `/${file.replace(/index\.html$/, '')}`, file, html, ...readElements(html) };
    for (const { watch, findings } of watches) findings.push(...(watch.page?.(page) ?? []));
  }
  return watches.map(({ guard, watch, findings }) => ({
    guard: guard.id,
    says: guard.says,
    findings: [...findings, ...(watch.end?.() ?? [])],
  }));
}

/** So many of a guard are told; the rest are of the same kind more often than not. */
const told = 10;

/** What whoever builds the site reads. */
export function reportOf(verdicts: readonly Verdict[]): string {
  return verdicts
    .filter(({ findings }) => findings.length > 0)
    .map(({ guard, says, findings }) =>
      [
        `${guard}: ${says}`,
        ...findings
          .slice(0, told)
          .map(
            ({ file, line, found, expected }) =>
              `  ${file}${line === undefined ? '' : `:${line}`}: found ${found}; expected ${expected}`,
          ),
        ...(findings.length > told ? [`  … and ${findings.length - told} more`] : []),
      ].join('\n'),
    )
    .join('\n');
}
