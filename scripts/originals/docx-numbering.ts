import { type List, type ListLevel, listCounter } from './list-counter.ts';
import { childAt, childrenOf, type XmlElement } from './xml.ts';

/** Gives the text of the next paragraph of the body with its automatic number, if it has one. */
export type NumberedText = (properties: XmlElement | undefined, text: string) => string;

interface Style {
  basedOn: string | undefined;
  list: string | undefined;
  level: number | undefined;
}

/** More styles based on each other than any document has; a circle of them ends here. */
const longestChain = 20;

/**
 * The automatic numbers of a .docx, from its numbering and style parts.
 *
 * Afterwards every paragraph is asked for once, in order, and gets the number Word prints before it.
 */
export function docxNumbering(
  numbering: XmlElement | undefined,
  styles: XmlElement | undefined,
  remark: (text: string) => void,
): NumberedText {
  const byStyle = readStyles(styles);
  const defaultStyle = childrenOf(styles, 'w:style').find(
    (style) =>
      style.attributes.get('w:type') === 'paragraph' && isOn(style.attributes.get('w:default') ?? '0'),
  );
  const lists = readLists(numbering, byStyle);
  const count = listCounter((format) => {
    remark(`Numbers in the format ${format} are shown as decimals.`);
  });
  return (properties, text) => {
    const named = valueAt(properties, 'w:pStyle') ?? defaultStyle?.attributes.get('w:styleId');
    const own = childAt(properties, 'w:numPr');
    const chain = chainOf(named, byStyle);
    const id = valueAt(own, 'w:numId') ?? chain.find(({ list }) => list !== undefined)?.list;
    const list = id === undefined ? undefined : lists.get(id);
    if (!list) return text;
    const linked = chain.map(({ id: style }) => list.byStyle.get(style)).find((level) => level !== undefined);
    const ownLevel = integer(valueAt(own, 'w:ilvl'));
    const level =
      valueAt(own, 'w:numId') === undefined
        ? (ownLevel ?? linked ?? chain.find((style) => style.level !== undefined)?.level)
        : ownLevel;
    return count(list, level ?? 0, text);
  };
}

/** The value of a child such as `<w:numId w:val="3"/>`. */
export function valueAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childAt(element, ...path)?.attributes.get('w:val');
}

/** True for a property that is there and not switched off, such as `<w:vanish/>`. */
export function isOn(value: string | undefined): boolean {
  return !['0', 'false', 'off', 'none'].includes(value ?? '');
}

function integer(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function readStyles(styles: XmlElement | undefined): Map<string, Style> {
  return new Map(
    childrenOf(styles, 'w:style').map((style) => [
      style.attributes.get('w:styleId') ?? '',
      {
        basedOn: valueAt(style, 'w:basedOn'),
        list: valueAt(style, 'w:pPr', 'w:numPr', 'w:numId'),
        level: integer(valueAt(style, 'w:pPr', 'w:numPr', 'w:ilvl')),
      },
    ]),
  );
}

/** A style and those it is based on, nearest first. */
function chainOf(id: string | undefined, styles: ReadonlyMap<string, Style>): (Style & { id: string })[] {
  const chain: (Style & { id: string })[] = [];
  for (let next = id; next !== undefined && chain.length < longestChain;) {
    const style = styles.get(next);
    if (!style) break;
    chain.push({ ...style, id: next });
    next = style.basedOn;
  }
  return chain;
}

interface DocxList extends List {
  /** Levels that belong to a paragraph style. */
  byStyle: ReadonlyMap<string, number>;
}

function readLists(
  numbering: XmlElement | undefined,
  styles: ReadonlyMap<string, Style>,
): Map<string, DocxList> {
  const nums = new Map(
    childrenOf(numbering, 'w:num').map((num) => [num.attributes.get('w:numId') ?? '', num]),
  );
  const definitions = new Map(
    childrenOf(numbering, 'w:abstractNum').map((definition) => [
      definition.attributes.get('w:abstractNumId') ?? '',
      definition,
    ]),
  );
  const definitionOf = (num: XmlElement | undefined, hops = 0): XmlElement | undefined => {
    const definition = definitions.get(valueAt(num, 'w:abstractNumId') ?? '');
    const link = valueAt(definition, 'w:numStyleLink');
    const linked = link === undefined ? undefined : styles.get(link)?.list;
    if (linked === undefined || hops > longestChain) return definition;
    return definitionOf(nums.get(linked), hops + 1);
  };
  return new Map([...nums].map(([id, num]) => [id, readList(id, num, definitionOf(num))]));
}

function readList(id: string, num: XmlElement, definition: XmlElement | undefined): DocxList {
  const overrides = childrenOf(num, 'w:lvlOverride');
  const levels = [
    ...childrenOf(definition, 'w:lvl'),
    ...overrides.flatMap((override) => childrenOf(override, 'w:lvl')),
  ].map((level) => [integer(level.attributes.get('w:ilvl')) ?? 0, level] as const);
  return {
    id,
    definition: definition?.attributes.get('w:abstractNumId') ?? id,
    levels: new Map(levels.map(([index, level]) => [index, readLevel(level)])),
    startOverrides: new Map(
      overrides.flatMap((override) => {
        const start = integer(valueAt(override, 'w:startOverride'));
        return start === undefined ? [] : [[integer(override.attributes.get('w:ilvl')) ?? 0, start] as const];
      }),
    ),
    byStyle: new Map(
      levels.flatMap(([index, level]) => {
        const style = valueAt(level, 'w:pStyle');
        return style === undefined ? [] : [[style, index] as const];
      }),
    ),
  };
}

function readLevel(level: XmlElement): ListLevel {
  const format =
    valueAt(level, 'w:numFmt') ??
    valueAt(level, 'mc:AlternateContent', 'mc:Fallback', 'w:numFmt') ??
    'decimal';
  const follow = valueAt(level, 'w:suff');
  const legal = childAt(level, 'w:isLgl');
  return {
    start: integer(valueAt(level, 'w:start')) ?? 0,
    format,
    text: valueAt(level, 'w:lvlText') ?? '',
    follow: follow === 'nothing' || follow === 'space' ? follow : 'tab',
    legal: legal !== undefined && isOn(legal.attributes.get('w:val')),
    restartAfter: integer(valueAt(level, 'w:lvlRestart')),
  };
}
