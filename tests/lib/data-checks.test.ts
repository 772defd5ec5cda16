/** Checks as a reader sees them: titles that tell them apart, equations that read as they were weighed. */
import { expect, test } from 'vitest';
import { checkViews, type CheckView } from '../../src/data/checks.ts';
import { sidesOf, type SignedOperand } from '../../src/data/equation.ts';
import { archive, checks } from '../support/specimen.ts';

const views = checkViews(archive, checks);
const viewOf = (id: string): CheckView => {
  const view = views.find((candidate) => candidate.id === id);
  if (!view) throw new Error(`no check is called ${id}`);
  return view;
};

function written(view: CheckView): string {
  const { left, relation, right } = sidesOf(view);
  const side = (operands: SignedOperand[]) =>
    operands.map(({ sign, operand }) => `${sign}${operand.value}`).join('');
  return `${side(left)}${relation}${side(right)}`;
}

test.each([
  ['2020-government.row.s3-t1-r1', '本年新收政府信息公开申请', '378=360+17+0+1+0+0'],
  ['2020-government.balance.s3-t1-c7', '总计', '378+33=380+31'],
  ['2020-government.block.reconsideration', '行政复议', '9=8+0+0+1'],
  [
    '2012-citywide.part-whole.proactive-items-by-channel',
    '主动公开政府信息，按渠道',
    '1059500≠48000+806200+215000',
  ],
])('%s: %s', (id, title, equation) => {
  const view = viewOf(id);
  expect([view.title, written(view)]).toEqual([title, equation]);
});

test('a quotient that was rounded is not written as equal', () => {
  const shares = views.filter(({ rule }) => rule === 'percentage');
  expect(shares.map(written)).toContain('49≈3883÷7896');
  expect(shares.map(written)).toContain('100=554÷554');
});

test('with numbers printed as 余 or 多, agreement is written as approximate', () => {
  const approximate = views.filter(
    ({ verdict, operands }) => verdict === 'holds' && operands.some(({ qualifier }) => qualifier !== ''),
  );
  expect(approximate.length).toBeGreaterThan(0);
  for (const view of approximate) expect(sidesOf(view).relation).toBe('≈');
});

test('every operand is written once, in every equation', () => {
  for (const view of views) {
    const { left, right } = sidesOf(view);
    expect([...left, ...right].map(({ operand }) => operand)).toHaveLength(view.operands.length);
  }
});

test('every record has a title, and every operand a place in words', () => {
  for (const { title, operands } of views) {
    expect(title).not.toBe('');
    for (const { place } of operands) expect(place).toMatch(/^\d{4}年\S+报告/);
  }
});

test('an operand that stands in no document stops the build', () => {
  const [first] = checks;
  if (!first) throw new Error('there are no checks');
  const astray = {
    ...first,
    operands: first.operands.map((operand) => ({ ...operand, url: '/2019/citywide/' })),
  };
  expect(() => checkViews(archive, [astray])).toThrow(/no document 2019\/citywide/);
});
