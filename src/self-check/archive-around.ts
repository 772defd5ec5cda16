/** A report the archive holds, as documents of an archive are: its figures, each where it stands, and no other words. */
import type { ContentFile } from '../archive/archive.ts';
import type { ElementNode } from '../archive/nodes.ts';
import type { DocumentData, SectionData } from '../schema/document.ts';
import { blockOfId } from '../schema/ids.ts';
import type { HeldFigure, HeldReport } from './held.ts';

/** Its words stay where they are published: here no line is known. */
const nowhere = '1';

export function heldDocument({ figures, relations: _, ...report }: HeldReport): DocumentData {
  return {
    ...report,
    kind: 'report',
    source: { file: 'held.txt', sha256: '0'.repeat(64), encoding: 'utf-8', lines: 1 },
    furniture: [],
    artefacts: [],
    corrections: [],
    readings: [],
    observations: figures.map(
      ({
        printed: _printed,
        counter: _counter,
        occurrence: _o,
        nth: _n,
        absent: _a,
        period,
        standsIn,
        ...figure
      }) => ({
        ...figure,
        lines: nowhere,
        ...(period ? { period } : {}),
        ...(standsIn ? { standsIn } : {}),
      }),
    ),
    relations: [],
    accepted: [],
  };
}

/** The sections that print its figures in prose: a paragraph holds the numbers alone, so that their unit and width are known. */
export function heldSections({ key, figures }: HeldReport): ContentFile<SectionData>[] {
  const inProse = figures.filter(({ printed }) => printed !== undefined);
  return [...Map.groupBy(inProse, ({ section }) => section)].map(([locator, those]) => ({
    data: {
      document: key,
      locator,
      title: '',
      marker: '',
      depth: 1,
      parent: null,
      topic: null,
      runIn: false,
      lines: nowhere,
    },
    nodes: [...Map.groupBy(those, ({ at }) => blockOfId(at))].map(([id, numbers]) => paragraph(id, numbers)),
  }));
}

const paragraph = (id: string, figures: readonly HeldFigure[]): ElementNode => ({
  name: 'Paragraph',
  attributes: { id, lines: nowhere },
  children: figures.map(({ at, value, counter = '', qualifier, printed = '' }): ElementNode => ({
    name: 'Quantity',
    attributes: { id: at, value: String(value), unit: counter, qualifier, lines: nowhere },
    children: [printed],
  })),
});
