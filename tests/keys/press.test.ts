import { describe, expect, test } from 'vitest';
import { groupsFor, keyGroups, type Feature } from '../../src/keys/list.ts';
import { letterOf } from '../../src/keys/press.ts';

const plain = {
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
};

test.each([
  ['j', {}, 'j'],
  ['K', {}, 'k'], // Caps Lock
  ['?', { shiftKey: true }, '?'],
  ['？', { shiftKey: true }, '?'],
  ['J', { shiftKey: true }, undefined],
  ['k', { ctrlKey: true }, undefined], // the search
  ['c', { metaKey: true }, undefined], // copying
  ['c', { altKey: true }, undefined],
  ['j', { isComposing: true }, undefined],
  ['j', { defaultPrevented: true }, undefined],
  ['x', {}, undefined],
  ['/', {}, undefined], // the search's own
])('%s with %j is %s of ours', (key, held, letter) => {
  expect(letterOf({ ...plain, key, ...held })).toBe(letter);
});

describe('the overview lists what does something on the page', () => {
  const titles = (...features: Feature[]) => groupsFor(new Set(features)).map(({ title }) => title);

  test('a page of words alone has the keys of every page', () => {
    expect(titles()).toEqual(['任何一页']);
  });

  test('a document has those for reading, a chart its own', () => {
    expect(titles('text', 'stops')).toEqual(['任何一页', '读正文', '一段、一个标题、一个表格或一份名单之内']);
    expect(titles('stops', 'chart')).toContain('图表');
  });

  test('each letter that is listened for is listed', () => {
    const listed = keyGroups.flatMap(({ uses }) => uses.flatMap(({ keys }) => keys));
    for (const key of ['j', 'k', 'm', 'c', '?', '/']) expect(listed).toContain(key);
  });
});
