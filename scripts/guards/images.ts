import { findingAt, pageGuard, type Page } from './guard.ts';
import { ancestors, type Element } from './read-elements.ts';

const says = 'every picture has its size and says what it shows, or that it shows nothing';

export const images = pageGuard('images', says, (page) =>
  page.elements.flatMap((element) =>
    faultsOf(element, page).map(([found, expected]) => findingAt(page, element.at, found, expected)),
  ),
);

function faultsOf(element: Element, page: Page): [found: string, expected: string][] {
  const { name, attributes } = element;
  switch (name) {
    case 'img':
      return faultsOfImage(attributes);
    case 'svg':
      // A drawing within a drawing is a part of it.
      return ancestors(element).some((one) => one.name === 'svg') ||
        isSaid(element) ||
        isHidden(element) ||
        hasTitle(element, page)
        ? []
        : [['<svg> that says nothing', 'aria-hidden="true", or role="img" with aria-label or <title>']];
    case 'canvas':
      return isSaid(element) || isHidden(element) || element.texts.some(({ text }) => text.trim() !== '')
        ? []
        : [['<canvas> that says nothing', 'role="img" with aria-label, or words in it']];
    case 'area':
    case 'input':
      return (name === 'input' && attributes.get('type')?.toLowerCase() !== 'image') ||
        (name === 'area' && !attributes.has('href')) ||
        attributes.get('alt')?.trim()
        ? []
        : [[`<${name}> without alt`, 'alt="what it leads to"']];
    case 'object':
    case 'embed':
    case 'video':
      return isSaid(element) || isHidden(element)
        ? []
        : [[`<${name}> that says nothing`, 'aria-label="what it shows"']];
    case 'iframe':
      return [['<iframe>', 'no page within a page']];
    default:
      return attributes.get('role') === 'img' && !isSaid(element)
        ? [[`<${name} role="img"> that says nothing`, 'aria-label="what it shows"']]
        : [];
  }
}

function faultsOfImage(attributes: Element['attributes']): [found: string, expected: string][] {
  const faults: [string, string][] = [];
  if (!attributes.has('alt'))
    faults.push(['<img> without alt', 'alt="what it shows", or alt="" where it only decorates']);
  if (!['width', 'height'].every((name) => /^[1-9]\d*$/.test(attributes.get(name) ?? '')))
    faults.push(['<img> without its size', 'width and height in pixels, so that nothing jumps']);
  if (!attributes.get('src')?.trim()) faults.push(['<img> without src', 'the address of its picture']);
  return faults;
}

const isSaid = ({ attributes }: Element): boolean =>
  ['aria-label', 'aria-labelledby'].some((name) => Boolean(attributes.get(name)?.trim()));
const isHidden = (element: Element): boolean =>
  [element, ...ancestors(element)].some(
    ({ attributes }) => attributes.get('aria-hidden') === 'true' || attributes.has('hidden'),
  );
const hasTitle = (drawing: Element, page: Page): boolean =>
  page.elements.some(({ name, parent, texts }) => name === 'title' && parent === drawing && texts.length > 0);
