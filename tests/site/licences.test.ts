import { expect, test } from 'vitest';
import { readFile } from './support.ts';

const notice = readFile('licenses.txt').toString('utf8');
const [shipped = '', ...rest] = notice.split(/^={78}$/m);

test.each(['chart.js', 'pagefind', 'pdfjs-dist', 'parse5'])(
  '%s reaches readers, and so does its licence',
  (name) => {
    const line = shipped.split('\n').find((one) => one.startsWith(`${name} `));
    expect(line).toMatch(/ \d+\.\d+\.\d+.* · \S/);
    const id = line?.split(' · ')[0] ?? '';
    const heads = rest.filter((_, index) => index % 2 === 0);
    expect(heads.some((head) => head.split('\n').includes(id))).toBe(true);
  },
);

test('what was made with, and does not reach readers, comes last', () => {
  expect(shipped).not.toMatch(/^astro /m);
  expect(rest.at(-1)).toMatch(/^astro \d/m);
});

test('the page about the archive leads there', () => {
  expect(readFile('about/index.html').toString('utf8')).toContain('/licenses.txt"');
});
