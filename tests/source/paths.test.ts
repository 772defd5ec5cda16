import { expect, test } from 'vitest';
import { pathBetween, within } from '../../src/source/paths.ts';

const box = (left: number, top: number, width = 10, height = 10) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
});
const origin = { left: 0, top: 0 };

test('a rule leaves words at their end and enters a cell beside them at its edge', () => {
  expect(pathBetween(box(0, 0), box(110, 50), origin)).toBe('M10 5C60 5 60 55 110 55');
});

test('over or under each other it leaves upwards or downwards', () => {
  expect(pathBetween(box(0, 100), box(0, 0), origin)).toBe('M5 100C5 55 5 55 5 10');
  expect(pathBetween(box(0, 0), box(0, 100), origin)).toBe('M5 10C5 55 5 55 5 100');
});

test('it is drawn from the corner of its picture', () => {
  expect(pathBetween(box(100, 200), box(210, 250), { left: 100, top: 200 })).toBe('M10 5C60 5 60 55 110 55');
});

test('a cell that is scrolled away stands at the edge of its table', () => {
  expect(within(box(0, 500), box(0, 0, 100, 200))).toEqual({ left: 0, right: 10, top: 200, bottom: 200 });
});
