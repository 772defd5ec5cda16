import { describe, expect, test } from 'vitest';
import { usedBy } from '../../src/disk/read-packages.ts';
import { allows, faultsOf } from '../../src/licences/allowed.ts';
import { noticeOf } from '../../src/licences/notice.ts';
import { together, type Shipped } from '../../src/licences/package.ts';
import { root } from '../support/root.ts';

const one: Shipped = { name: 'one', version: '1.0.0', licence: 'MIT', author: 'A', texts: ['text of one'] };

describe('which licences are allowed', () => {
  test.each([
    ['MIT', true],
    ['GPL-3.0-only', false],
    ['', false],
    ['MIT AND Zlib', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['MIT OR GPL-3.0-only', true],
    ['(MIT OR GPL-3.0-only) AND Zlib', true],
    ['GPL-2.0-only OR GPL-3.0-only', false],
  ])('%s: %s', (expression, allowed) => {
    expect(allows(expression, ['MIT', 'Zlib'])).toBe(allowed);
  });

  test('every package that the site is built with has one of them', () => {
    const used = usedBy(root);
    expect(used.length).toBeGreaterThan(100);
    expect(faultsOf([], used)).toEqual([]);
  });

  test.each<[string, Partial<Shipped>, RegExp]>([
    [
      'a licence that is none of them',
      { licence: 'GPL-3.0-only' },
      /^one 1\.0\.0: .*GPL-3\.0-only.*allowed\.ts/,
    ],
    ['no licence', { licence: '' }, /which it does not name/],
    ['one that only a build may use', { licence: 'MPL-2.0' }, /MPL-2\.0/],
    ['no text of its licence', { texts: [] }, /^one 1\.0\.0: .*no text of its licence.*src\/licences\/texts/],
  ])('a package that readers get with %s stops a build, which says what to do', (_, amiss, said) => {
    expect(faultsOf([{ ...one, ...amiss }], [])).toEqual([expect.stringMatching(said)]);
  });
});

describe('licenses.txt', () => {
  const two: Shipped = { name: 'two', version: '2.0.0', licence: 'ISC', author: '', texts: ['shared'] };
  const part = { ...one, texts: ['shared'] };
  const notice = noticeOf(together([two, one, part]), [
    { name: 'builder', version: '3.0.0', licence: 'MPL-2.0', author: 'B' },
  ]);

  test('names each package once, with version, licence and author where it has one', () => {
    expect(notice).toMatch(/\none 1\.0\.0 · MIT · A\ntwo 2\.0\.0 · ISC\n/);
    expect(notice).toMatch(/\nbuilder 3\.0\.0 · MPL-2\.0 · B\n$/);
  });

  test('has each text once, under all it goes with', () => {
    expect(notice.split('text of one')).toHaveLength(2);
    expect(notice).toMatch(/=\none 1\.0\.0\ntwo 2\.0\.0\n=+\n\nshared\n/);
  });

  test('does not depend on the order in which files were met', () => {
    expect(noticeOf(together([part, one, two]), [])).toBe(noticeOf(together([two, one, part]), []));
  });
});
