import { describe, expect, test } from 'vitest';
import { days, daysUntil, expiryWarning } from '../../scripts/lib/security-expiry.ts';
import { securityTxt } from '../../src/lib/security-txt.ts';
import { readParts } from '../../src/disk/read-content.ts';
import { root } from '../support/root.ts';

const until = '2027-11-01';

describe('security.txt', () => {
  test('names contact, expiry, languages, and its own address where the build knows that', () => {
    const known = { contact: 'mailto:a@b.example', securityUntil: until };
    expect(securityTxt(known)).toBe(
      'Contact: mailto:a@b.example\nExpires: 2027-11-01T00:00:00Z\nPreferred-Languages: zh, en\n',
    );
    const canonical = 'https://a.example/x/.well-known/security.txt';
    expect(securityTxt({ ...known, canonical })).toContain(`\nCanonical: ${canonical}\n`);
  });

  test('a form that a report is put into is named without the report', () => {
    const contact = 'https://a.example/new?body={report}';
    expect(securityTxt({ contact, securityUntil: until })).toMatch(/^Contact: https:\/\/a\.example\/new\n/);
  });

  test.each([
    ['no contact', '', until],
    ['no expiry', 'mailto:a@b.example', undefined],
    ['a contact that is not private on its way', 'http://a.example/', until],
  ])('%s: there is no such file, and nothing is made up', (_, contact, securityUntil) => {
    expect(securityTxt({ contact, securityUntil })).toBeUndefined();
  });
});

describe('its expiry', () => {
  const contact = 'mailto:a@b.example';
  test.each([
    ['2027-09-02', undefined],
    ['2027-09-03', 'expires in 59 days'],
    ['2027-11-01', 'expires in 0 days'],
    ['2027-11-04', 'expired 3 days ago'],
  ])('a build on %s says: %s', (today, said) => {
    const warning = expiryWarning({ contact, securityUntil: until }, {}, today);
    if (said === undefined) expect(warning).toBeUndefined();
    else expect(warning).toContain(said);
  });

  test('a build with a contact and no expiry says what is missing; one without a contact says nothing', () => {
    expect(expiryWarning({ contact }, {}, '2027-01-01')).toContain('`securityUntil`');
    expect(expiryWarning({ contact: '' }, { REPORT_URL: 'https://a.example/' }, '2027-01-01')).toBeDefined();
    expect(expiryWarning({ contact: '' }, {}, '2027-01-01')).toBeUndefined();
  });

  test(`of this archive is at least ${days.refused} days away`, () => {
    const { securityUntil } = readParts(`${root}content`).about;
    const today = new Date().toISOString().slice(0, 10);
    const left = securityUntil === undefined ? Infinity : daysUntil(securityUntil, today);
    expect(
      left,
      `set \`securityUntil\` in seeds/archive.yml anew: it is ${securityUntil}`,
    ).toBeGreaterThanOrEqual(days.refused);
  });
});
