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

/** The address of the table a cell stands in. */
const tableOf = (url: string): string => url.replace(/-r\d+-c\d+$/, '');

/** The number a page shows at the place of an observation; undefined where it shows none. */
export function shownAt(
  site: BuiltSite,
  { url, quote, unit }: Pick<ObservationRow, 'url' | 'quote' | 'unit'>,
): number | undefined {
  const element = elementAt(site, url);
  if (!element) return undefined;
  const value = attribute(element, 'value');
  if (value !== undefined) return Number(value);
  if (isCell(url)) {
    const printed = dense(words(element)).normalize('NFKC').replace(/,/g, '');
    const [, number, own = ''] = /^([-+]?[\d.]+)(万元|元)?$/.exec(printed) ?? [];
    if (number === undefined) return undefined;
    // Where the cell prints no unit of money the head of its table does.
    const head = unit === '元' && own === '' ? words(elementAt(site, tableOf(url)) ?? element) : '';
    const factor = own === '万元' || /单位[:：]万元/.test(dense(head)) ? 10_000 : 1;
    return Number((Number(number) * factor).toPrecision(12));
  }
  // Words of absence stand in their paragraph: they are 0.
  return dense(words(element)).includes(dense(quote)) ? 0 : undefined;
}
