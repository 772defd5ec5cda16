import { expect, test } from 'vitest';
import { readState, toQuery } from '../../src/search/address.ts';
import { fold } from '../../src/search/fold.ts';
import { readQuery } from '../../src/search/query.ts';

test.each([
  ['渝快办', ['渝快办'], []],
  ['渝快办 两江新区', ['渝快办', '两江新区'], []],
  ['渝快办\u3000渝快办', ['渝快办'], []],
  ['公开 -收费', ['公开'], ['收费']],
  ['WWW.CQ.gov.cn', ['www.cq.gov.cn'], []],
  ['“1+41+N” 〔2012〕26号', ['“1+41+n”', '〔2012〕26号'], []],
  ['公开 -', ['公开', '-'], []],
  ['公开 —收费', ['公开', '—收费'], []],
  // Nothing is asked for but what is to be left out: the hyphens are then printed ones.
  ['-5', ['-5'], []],
  ['  ', [], []],
  // White space within quotation marks; marks that nothing closes are words like others.
  ['“依申请公开 政府信息” 网站', ['“依申请公开政府信息”', '网站'], []],
  ['“ 公开', ['“', '公开'], []],
])('%s asks for %j without %j', (typed, wanted, excluded) => {
  expect(readQuery(typed)).toMatchObject({ wanted, excluded });
});

test.each([
  ['会议要求，\u00a0一是', '会议要求，一是'],
  ['\u3000“1+41+N”\t', '“1+41+n”'],
  ['500＋', '500＋'],
  ['İ', 'İ'],
])('%j is compared as %s', (printed, compared) => {
  expect(fold(printed)).toBe(compared);
});

test('a state and its address say the same', () => {
  const address = '?q=%E5%85%AC%E5%BC%80&year=2018&document=2018%2Fcitywide&sort=year&show=all';
  expect(toQuery(readState(address))).toBe(address);
  expect(toQuery(readState('?q=+&year='))).toBe('');
});
