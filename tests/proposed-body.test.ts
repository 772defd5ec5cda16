/** A body that `bodies.yml` does not have is proposed with an id one can read, and a parent only where it is listed. */
import { describe, expect, test } from 'vitest';
import { findBody } from '../scripts/propose/body.ts';
import { inPinyin } from '../scripts/propose/pinyin.ts';
import { bodiesSchema, type Body } from '../src/schema/body.ts';

const listed: readonly Body[] = bodiesSchema.parse([
  { id: 'jiangzhou', kind: 'government', names: [{ name: '江州市人民政府' }], short: '江州市' },
  { id: 'shaguan-district', kind: 'district', names: [{ name: '江州市沙关区人民政府' }], short: '沙关区' },
]);
const proposed = (name: string, bodies = listed): Body => findBody(name, bodies, '江州市', inPinyin).body;

describe('the id', () => {
  test.each([
    ['江州市石岭区人民政府', 'shiling-district'],
    ['石岭区人民政府', 'shiling-district'],
    ['江州市忠县人民政府', 'zhong-county'],
    ['江州市松垭市人民政府', 'songya'],
    ['松溪县岭渡镇人民政府', 'lingdu-town'],
    ['江州市石岭区云溪街道办事处', 'yunxi-subdistrict'],
    ['荆山市沙市区人民政府', 'shashi-district'],
    ['济河市市中区人民政府', 'shizhong-district'],
    ['万州区人民政府', 'wanzhou-district'],
    ['淮安市人民政府', 'huaian'],
    ['江苏省淮安市人民政府', 'huaian'],
    ['广西壮族自治区人民政府', 'guangxizhuangzu'],
    ['江州市人民政府办公厅', 'general-office'],
    ['淮安市人民政府办公室', 'huaian-general-office'],
    ['江州市财政局', 'caizhengju'],
    ['淮安市财政局', 'huaian-caizhengju'],
    ['江州市石岭区科学技术局', 'shiling-kexuejishuju'],
  ])('%s: %s', (name, id) => {
    expect(proposed(name).id).toBe(id);
  });

  test('of a name whose id is taken has a number, whatever is listed besides', () => {
    const town = proposed('石岭区岭渡镇人民政府');
    expect(proposed('松溪县岭渡镇人民政府', [...listed, town]).id).toBe('lingdu-town-2');
    const second = proposed('松溪县岭渡镇人民政府', [...listed, town]);
    expect(proposed('云山县岭渡镇人民政府', [...listed, town, second]).id).toBe('lingdu-town-3');
  });
});

describe('the parent', () => {
  test.each([
    ['江州市石岭区人民政府', 'jiangzhou'],
    ['江州市财政局', 'jiangzhou'],
    ['江州市沙关区财政局', 'shaguan-district'],
    ['江州市沙关区云溪镇人民政府', 'shaguan-district'],
    ['沙关区云溪镇人民政府', 'shaguan-district'],
    // No place is printed that is listed: nothing is guessed.
    ['石岭区人民政府', undefined],
    ['松溪县岭渡镇人民政府', undefined],
    ['淮安市财政局', undefined],
    ['江州市人民政府', undefined],
  ])('of %s: %s', (name, parent) => {
    const others = listed.filter(({ names }) => names[0]?.name !== name);
    expect(proposed(name, others).parent).toBe(parent);
  });
});

test('every proposal is one that bodies.yml takes', () => {
  for (const name of [
    '江州市人民政府',
    '石岭区人民政府',
    '江州市人民政府办公厅',
    '卫生院',
    'A1 office',
    '？？',
  ])
    expect(bodiesSchema.safeParse([{ ...proposed(name, []) }]).error, name).toBeUndefined();
});

test('a body that is listed is found by any of its names, with or without 人民政府 and the archive’s place', () => {
  for (const name of [
    '江州市人民政府',
    '江州市沙关区',
    '江州市',
    '江 州 市人民政府',
    '沙关区',
    '沙关区人民政府',
  ])
    expect(findBody(name, listed, '江州市', inPinyin).isNew, name).toBe(false);
  expect(findBody('淮安市沙关区人民政府', listed, '江州市', inPinyin).isNew).toBe(true);
  expect(findBody('江州市人民政府办公厅', listed, '江州市', inPinyin).isNew).toBe(true);
});
