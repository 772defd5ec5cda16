import { describe, expect, test } from 'vitest';
import { heldList, heldReports } from '../../src/data/self-check/held.ts';
import { packed, unpacked } from '../../src/self-check/held.ts';
import { archive, documents } from '../support/specimen.ts';

const reports = documents
  .filter(({ key }) => key !== '2020/yufubanfa-89')
  .flatMap(({ key }) => {
    const { body } = archive.documents.find((one) => one.key === key) ?? { body: '' };
    return heldReports(archive, body, Number(key.slice(0, 4)));
  });

test('the list names every body and the years it reports of', () => {
  const { held, place } = heldList(archive);
  expect(place).toBe('重庆市');
  expect(held).toEqual({
    chongqing: { years: [2012, 2018], scopes: [] },
    'general-office': { years: [2020, 2023], scopes: [] },
  });
});

describe('the file of a report', () => {
  test.each(reports)('$key: nothing is lost by leaving out what its figures share', (report) => {
    const file = packed(report);
    expect(unpacked(JSON.parse(JSON.stringify(file)))).toEqual(JSON.parse(JSON.stringify(report)));
    expect(JSON.stringify(file).length).toBeLessThan(JSON.stringify(report).length * 0.8);
  });
});
