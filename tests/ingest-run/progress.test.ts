import { expect, test } from 'vitest';
import { startProgress } from '../../scripts/lib/progress.ts';

/** What is written while seeds are read, each at its time in milliseconds; and what the end adds. */
function written(
  isTTY: boolean,
  times: readonly number[],
  total = times.length,
): [during: string[], end: string[]] {
  const texts: string[] = [];
  let time = 0;
  const progress = startProgress('seeds', total, { isTTY, write: (text) => texts.push(text) }, () => time);
  times.forEach((at, index) => {
    time = at;
    progress.at(index + 1);
  });
  const during = [...texts];
  progress.end();
  return [during, texts.slice(during.length)];
}

test.each([true, false])('a run that is over within two seconds says nothing (terminal: %s)', (isTTY) => {
  expect(written(isTTY, [500, 1000, 1999])).toEqual([[], []]);
});

test('on a terminal a bar grows in its line, at most every tenth of a second, and is gone in the end', () => {
  const [bars, end] = written(true, [1999, 2000, 2050, 2100], 4);
  expect(bars).toEqual([
    `\r${'█'.repeat(15)}${'░'.repeat(15)}  50 % 2/4 seeds\x1b[K`,
    `\r${'█'.repeat(30)} 100 % 4/4 seeds\x1b[K`,
  ]);
  expect(end).toEqual(['\r\x1b[K']);
});

test('in a log a line stands every ten seconds, and nothing that only a terminal understands', () => {
  expect(written(false, [2000, 9999, 10_000, 15_000, 20_000, 25_000], 6)).toEqual([
    ['3 of 6 seeds\n', '5 of 6 seeds\n'],
    [],
  ]);
});
