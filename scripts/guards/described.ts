import { findingAt, pageGuard, type Guard, type Page } from './guard.ts';

/** What must be said of a page in its head. */
export const described: Guard = pageGuard(
  'described',
  'every page says its language, its title and what it is about; characters are declared first',
  (page) => {
    const missing: [found: string, expected: string][] = [];
    const need = (there: boolean, found: string, expected: string): void => {
      if (!there) missing.push([found, expected]);
    };
    need(/^<!doctype html>/i.test(page.html), 'no doctype', '<!doctype html> at the very start');
    need(Boolean(attributeOf(page, 'html', 'lang')), '<html> without a language', 'lang="zh-CN"');
    need(
      page.html.slice(0, 1024).toLowerCase().includes('<meta charset="utf-8"'),
      'no charset',
      '<meta charset="utf-8"> in the first 1,024 bytes',
    );
    const title = page.elements.find(({ name, parent }) => name === 'title' && parent?.name === 'head');
    need(Boolean(title?.texts.some(({ text }) => text.trim() !== '')), 'no title', 'a <title> with words');
    const abouts = page.elements.filter(
      ({ name, attributes, parent }) =>
        name === 'meta' && parent?.name === 'head' && attributes.get('name') === 'description',
    );
    const [about] = abouts;
    need(abouts.length < 2, `${abouts.length} descriptions`, 'one <meta name="description">');
    // A page that only leads on is read by nobody.
    const leadsOn = page.elements.some(
      ({ attributes }) => attributes.get('http-equiv')?.toLowerCase() === 'refresh',
    );
    need(
      leadsOn || Boolean(about?.attributes.get('content')?.trim()),
      'no description',
      '<meta name="description"> with words',
    );
    return missing.map(([found, expected]) => findingAt(page, 0, found, expected));
  },
);

const attributeOf = (page: Page, name: string, attribute: string): string | undefined =>
  page.elements.find((element) => element.name === name)?.attributes.get(attribute);
