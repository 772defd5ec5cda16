/** The nginx recipe as Mozilla's HTTP Observatory would score it: by https, and what leads there. Each of its tests is a claim. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '../../src/disk/files-in.ts';
import { headerPolicy } from '../../src/shell/head-policy.ts';
import { ask, hasOpenssl, nginx, startNginx, type Asked, type Host } from '../support/hosts.ts';
import {
  directivesOf,
  gradeOf,
  judge,
  scoreOf,
  testNames,
  type Judged,
  type Scan,
} from '../support/observatory.ts';
import { attribute, byTag, isElement, textOf, type Element } from '../support/site.ts';
import { packedName } from '../../src/shell/policy.ts';
import { siteFolder } from '../support/specimen.ts';

const canRun = nginx !== undefined && hasOpenssl;
const claim = test.skipIf(!canRun);
const unless = canRun ? '' : ' (not run: nginx or openssl is not installed)';

function toPage(html: string): Element {
  const element = parse(html).childNodes.find(isElement);
  if (!element) throw new Error('a page has an element');
  return element;
}
const home = toPage(readFileSync(join(siteFolder, 'index.html'), 'utf8'));

describe('nginx with our recipe, by https', () => {
  let host: Host;
  let secure: Asked;
  let plain: Asked;
  const found = new Map<string, Judged>();

  beforeAll(async () => {
    if (!canRun) return;
    host = await startNginx({ root: siteFolder, base: '/' }, true);
    secure = await host.ask('/');
    plain = await ask({ port: host.plainPort, secure: false }, '/search/?q=a', { host: 'archive.example' });
    const { statusCode = 0, headers } = plain;
    const scan: Scan = {
      secure,
      plain: { status: statusCode, location: headers.location },
      host: 'archive.example',
    };
    for (const judged of judge(scan, home)) found.set(judged.test, judged);
  });
  afterAll(() => host?.end());

  const expected: readonly (readonly [test: string, result: string, modifier: number])[] = [
    ['content-security-policy', 'csp-implemented-with-no-unsafe', 5],
    ['cookies', 'cookies-not-found', 0],
    ['cross-origin-resource-sharing', 'cross-origin-resource-sharing-not-implemented', 0],
    ['cross-origin-resource-policy', 'cross-origin-resource-policy-implemented-with-same-origin', 10],
    ['redirection', 'redirection-to-https', 0],
    ['referrer-policy', 'referrer-policy-private', 5],
    ['strict-transport-security', 'hsts-implemented-max-age-at-least-six-months', 0],
    ['subresource-integrity', 'sri-not-implemented-but-all-scripts-loaded-from-secure-origin', 0],
    ['x-content-type-options', 'x-content-type-options-nosniff', 0],
    ['x-frame-options', 'x-frame-options-implemented-via-csp', 5],
  ];
  claim.each(expected)(`%s: %s, %i${unless}`, (name, result, modifier) => {
    expect(found.get(name)).toEqual({ test: name, result, modifier });
  });

  claim(`together 125, which is A+${unless}`, () => {
    expect(testNames.toSorted()).toEqual(expected.map(([name]) => name).toSorted());
    const score = scoreOf([...found.values()]);
    expect([score, gradeOf(score)]).toEqual([125, 'A+']);
  });

  claim(`plain http leads to the same address by https${unless}`, () => {
    expect([plain.statusCode, plain.headers.location]).toEqual([301, 'https://archive.example/search/?q=a']);
  });
});

describe('the judge lowers the score of a weaker host', () => {
  const good = {
    'content-security-policy': headerPolicy,
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
  };
  const led = { status: 301, location: 'https://archive.example/' };
  const scoreWith = (headers: Record<string, string | undefined>, plain: Scan['plain'] = led): number =>
    scoreOf(judge({ secure: { headers: { ...good, ...headers } }, plain, host: 'archive.example' }, bare));
  /** A page that says no policy itself. */
  const bare = toPage('<!doctype html><script src="/a.js"></script>');

  test('all is well', () => expect(scoreWith({})).toBe(125));
  test.each([
    ['no policy', { 'content-security-policy': undefined }, 55],
    [
      'scripts in pages',
      { 'content-security-policy': "default-src 'self'; script-src 'unsafe-inline'; frame-ancestors 'none'" },
      80,
    ],
    ['eval', { 'content-security-policy': "default-src 'self' 'unsafe-eval'; frame-ancestors 'none'" }, 110],
    [
      'any script',
      { 'content-security-policy': "default-src 'self'; script-src https:; frame-ancestors 'none'" },
      80,
    ],
    [
      'styles in pages',
      { 'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'" },
      120,
    ],
    ['frames', { 'content-security-policy': "default-src 'self'" }, 80],
    ['guessed types', { 'x-content-type-options': undefined }, 120],
    ['no https for long', { 'strict-transport-security': 'max-age=300' }, 115],
    ['no word of https', { 'strict-transport-security': undefined }, 80],
    ['told addresses', { 'referrer-policy': 'unsafe-url' }, 115],
    ['no word of resources', { 'cross-origin-resource-policy': undefined }, 115],
    ['a cookie', { 'set-cookie': 'a=1' }, 80],
    [
      'anyone’s credentials',
      { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' },
      50,
    ],
  ])('%s', (_what, headers, score) => expect(scoreWith(headers)).toBe(score));
  test.each([
    ['nothing leads to https', { status: 200, location: undefined }, 80],
    ['it leads to another host first', { status: 301, location: 'https://www.example/' }, 120],
  ])('%s', (_what, plain, score) => expect(scoreWith({}, plain)).toBe(score));
});

describe('the policy of the header and that of the pages', () => {
  const ours = directivesOf(headerPolicy);
  const files = filesIn(siteFolder).filter((file) => file.endsWith('.html'));
  /** As many as say what all say: one of a kind is made by one template. */
  const some = files
    .filter((_, index) => index % 40 === 0)
    .map((file) => readFileSync(join(siteFolder, file), 'utf8'));

  test('say the same, but for what only a header can say, what only packages say, and hashes of files, which need none', () => {
    for (const html of some) {
      const meta = byTag(toPage(html), 'meta').find(
        (one) => attribute(one, 'http-equiv') === 'content-security-policy',
      );
      const theirs = directivesOf((meta && attribute(meta, 'content')) ?? '');
      const withoutHashes = (directives: Map<string, string[]>) =>
        [...directives]
          .filter(([name]) => name !== 'frame-ancestors')
          .map(
            ([name, sources]) =>
              [
                name,
                sources
                  .filter((source) => !source.startsWith("'sha256-") && source !== packedName)
                  .toSorted(),
              ] as const,
          )
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
      expect(withoutHashes(theirs)).toEqual(withoutHashes(ours));
    }
  });

  test('allow the one script that stands in a page, and no page has another', () => {
    for (const html of some) {
      const scripts = byTag(toPage(html), 'script').filter(
        (one) => attribute(one, 'src') === undefined && attribute(one, 'type') !== 'application/ld+json',
      );
      expect(scripts.length).toBeGreaterThan(0);
      for (const script of scripts) {
        const [words] = script.childNodes;
        const text = words && 'value' in words ? words.value : textOf(script);
        expect(ours.get('script-src')).toContain(
          `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
        );
      }
    }
  });
});
