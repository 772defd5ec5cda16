import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { canRun, needed } from '../../src/shell/can-run.ts';
import { root } from '../support/root.ts';

interface Failed {
  target: { tagName?: string };
  filename?: string;
}

/** A window that lacks one of what is needed, or nothing, and in which the head's script has run. */
function windowWithout(missing: string, readyState = 'loading') {
  const dataset: Record<string, string> = {};
  const listeners: ((event: Failed) => void)[] = [];
  const self: Record<string, unknown> = {
    document: { readyState, documentElement: { dataset } },
    location: { origin: 'https://a.example' },
    addEventListener: (_: string, listener: (event: Failed) => void) => listeners.push(listener),
  };
  for (const path of needed) put(self, path.split('.'), path === missing ? undefined : () => undefined);
  runInNewContext(canRun, Object.assign(self, { self }));
  return { dataset, fail: (event: Failed) => listeners.forEach((listener) => listener(event)) };
}

function put(owner: Record<string, unknown>, [name = '', ...names]: string[], value: unknown): void {
  if (names.length === 0) owner[name] = value;
  // No path is the beginning of another: what is there already was put there for its names.
  else put((owner[name] ??= {}) as Record<string, unknown>, names, value);
}

describe('whether scripts run here', () => {
  test('they do where nothing is missing', () => {
    expect(windowWithout('').dataset).toEqual({ script: '' });
  });

  test.each(needed)('they do not without %s', (path) => {
    expect(windowWithout(path).dataset).toEqual({});
  });

  test.each<[string, Failed, runs: boolean]>([
    ['a script that does not arrive', { target: { tagName: 'SCRIPT' } }, false],
    ['a script of ours that breaks', { target: {}, filename: 'https://a.example/_astro/x.js' }, false],
    ['a picture that does not arrive', { target: { tagName: 'IMG' } }, true],
    ['a script of an extension', { target: {}, filename: 'chrome-extension://abc/x.js' }, true],
    ['a script that may not be looked into', { target: {}, filename: '' }, true],
  ])('%s, while the page comes', (_, event, runs) => {
    const { dataset, fail } = windowWithout('');
    fail(event);
    expect('script' in dataset).toBe(runs);
  });

  test('what breaks later leaves the page as it is', () => {
    const { dataset, fail } = windowWithout('', 'complete');
    fail({ target: { tagName: 'SCRIPT' } });
    expect(dataset).toEqual({ script: '' });
  });
});

describe('where scripts do not run, none does', () => {
  const scripts = globSync('src/**/*.astro', { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /<script(?: src="([^"]+)")?(?: \/>|>([^]*?)<\/script>)/g,
      ),
    ].map(([, src, own = '']) => ({
      file: src ? join(dirname(file), src) : file,
      code: src ? readFileSync(join(root, dirname(file), src), 'utf8') : own,
    })),
  );

  test('every script of a page is looked at', () => {
    expect(scripts.length).toBeGreaterThan(15);
  });

  test.each(scripts)('a script of $file imports the gate before all else', ({ code }) => {
    expect(/import [^;]*;/.exec(code)?.[0]).toMatch(/^import '(?:\.\.?\/)+(?:shell\/)?gate\.ts';$/);
  });
});
