/** What a page shows at an address. */
import type { ObservationRow } from '../../src/data/record-schemas.ts';
import { attribute, findAll, isEditorial, textOf, type BuiltSite, type Element } from './site.ts';
import { withoutSpace as dense } from './text.ts';

const elements = new WeakMap<Element, Map<string, Element>>();

/** The element that has the address: that of its id, on its page. */
export function elementAt(site: BuiltSite, url: string): Element | undefined {
  const [path = '', id = ''] = url.split('#');
  const page = site.readPage(path);
  const known = elements.get(page) ?? byIdOn(page);
  elements.set(page, known);
  return known.get(id);
}

function byIdOn(page: Element): Map<string, Element> {
  const holders = findAll(page, (element) => attribute(element, 'id') !== undefined);
  return new Map(holders.map((element) => [attribute(element, 'id') ?? '', element]));
}

/** Printed words of an element, without what is ours. */
export const words = (element: Element): string => textOf(element, isEditorial);

export const isCell = (url: string): boolean => /-t\d+-r\d+-c\d+$/.test(url);

/** The number a page shows at the place of an observation; undefined where it shows none. */
export function shownAt(
  site: BuiltSite,
  { url, quote }: Pick<ObservationRow, 'url' | 'quote'>,
): number | undefined {
  const element = elementAt(site, url);
  if (!element) return undefined;
  const value = attribute(element, 'value');
  if (value !== undefined) return Number(value);
  if (isCell(url)) {
    const [, number, factor = ''] = /^([\d.]+)(万元)?$/.exec(dense(words(element))) ?? [];
    return number === undefined
      ? undefined
      : Number((Number(number) * (factor ? 10_000 : 1)).toPrecision(12));
  }
  // Words of absence stand in their paragraph: they are 0.
  return dense(words(element)).includes(dense(quote)) ? 0 : undefined;
}
