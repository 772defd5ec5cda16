import { docxNumbering, isOn, type NumberedText, valueAt } from './docx-numbering.ts';
import { symbolOf } from './docx-symbols.ts';
import { UnreadableOriginal, type Original, type OriginalBlock } from './original.ts';
import { type CellOfBlocks, tableBlocks } from './table-blocks.ts';
import { childAt, childrenOf, descendants, readXml, wordsOf, type XmlElement } from './xml.ts';
import type { Zip } from './zip.ts';

/** Within the text of a paragraph: where a page ends, and where the author began a new line. No XML holds a form feed. */
const pageEnd = '\f';
const lineEnd = '\n';

/** What is known of the document as a whole while its paragraphs are read in order. */
interface Reading {
  number: NumberedText;
  /** The fields that are open, outermost first; true once the result of one has begun. */
  fields: boolean[];
  /** Words of a paragraph whose mark is deleted: they stand at the beginning of the next. */
  carried: string;
  hidden: number;
  /** How each section begins, in order; the first is taken off when it ends. */
  sections: string[];
  remarks: Set<string>;
}

/** A paragraph's own text, and the text boxes that hang on it. */
interface Paragraph {
  text: string;
  boxes: XmlElement[];
}

/** Elements that are no words of the text: properties, what was deleted, instructions of fields, the second of two ways to show a thing. */
const silent = new Set(
  (
    'w:pPr w:rPr w:tblPr w:tblGrid w:trPr w:tcPr w:sectPr w:del w:moveFrom w:delText w:instrText w:delInstrText w:rt ' +
    'w:sdtPr w:sdtEndPr mc:Fallback'
  ).split(' '),
);

/**
 * A .docx, from its main part.
 *
 * Afterwards paragraphs are lines (several where the author began new ones) with the automatic numbers Word prints, and
 * changes that were tracked are accepted. Headers, footers, notes and hidden text are left out; remarks say so.
 */
export function readDocx(zip: Zip): Original {
  const main = mainPart(zip);
  const folder = main.replace(/[^/]*$/, '');
  const part = (name: string): XmlElement | undefined => {
    const bytes = zip.read(name);
    return bytes && readXml(bytes, name);
  };
  const document = part(main);
  const body = childAt(document, 'w:body');
  if (!body) throw notWord(`no body in ${main}`);
  const remarks = new Set<string>();
  const reading: Reading = {
    number: docxNumbering(part(`${folder}numbering.xml`), part(`${folder}styles.xml`), (text) =>
      remarks.add(text),
    ),
    fields: [],
    carried: '',
    hidden: 0,
    sections: descendants(body, 'w:sectPr').map((section) => valueAt(section, 'w:type') ?? 'nextPage'),
    remarks,
  };
  const blocks = withoutEmptyPages(blocksOf(body, reading));
  if (reading.hidden > 0) remarks.add(`Hidden text of ${reading.hidden} characters is left out.`);
  const margins = wordsOfMargins(zip, folder);
  if (margins !== '') remarks.add(`Headers and footers are left out: “${margins}”.`);
  if (
    blocks.length === 0 &&
    descendants(body, 'a:blip').length + descendants(body, 'v:imagedata').length > 0
  ) {
    remarks.add('The document has images and no text: its words may be in the images, which are not read.');
  }
  return { format: 'docx', blocks, remarks: [...remarks] };
}

function mainPart(zip: Zip): string {
  const relations = zip.read('_rels/.rels');
  const target = childrenOf(relations && readXml(relations, '_rels/.rels')).find((relation) =>
    relation.attributes.get('Type')?.endsWith('/officeDocument'),
  );
  const name = target?.attributes.get('Target')?.replace(/^\//, '');
  return name !== undefined && zip.names.includes(name) ? name : 'word/document.xml';
}

function notWord(found: string): UnreadableOriginal {
  return new UnreadableOriginal({
    kind: 'broken',
    expected: 'a Word document (.docx)',
    found,
    todo: 'open it in a word processor and save it as .docx',
  });
}

/** Page breaks only between lines and tables, and never two in a row. */
function withoutEmptyPages(blocks: readonly OriginalBlock[]): OriginalBlock[] {
  const first = blocks.findIndex(({ type }) => type !== 'page-break');
  if (first === -1) return [];
  return blocks
    .slice(first)
    .filter(({ type }, index, all) => type !== 'page-break' || (all[index + 1]?.type ?? type) !== type);
}

function blocksOf(container: XmlElement, reading: Reading): OriginalBlock[] {
  return childrenOf(container).flatMap((element): OriginalBlock[] => {
    if (silent.has(element.name)) return [];
    if (element.name === 'w:p') return paragraphBlocks(element, reading);
    if (element.name === 'w:tbl') return tableBlocks(rowsOf(element, reading));
    if (element.name === 'w:altChunk') reading.remarks.add('An embedded document is left out.');
    if (element.name === 'mc:AlternateContent') return blocksOf(choiceOf(element), reading);
    return blocksOf(element, reading);
  });
}

/** The one way of several to show a thing: the first offered, as new programs choose it. */
function choiceOf(alternatives: XmlElement): XmlElement {
  return childAt(alternatives, 'mc:Choice') ?? childAt(alternatives, 'mc:Fallback') ?? alternatives;
}

function paragraphBlocks(element: XmlElement, reading: Reading): OriginalBlock[] {
  const properties = childAt(element, 'w:pPr');
  const paragraph: Paragraph = { text: reading.carried, boxes: [] };
  reading.carried = '';
  readInline(element, paragraph, reading);
  const section = childAt(properties, 'w:sectPr') ? endSection(reading) : [];
  const boxes = paragraph.boxes.flatMap((box) => blocksOf(box, reading));
  if (childAt(properties, 'w:rPr', 'w:del')) {
    reading.carried = paragraph.text;
    return boxes;
  }
  const { text, before, after } = pageEnds(paragraph.text);
  const begins = childAt(properties, 'w:pageBreakBefore');
  const numbered = reading.number(properties, text.trim() === '' ? '' : text);
  return [
    ...breaks(before || (begins !== undefined && isOn(begins.attributes.get('w:val')))),
    ...numbered
      .split(lineEnd)
      .map((line) => line.trimEnd())
      .filter((line) => line.trim() !== '')
      .map((line) => ({ type: 'line', text: line }) as const),
    ...boxes,
    ...breaks(after),
    ...section,
  ];
}

function breaks(there: boolean): OriginalBlock[] {
  return there ? [{ type: 'page-break' }] : [];
}

/** The text without its page ends: one before its first word comes before the paragraph, any other after it. */
function pageEnds(text: string): { text: string; before: boolean; after: boolean } {
  const start = /^\s*/.exec(text)?.[0] ?? '';
  return {
    text: text.replaceAll(pageEnd, ''),
    before: start.includes(pageEnd),
    after: text.slice(start.length).includes(pageEnd),
  };
}

/** A section ends; what its end looks like is said by the one that follows. */
function endSection(reading: Reading): OriginalBlock[] {
  reading.sections.shift();
  return breaks(reading.sections[0] !== undefined && reading.sections[0] !== 'continuous');
}

function readInline(element: XmlElement, paragraph: Paragraph, reading: Reading): void {
  for (const child of childrenOf(element)) {
    if (silent.has(child.name)) continue;
    if (child.name === 'mc:AlternateContent') readInline(choiceOf(child), paragraph, reading);
    else if (child.name === 'w:txbxContent') paragraph.boxes.push(child);
    else if (child.name === 'w:r' && isHidden(child)) reading.hidden += hiddenLength(child, reading);
    else if (child.name === 'w:fldChar') readField(child, reading);
    else {
      const text = textOf(child, reading);
      if (text === undefined) readInline(child, paragraph, reading);
      else if (reading.fields.every((result) => result)) paragraph.text += text;
    }
  }
}

function isHidden(run: XmlElement): boolean {
  const vanish = childAt(run, 'w:rPr', 'w:vanish');
  return vanish !== undefined && isOn(vanish.attributes.get('w:val'));
}

/** Fields go on through hidden runs: entries of tables of contents have such. */
function hiddenLength(run: XmlElement, reading: Reading): number {
  const hidden: Paragraph = { text: '', boxes: [] };
  readInline(run, hidden, reading);
  return hidden.text.trim().length;
}

function readField(mark: XmlElement, { fields }: Reading): void {
  const type = mark.attributes.get('w:fldCharType');
  if (type === 'begin') fields.push(false);
  if (type === 'separate') fields.splice(-1, 1, true);
  if (type === 'end') fields.pop();
}

/** What one element prints; `undefined` for one whose contents print. */
function textOf(element: XmlElement, reading: Reading): string | undefined {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return wordsOf(element).replace(/[\r\n]+/g, ' ');
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return lineEnd;
    case 'w:br':
      return element.attributes.get('w:type') === 'page' ? pageEnd : lineEnd;
    case 'w:lastRenderedPageBreak':
      return pageEnd;
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym': {
      const symbol = symbolOf(element.attributes.get('w:font') ?? '', element.attributes.get('w:char') ?? '');
      if (symbol === undefined) reading.remarks.add('A sign of a private font is left out.');
      return symbol ?? '';
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      reading.remarks.add('Footnotes and endnotes are left out.');
      return '';
    default:
      return undefined;
  }
}

/** Rows and cells stand in wrappers of content controls and custom XML too. */
function within(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return silent.has(child.name) || child.name === 'w:tbl' || child.name === 'w:p'
      ? []
      : within(child, name);
  });
}

/** The cells at their places in the grid, those that continue a merged one added to it. */
function rowsOf(table: XmlElement, reading: Reading): CellOfBlocks[][] {
  /** Cells merged downwards, by the column they begin in. */
  const merged = new Map<number, CellOfBlocks>();
  return within(table, 'w:tr')
    .filter((row) => !childAt(row, 'w:trPr', 'w:del'))
    .map((row) => {
      let column = whole(valueAt(row, 'w:trPr', 'w:gridBefore'), 0);
      return within(row, 'w:tc').flatMap((element) => {
        const columns = Math.max(1, whole(valueAt(element, 'w:tcPr', 'w:gridSpan'), 1));
        const cell: CellOfBlocks = { column, columns, rows: 1, blocks: [] };
        column += columns;
        const merge = childAt(element, 'w:tcPr', 'w:vMerge');
        const above = merged.get(cell.column);
        if (merge && merge.attributes.get('w:val') !== 'restart' && above?.columns === columns) {
          above.rows += 1;
          return [];
        }
        if (merge) merged.set(cell.column, cell);
        else merged.delete(cell.column);
        cell.blocks = blocksOf(element, reading).filter(({ type }) => type !== 'page-break');
        return [cell];
      });
    });
}

function whole(value: string | undefined, otherwise: number): number {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : otherwise;
}

/** The words that stand at the top and bottom of pages; numbers of pages alone are none. */
function wordsOfMargins(zip: Zip, folder: string): string {
  const words = zip.names
    .filter(
      (name) => name.startsWith(folder) && /^(?:header|footer)\d*\.xml$/.test(name.slice(folder.length)),
    )
    .map((name) => {
      const bytes = zip.read(name);
      const texts = bytes ? descendants(readXml(bytes, name), 'w:t') : [];
      return texts.map(wordsOf).join('').trim();
    })
    .filter((text) => /\p{L}/u.test(text));
  const all = [...new Set(words)].join('; ');
  return all.length > 80 ? `${all.slice(0, 80)}…` : all;
}
