import { expect, test } from 'vitest';
import { findDocument } from '../../src/archive/archive.ts';
import { readOn } from '../../src/lib/read-on.ts';
import { city, east, madeUp, west } from './made-up-bodies.ts';

// What a document's last words are followed by: its neighbours, the comparisons with them, the rest of its year.

const archive = madeUp(
  [city, east, west],
  [
    { body: 'city', year: 2020, scope: 'area', form: '2019' },
    { body: 'city', year: 2021, kind: 'notice' },
    { body: 'east', year: 2018, form: '2014' },
    { body: 'east', year: 2020, form: '2019' },
    { body: 'east', year: 2021 },
    { body: 'east', year: 2021, scope: 'area', suffix: '-area' },
    { body: 'west', year: 2023 },
  ],
);
const after = (key: string) => readOn(archive, findDocument(archive, key)).map(({ url }) => url);

test('a report between two others: both, the comparison of what has one form, another, and what else is of the year', () => {
  expect(after('2020/east')).toEqual([
    '/2021/east/',
    '/2018/east/',
    '/compare/2020-east/2021-east/',
    '/compare/?a=2020/east',
    '/2020/city/',
  ]);
});

test('a report of another scope is no neighbour: its body is offered; more than one document of the year is counted', () => {
  expect(after('2021/east-area')).toEqual(['/bodies/east/', '/compare/?a=2021/east-area', '/2021/']);
  const words = readOn(archive, findDocument(archive, '2021/east-area')).map((next) => next.words);
  expect(words[0]).toMatch(/的全部报告（4份）$/);
  expect(words.at(-1)).toBe('2021年的其他文件（2份）');
});

test('a notice is compared with nothing', () => {
  expect(after('2021/city')).toEqual(['/2021/']);
});

test('a report that stands alone can still be laid beside another', () => {
  expect(after('2023/west')).toEqual(['/compare/?a=2023/west']);
});

test('each says where it leads', () => {
  const [next, before, both] = readOn(archive, findDocument(archive, '2020/east')).map(({ words }) => words);
  expect(next).toMatch(/^下一份：2021年.+报告/);
  expect(before).toMatch(/^上一份：2018年.+报告/);
  expect(both).toBe('与2021年报告对照');
});
