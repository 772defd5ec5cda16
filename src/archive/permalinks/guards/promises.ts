/** Every published address is there with its words, and none stands for two things. An address that is new is a draft. */
import { changesOf, loggedHash } from '../log.ts';
import { fileOf } from '../parts.ts';
import { hashOf } from '../registry.ts';
import { counted, shell, short, type Fault, type Inspected } from './fault.ts';
import type { Present } from './present.ts';

export function promiseFaults(inspected: Inspected, present: Present): Fault[] {
  return [
    ...twiceInContent(present),
    ...vanished(present),
    ...reused(present),
    ...changed(inspected, present),
  ];
}

function twiceInContent({ all }: Present): Fault[] {
  return counted(all.map(({ url }) => url)).map(([url, count]) => ({
    kind: 'collision',
    place: url,
    expected: 'an address for one thing',
    found: `${count} things in the content with it`,
    todo: 'number one of them anew, in scripts/ingest or beside the seed',
  }));
}

function vanished({ all, alive, known }: Present): Fault[] {
  const named = new Set(all.map(({ url }) => url));
  return [...known.values()]
    .filter(({ url, state }) => state === 'active' && !alive.has(url))
    .map(({ url }) => ({
      kind: 'vanished',
      place: url,
      expected: 'the address, which is published',
      found: named.has(url) ? 'content that has it, but no page of the site' : 'nothing that has it',
      todo:
        `restore it; or say where it went: npm run permalinks -- --retire ${shell(url)} --reason 理由 --to /address/, or, where ` +
        'it is gone, --kind ours|reading|issuer instead of --to; then npm run build',
    }));
}

function reused({ all, known }: Present): Fault[] {
  return all.flatMap(({ url, words }): Fault[] => {
    const entry = known.get(url);
    if (!entry || entry.state === 'active') return [];
    return [
      {
        kind: 'collision',
        place: url,
        expected: `nothing there: the address is ${entry.state} ${
          entry.since === undefined ? 'from the next edition on' : `since ${entry.since}`
        }`,
        found: `${words === undefined ? 'a page or place' : short(words)} with the same address`,
        todo:
          entry.since === undefined
            ? `give the new one another address; if the old one is to stay, take its line out of ${fileOf(url)}`
            : 'give the new one another address; if the old one is back, word for word, add an active line for it at ' +
              `the end of ${fileOf(url)}, with the hash it had`,
      },
    ];
  });
}

function changed({ registry, changes, sha256 }: Inspected, { all, known }: Present): Fault[] {
  const pending = changesOf(undefined, changes, registry.editions);
  return all.flatMap(({ url, words }): Fault[] => {
    const entry = known.get(url);
    if (entry?.state !== 'active') return [];
    const hash = words === undefined ? undefined : hashOf(words, sha256);
    if (entry.hash === hash || loggedHash(pending, url, entry.hash, sha256) === hash) return [];
    return [
      {
        kind: 'changed',
        place: url,
        expected: `the words it was published with (hash ${entry.hash ?? 'none'})`,
        found: words === undefined ? 'no words of its own' : `${short(words)} (hash ${hash})`,
        todo:
          'restore them; or say why they changed: npm run permalinks -- --log --kind ours|reading|issuer --reason 理由 ' +
          'writes content/corrections.yml; then npm run build',
      },
    ];
  });
}
