/**
 * The body of a section's MDX file, read back into blocks with their ids, lines and words. Pages render the MDX itself;
 * data files, plain text, search and checks are made from this.
 */
import { elementsIn, wordsOf, type ElementNode, type Node } from './nodes.ts';
import { parseLines, type Lines } from '../schema/locator.ts';
import { qualifierSchema, type Qualifier } from '../schema/quantity.ts';
import { isMeasureId, type MeasureId } from '../schema/vocabulary.ts';

export type Block = ParagraphBlock | TableBlock;

export interface ParagraphBlock {
  type: 'paragraph';
  id: string;
  lines: Lines;
  text: string;
  quantities: readonly PrintedQuantity[];
}

export interface TableBlock {
  type: 'table';
  id: string;
  kind: 'form-2' | 'form-3' | 'form-4' | 'task-heads' | 'tasks';
  caption: string;
  rows: readonly Row[];
}

export interface Row {
  type: 'head' | 'values';
  cells: readonly Cell[];
}

export interface Cell {
  kind: 'head' | 'label' | 'value' | 'task';
  id: string;
  /** Absent where the cell prints nothing. */
  lines: Lines | undefined;
  text: string;
  columns: number;
  rows: number;
  measure: MeasureId | undefined;
  member: string | undefined;
  /** The number before a task, as printed: `1．`. */
  marker: string | undefined;
  quantities: readonly PrintedQuantity[];
}

/** A number with its unit, marked up in prose. A figure that the vocabulary knows has its measure. */
export interface PrintedQuantity {
  id: string;
  value: number;
  unit: string;
  qualifier: Qualifier;
  printed: string;
  lines: Lines;
  /** It is part of a name and counts nothing of its own. */
  inName: boolean;
}

/** The blocks of a body, as ingest writes it. Throws on an element it does not know. */
export function toBlocks(nodes: readonly Node[]): Block[] {
  return elementsIn(nodes).flatMap((element): Block[] => {
    switch (element.name) {
      case 'Paragraph':
        return [
          {
            type: 'paragraph',
            id: attribute(element, 'id'),
            lines: parseLines(attribute(element, 'lines')),
            text: wordsOf(element),
            quantities: quantitiesIn(element),
          },
        ];
      case 'Table':
        return [
          {
            type: 'table',
            id: attribute(element, 'id'),
            // Written by ingest from the same union.
            kind: attribute(element, 'kind') as TableBlock['kind'],
            caption: attribute(element, 'caption'),
            rows: rowsIn(element),
          },
        ];
      case 'Readings':
        return [];
      default:
        throw new Error(
          `the element <${element.name}> is not one that ingest writes at the top of a section`,
        );
    }
  });
}

function rowsIn(table: ElementNode): Row[] {
  return elementsIn(table.children).flatMap((element): Row[] => {
    if (element.name === 'thead' || element.name === 'tbody') return rowsIn(element);
    return [
      {
        type: element.name === 'HeadRow' ? 'head' : 'values',
        cells: elementsIn(element.children).map(toCell),
      },
    ];
  });
}

const cellKinds: Readonly<Record<string, Cell['kind']>> = {
  Head: 'head',
  Label: 'label',
  Value: 'value',
  Cell: 'task',
};

function toCell(element: ElementNode): Cell {
  const kind = cellKinds[element.name];
  if (!kind) throw new Error(`the element <${element.name}> is not a cell that ingest writes`);
  const lines = optional(element, 'lines');
  const measure = optional(element, 'measure');
  return {
    kind,
    id: attribute(element, 'id'),
    lines: lines === undefined ? undefined : parseLines(lines),
    text: wordsOf(element),
    columns: Number(optional(element, 'columns') ?? 1),
    rows: Number(optional(element, 'rows') ?? 1),
    measure: measure !== undefined && isMeasureId(measure) ? measure : undefined,
    member: optional(element, 'member'),
    marker: optional(element, 'marker'),
    quantities: quantitiesIn(element),
  };
}

function quantitiesIn(element: ElementNode): PrintedQuantity[] {
  return elementsIn(element.children).flatMap((child) =>
    child.name !== 'Quantity'
      ? []
      : [
          {
            id: attribute(child, 'id'),
            value: Number(attribute(child, 'value')),
            unit: optional(child, 'unit') ?? '',
            qualifier: qualifierSchema.parse(optional(child, 'qualifier') ?? ''),
            printed: wordsOf(child),
            lines: parseLines(attribute(child, 'lines')),
            inName: optional(child, 'inName') !== undefined,
          },
        ],
  );
}

const optional = ({ attributes }: ElementNode, name: string): string | undefined => attributes[name];

function attribute(element: ElementNode, name: string): string {
  const value = optional(element, name);
  if (value === undefined) throw new Error(`<${element.name}> has no ${name}`);
  return value;
}
