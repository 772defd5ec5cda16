/**
 * What was read of a draft, as the site would show it: the elements of a section as the components of `components/content` write
 * them, but for the links, which would lead nowhere. What a finding speaks of is marked and leads back to it.
 */
import { hasLongValues } from '../../lib/table-widths.ts';
import type { ElementNode, Node } from '../../archive/nodes.ts';
import { sectionId } from '../../schema/ids.ts';
import { html, Html } from '../../shell/html.ts';
import type { ReadSection } from '../finding.ts';

/** By the id of a place: the numbers of the findings that speak of it, from 1. */
export type Marks = ReadonlyMap<string, readonly number[]>;

/** The page has places of its own: those of the draft are told apart from them. */
export const readId = (id: string): string => `read-${id}`;
export const findingId = (number: number): string => `finding-${number}`;

export function renderSections(sections: readonly ReadSection[], marks: Marks): Html {
  return html`${sections.map(
    (section) =>
      html`<section class="section${section.locator === 'end' ? ' signature' : ''}">
        ${heading(section, marks)}${nodes(section.nodes, marks)}
      </section>`,
  )}`;
}

function heading({ locator, heading: words, marker, depth, runIn }: ReadSection, marks: Marks): Html | false {
  if (words === null) return false;
  const level = Math.min(locator === '0' ? 3 : depth + 3, 6);
  const own = words.startsWith(marker) ? marker : '';
  const id = sectionId(locator);
  const open = `<h${level} id="${readId(id)}" tabindex="-1"${runIn ? ' data-run-in=""' : ''} class="heading depth-${locator === '0' ? 0 : depth}${marks.has(id) ? ' found' : ''}">`;
  return html`${new Html(open)}${own && html`<span class="marker">${own}</span>`}${words.slice(own.length)}${back(id, marks)}${new Html(`</h${level}>`)}`;
}

const nodes = (list: readonly Node[], marks: Marks): Html =>
  html`${list.map((node) => (typeof node === 'string' ? node : element(node, marks)))}`;

function element(node: ElementNode, marks: Marks): Html {
  const { attributes } = node;
  const inner = (): Html => nodes(node.children, marks);
  switch (node.name) {
    case 'Paragraph':
      return tag('p', node, marks);
    case 'Table':
      return table(node, marks);
    case 'thead':
    case 'tbody':
      return html`${new Html(`<${node.name}>`)}${inner()}${new Html(`</${node.name}>`)}`;
    case 'HeadRow':
      return html`<tr class="heads">
        ${inner()}
      </tr>`;
    case 'Row':
      return html`<tr>
        ${inner()}
      </tr>`;
    case 'Head':
      return tag('th', node, marks, {
        scope: attributes['columns'] ? 'colgroup' : 'col',
        upright: !attributes['columns'],
      });
    case 'Label':
      return tag('th', node, marks, {
        scope: attributes['rows'] ? 'rowgroup' : 'row',
        upright: attributes['rows'] !== undefined,
      });
    case 'Value':
      return tag('td', node, marks, { class: `value ${attributes['member'] ? 'part' : 'whole'}` });
    case 'Cell':
      return tag('td', node, marks);
    case 'Quantity':
      return tag('data', node, marks, { value: attributes['value'] ?? '' });
    default:
      return inner();
  }
}

interface More {
  scope?: string;
  class?: string;
  value?: string;
  /** Its words may stand upright (`tables.css`), and are wrapped so that they can. */
  upright?: boolean;
}

/** An element with its id, its spans and its marks. */
function tag(
  name: 'p' | 'th' | 'td' | 'data',
  { attributes, children }: ElementNode,
  marks: Marks,
  more: More = {},
): Html {
  const id = attributes['id'] ?? '';
  const classes = [more.class, marks.has(id) && 'found'].filter(Boolean).join(' ');
  const given: Readonly<Record<string, string | undefined>> = {
    id: readId(id),
    // A place that a finding leads to takes the focus.
    tabindex: marks.has(id) ? '-1' : undefined,
    scope: more.scope,
    value: more.value,
    colspan: attributes['columns'],
    rowspan: attributes['rows'],
    class: classes === '' ? undefined : classes,
  };
  const written = Object.entries(given).map(([key, value]) =>
    value === undefined ? '' : html` ${new Html(key)}="${value}"`,
  );
  return html`${new Html(`<${name}`)}${written}>${more.upright ? html`<span>${nodes(children, marks)}</span>` : nodes(children, marks)}${back(id, marks)}${new Html(`</${name}>`)}`;
}

/** The way back to the findings that speak of a place. Ours, so `data-editorial`. */
const back = (id: string, marks: Marks): Html | false => {
  const numbers = marks.get(id);
  if (!numbers) return false;
  return html`<sup data-editorial class="found-by"
    >${numbers.map(
      (number) => html`<a href="#${findingId(number)}" aria-label="清单第${number}条">${number}</a>`,
    )}</sup
  >`;
};

function table(node: ElementNode, marks: Marks): Html {
  const { id = '', kind = '', caption = '' } = node.attributes;
  const classes = ['table', kind, hasLongValues(node) && 'long-values'].filter(Boolean).join(' ');
  const captionId = `${readId(id)}-caption`;
  return html`<div class="table-frame">
    <div class="${classes}" role="region" aria-labelledby="${captionId}" tabindex="0">
      <table id="${readId(id)}">
        <caption id="${captionId}" data-editorial>
          ${caption}
        </caption>
        ${nodes(node.children, marks)}
      </table>
    </div>
  </div>`;
}
