import { describe, expect, test } from 'vitest';
import { lostPlace } from '../../src/reading/lost-place.ts';

// An address of a place that its page does not have: what is missing is said, and the nearest place is offered.

const page = [
  'main',
  's2-1-4',
  's2-1-4-p1',
  's2-1-4-p1-q43',
  's2-1-4-p2',
  's2-1-4-1',
  's3',
  's3-t1',
  's3-t1-h1-1',
  's3-t1-r1-l1',
  's3-t1-r1-c1',
  's3-t1-r1-c7',
  's3-t1-r2-c7',
  'cite',
];

describe('in the text', () => {
  test.each([
    ['s2-1-4-p99', '这一节没有第99段', 's2-1-4-p2', '第2段'],
    ['s2-1-4-p0', '这一节没有第0段', 's2-1-4-p1', '第1段'],
    ['s2-1-4-p9-q4', '这一节没有第9段', 's2-1-4-p2', '第2段'],
    ['s2-1-4-p1-q44', '第1段的这个位置没有数字', 's2-1-4-p1', '第1段'],
    ['s3-t1-r2-c9', '这一节没有表1第2行第9列', 's3-t1-r2-c7', '表1第2行第7列'],
    ['s3-t1-r40-c1', '这一节没有表1第40行第1列', 's3-t1-r2-c7', '表1第2行第7列'],
    ['s3-t1-h9-9', '这一节没有表1表头第9行第9格', 's3-t1', '表1'],
    ['s3-t2', '这一节没有表2', 's3-t1', '表1'],
  ])('%s: %s, and %s is near', (id, said, nearest, words) => {
    expect(lostPlace(id, page)).toEqual({ said, nearest, words });
  });

  test('a section without paragraphs or tables has its heading', () => {
    expect(lostPlace('s2-1-4-1-p3', page)).toEqual({ said: '这一节没有第3段', nearest: 's2-1-4-1' });
    expect(lostPlace('s3-p1', page)).toEqual({ said: '这一节没有第1段', nearest: 's3' });
  });

  test('a number that no section bears: the section above it', () => {
    expect(lostPlace('s3-9-p1', page)).toEqual({ said: '没有这个编号的一节', nearest: 's3' });
  });

  test('a section of another page may stand in the whole document', () => {
    expect(lostPlace('s2-2-p1', page)).toEqual({ said: '这一处所在的一节不在本页', isElsewhere: true });
  });

  test.each(['p2', 's2-1-4-', 's', 'S2', '%E4%BA%8C', 'L12'])('%s is no address of a place', (id) => {
    expect(lostPlace(id, page)).toEqual({ said: '这个地址不完整，或写错了' });
  });
});

test('in a source: the last line', () => {
  expect(lostPlace('L999', ['main', 'L1', 'L2', 'L413', 'moved'])).toEqual({
    said: '原文没有第999行',
    nearest: 'L413',
    words: '第413行',
  });
});
