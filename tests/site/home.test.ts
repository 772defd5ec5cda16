/** The home page counts the numbers of the archive once each, and follows one of them. */
import { describe, expect, test } from 'vitest';
import { urls } from '../../src/archive/urls.ts';
import { withoutSpace } from '../support/text.ts';
import { attribute, byId, byTag, findAll, readJson, readPage, textOf, type Element } from './support.ts';

const home = readPage(urls.home());
const hasClass = (name: string) => (element: Element) => attribute(element, 'class') === name;
const [shown] = findAll(home, hasClass('shown'));
if (!shown) throw new Error('the home page shows nothing of the numbers');
const [finding] = findAll(shown, hasClass('finding'));
const [followed] = findAll(home, hasClass('followed'));
if (!finding || !followed) throw new Error('the home page has a finding and the way of a number');

const linksOf = (element: Element): { words: string; url: string }[] =>
  byTag(element, 'a').map((link) => ({ words: textOf(link), url: attribute(link, 'href') ?? '' }));

function landingOf(url: string): string {
  const [page = '', id] = url.split('#');
  const landing = id === undefined ? readPage(page) : byId(readPage(page), id);
  return landing ? withoutSpace(textOf(landing)) : '';
}

test('the number of numbers is the edition’s, and leads to the data', () => {
  const { counts } = readJson<{ counts: Record<string, number> }>('/data/edition.json');
  const words = `${counts['numbers']?.toLocaleString('zh-CN')} 个数字`;
  expect(linksOf(home)).toContainEqual({ words, url: urls.data() });
});

test('the first thing the page of all measures says is said here, and leads there', () => {
  const [first] = findAll(readPage(urls.trends()), hasClass('findings large'));
  const [told] = first ? byTag(first, 'li') : [];
  const [sentence] = told ? byTag(told, 'p') : [];
  if (!told || !sentence) throw new Error('the page of all measures begins with a finding');
  const [how, ...others] = linksOf(finding).toReversed();
  expect(how).toEqual({ words: '怎样得来', url: `${urls.trends()}#${attribute(told, 'id')}` });
  expect(textOf(finding)).toContain(textOf(sentence).trim());
  expect(others.toReversed()).toEqual(linksOf(sentence));
});

describe('the way of a number', () => {
  const [number, document, section, line, row] = linksOf(followed);
  const digits = (number?.words ?? '').replace(/[^\d]/g, '');

  test('leads from where it is printed to its section, its line and the row of its year', () => {
    expect(digits).not.toBe('');
    expect(landingOf(number?.url ?? '')).toContain(digits);
    expect(number?.url.startsWith(section?.url ?? '-')).toBe(true);
    expect(section?.url.startsWith(document?.url ?? '-')).toBe(true);
    expect(landingOf(line?.url ?? '')).toContain(digits);
    expect(landingOf(row?.url ?? '').replaceAll(',', '')).toContain(digits);
  });

  test('the line is the source’s own, with the number marked in it', () => {
    const [code] = byTag(followed, 'code');
    const [marked] = byTag(followed, 'mark');
    expect(withoutSpace(textOf(code ?? home))).toBe(landingOf(line?.url ?? '').replace(/^\d+/, ''));
    expect(textOf(marked ?? home)).toBe(digits);
  });

  test('the sentence is printed word for word', () => {
    const [quote] = byTag(followed, 'blockquote');
    expect(landingOf(`${section?.url}#${number?.url.split('#')[1]?.replace(/-q\d+$/, '')}`)).toContain(
      withoutSpace(textOf(quote ?? home)),
    );
  });
});

test('the squares of a year are a hundred, and those in red are the share beside them', () => {
  const [hundred] = findAll(shown, hasClass('hundred'));
  const years = byTag(hundred ?? home, 'p');
  expect(years.length).toBeGreaterThan(0);
  for (const year of years) {
    const [told = 0, others = 0] = byTag(year, 'path').map(
      (path) => (attribute(path, 'd') ?? '').split('M').length - 1,
    );
    expect(told + others).toBe(100);
    expect(Math.abs(told - Number(/([\d.]+)%/.exec(textOf(year))?.[1]))).toBeLessThan(1);
  }
});
