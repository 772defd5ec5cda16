import { describe, expect, test } from 'vitest';
import { findBody } from '../../scripts/propose/body.ts';
import { inPinyin } from '../../scripts/propose/pinyin.ts';
import { surroundings } from './support.ts';

const find = (issuer: string) => findBody(issuer, surroundings.bodies, surroundings.place, inPinyin);

test.each([
  ['江州市人民政府', 'jiangzhou'],
  ['江州市', 'jiangzhou'],
  ['江州市东山区人民政府', 'dongshan-district'],
  ['江州市东山区', 'dongshan-district'],
  ['东山区', 'dongshan-district'],
  ['江州市 东山区', 'dongshan-district'],
])('%s is a body that is listed', (issuer, id) => {
  expect(find(issuer)).toMatchObject({ isNew: false, body: { id } });
});

describe('a body that is not listed', () => {
  test.each([
    ['江州市西山区人民政府', 'district'],
    ['江州市财政局', 'department'],
    ['江州市人民政府办公厅', 'general-office'],
  ])('%s is a %s of the archive’s place', (issuer, kind) => {
    const { isNew, body } = find(issuer);
    expect(isNew).toBe(true);
    expect(body).toMatchObject({ kind, parent: 'jiangzhou', names: [{ name: issuer }] });
  });

  test('has an id that no listed body has', () => {
    expect(find('江州市东山区人大办公室').body.id).not.toBe('dongshan-district');
  });
});
