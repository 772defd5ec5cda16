import { expect, test } from 'vitest';
import type { ElementNode } from '../../src/archive/nodes.ts';
import { hasLongValues } from '../../src/lib/table-widths.ts';

const tableOf = (kind: string, ...values: string[]): ElementNode => ({
  name: 'Table',
  attributes: { kind },
  children: [
    {
      name: 'Row',
      attributes: {},
      children: values.map((value) => ({ name: 'Value', attributes: {}, children: [value] })),
    },
  ],
});

test.each([
  ['form-3', ['607', '43', '653'], false],
  ['form-3', ['607', '43', '1653'], true],
  ['form-4', ['14', '0'], false],
  ['form-4', ['114', '0'], true],
  // Four columns have room for any number.
  ['form-2', ['1059500'], false],
])('%s with the values %j has long ones: %s', (kind, values, expected) => {
  expect(hasLongValues(tableOf(kind, ...values))).toBe(expected);
});
