/** `npm run verify`: what a program or a person at a terminal gets. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArticle } from '../../scripts/lib/article-file.ts';
import { readVerifyArchive } from '../../scripts/lib/verify-archive.ts';
import { describeVerification } from '../../scripts/lib/verification-report.ts';
import type { Verification } from '../../src/verify/result.ts';
import { runCommand } from '../support/command.ts';
import { root } from '../support/root.ts';
import { contentFolder } from '../support/specimen.ts';
import { numberAt, quoteAt } from './found.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const fileOf = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

describe('the text that offsets count in', () => {
  test('of a text file is every character as decoded, without its byte order mark', async () => {
    const article = '𠮷：“公开”\r\n\r\n \t完了。\n\n\n';
    expect(await readArticle(fileOf('bom.txt', `\uFEFF${article}`))).toBe(article);
  });

  test('of a text in another encoding, too', async () => {
    const gb18030 = new Uint8Array([0xb9, 0xab, 0xbf, 0xaa, 0x0d, 0x0a, 0x20, 0x0d, 0x0a]);
    expect(await readArticle(fileOf('gb.txt', gb18030))).toBe('公开\r\n \r\n');
  });

  test.each(['20-2021-town.docx', '26-2019-district.html'])(
    'of %s is the text made from it, a line a paragraph',
    async (name) => {
      const text = await readArticle(`${root}tests/fixtures/originals/${name}`);
      expect(text.split('\n').length).toBeGreaterThan(20);
      expect(text).toContain('政府信息公开');
    },
  );
});

/** The specimen's 2023 report prints both quotations, the second with 2000余条. */
const article = `\uFEFF𠮷记者：《重庆市人民政府办公厅2023年政府信息公开工作年度报告》说，\r\n“充分发挥政府网站、政务新媒体、新闻发布会等官方平台渠道作用”，\r\n“公开重要政策、重点规划、重大项目信息3000余条”。\r\n`;

test('--json prints one object whose offsets cut the characters of what came on standard input', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['scripts/verify.ts', '-', '--json', '--content', contentFolder],
    { cwd: root, input: article, encoding: 'utf8' },
  );
  expect(status).toBe(0);
  const verification = JSON.parse(stdout) as Verification;
  expect(Object.keys(verification)).toEqual(['quotes', 'numbers']);
  expect(verification.quotes.map(({ verdict }) => verdict)).toEqual(['exact', 'differs']);
  const characters = [...article.slice(1)];
  for (const { text, start, end } of verification.quotes)
    expect(characters.slice(start, end).join('')).toBe(text);
  for (const { printed, start, end } of verification.numbers)
    expect(characters.slice(start, end).join('')).toBe(printed);
});

test('--text prints the text that is verified', () => {
  const { status, out } = runCommand('verify', [fileOf('article.txt', article), '--text']);
  expect([status, out]).toEqual([0, article.slice(1)]);
});

test('a wrong call is told how it is used', () => {
  const { status, error } = runCommand('verify', ['one.txt', 'two.txt']);
  expect([status, error]).toEqual([2, expect.stringContaining('Use it as: npm run verify -- FILE')]);
});

test.each([
  ['/no/such/file.txt', 'no such file'],
  [folder, 'a folder'],
  [fileOf('long.txt', '公'.repeat(200_001)), 'at most 200000 characters'],
  [fileOf('image.jpg', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0])), 'an image'],
])('%s is refused in words: %s', async (path, said) => {
  await expect(readArticle(path)).rejects.toThrow(said);
});

test('a folder without an archive is refused in words', () => {
  expect(() => readVerifyArchive(folder)).toThrow('no archive.json');
});

test('a person reads each finding with its line, verdict, both wordings and address', () => {
  const text = '第一行\r\n说“共收到申请563件”，\n又说12件。';
  const quote = {
    ...quoteAt(text, '共收到申请563件', 'differs', [['56', '65']]),
    printed: '共收到申请653件',
  };
  const verification = { quotes: [quote], numbers: [numberAt(text, '12件', 'derived')] };
  const where = { report: '2018年重庆市报告', section: '二（一），第1段', lines: '96-98' };
  expect(describeVerification(text, verification, { [quote.url ?? '']: where })).toBe(
    [
      'line 2  引文  有几字不同',
      '  article  共收到申请563件',
      '  printed  共收到申请653件',
      '  differs  56→65',
      '  where    2018年重庆市报告，二（一），第1段，原文第96–98行',
      '  address  /2018/citywide/2-1/#s2-1-p1',
      '  note     说明。',
      '',
      'line 3  数字  由原文推算可得',
      '  article  12件',
      '  formula  1 + 1 = 2',
      '  address  /2018/citywide/2-2/#s2-2-p1-q7',
      '  note     说明。',
      '',
      '共核对引文1处、数字1个：有几字不同1处；由原文推算可得1个。',
    ].join('\n'),
  );
});
