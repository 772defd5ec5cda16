import { describe, expect, test } from 'vitest';
import { contactWarning } from '../../scripts/lib/contact.ts';
import { carriesReport, reportAddress, reportText } from '../../src/lib/report.ts';

const mistake = {
  title: '（一）申请情况',
  address: 'https://a.example/2018/3-1/',
  edition: '1.0.0（0a1b2c3d）',
};

test('a report says where, in which edition and what, and leaves room for what it should say', () => {
  expect(reportText({ ...mistake, quote: ' 7986份 ' }).split('\n')).toEqual([
    '标题：（一）申请情况',
    '位置：https://a.example/2018/3-1/',
    '版次：1.0.0（0a1b2c3d）',
    '页面上写的：7986份',
    '应当是：',
    '依据：',
  ]);
});

test('a long quotation is cut between characters', () => {
  expect(reportText({ ...mistake, quote: '𠮷'.repeat(500) })).toContain(`${'𠮷'.repeat(400)}……\n`);
});

describe('the address to send it to', () => {
  test.each([
    ['mailto:a@b.example', 'mailto:a@b.example?subject=%E5%8B%98%E8%AF%AF%EF%BC%9Ax%26y&body=1%0D%0A2', true],
    [
      'mailto:a@b.example?cc=c@d.example',
      'mailto:a@b.example?cc=c@d.example&subject=%E5%8B%98%E8%AF%AF%EF%BC%9Ax%26y&body=1%0D%0A2',
      true,
    ],
    ['https://a.example/new?body={report}', 'https://a.example/new?body=1%0A2', true],
    ['https://a.example/new?body=%7Breport%7D', 'https://a.example/new?body=1%0A2', true],
    ['https://a.example/write', 'https://a.example/write', false],
  ])('%s', (contact, address, carries) => {
    expect(reportAddress(contact, 'x&y', '1\n2')).toBe(address);
    expect(carriesReport(contact)).toBe(carries);
  });
});

describe('a build without a contact says so', () => {
  test.each([
    ['', undefined, true],
    ['mailto:a@b.example', undefined, false],
    ['', 'https://a.example/', false],
    // Set to nothing on purpose.
    ['mailto:a@b.example', '', true],
  ])('contact “%s”, REPORT_URL %s', (contact, url, warns) => {
    expect(contactWarning({ contact }, { REPORT_URL: url }) !== undefined).toBe(warns);
  });
});
