/** A report as a Word document: its headings numbered by Word itself, by styles, by lists that start over, or typed. */
import { toRandom, type Random } from '../random.ts';
import { placesOf, type Grid, type GridCell } from './grid.ts';
import { wordsOf, type Depth, type Heading, type Made } from './made.ts';
import { markerOf } from './markers.ts';
import { declaration, element, escaped } from './xml.ts';
import { zipOf } from './zip.ts';

/**
 * Who writes the markers: a style's numbering, the paragraph's own, a list of its own for every run of sisters
 * (`startOverride`), nobody but the writer's hand, or the hand for parts and Word for what is below.
 */
const numberings = ['styles', 'direct', 'restarted', 'typed', 'mixed'] as const;
type Numbering = (typeof numberings)[number];

const fonts = ['AR PL UMing CN', 'WenQuanYi Zen Hei', 'Noto Serif CJK SC'] as const;

interface Manner {
  numbering: Numbering;
  font: string;
  /** Printed after 1 in a heading of the third level. */
  stop: '.' | '．';
  /** A paragraph's words in two runs, the first of them bold. */
  split: boolean;
  /** No-break spaces as an indentation typed by hand, and around the numbers in cells. */
  spaced: boolean;
  /** Page breaks that Word remembered, and one that is typed. */
  breaks: boolean;
  /** A table's heads come again on every page it goes on to. */
  repeatHeads: boolean;
  random: Random;
}

/** The manners go round with the turn, so that every one occurs in a small corpus. */
function docxManner(turn: number, name: string): Manner {
  return {
    numbering: numberings[turn % numberings.length] ?? 'typed',
    font: fonts[turn % fonts.length] ?? fonts[0],
    stop: turn % 2 === 0 ? '.' : '．',
    split: turn % 3 !== 1,
    spaced: turn % 4 === 2,
    breaks: turn % 4 >= 2,
    repeatHeads: turn % 5 >= 3,
    random: toRandom(`docx ${name}`),
  };
}

/**
 * How a list starts at 1 again. LibreOffice writes `startOverride` into a .doc as a list of the first paragraph alone and
 * numbers the others on from elsewhere, so that documents on the way there have a definition for every list.
 */
export type StartingOver = 'by startOverride' | 'by lists of their own';

export function toDocx(
  made: Made,
  turn: number,
  startingOver: StartingOver = 'by startOverride',
): Uint8Array {
  const manner = docxManner(turn, made.name);
  const lists = toLists(manner.numbering, startingOver);
  const body = bodyOf(made, manner, lists);
  return zipOf({
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': packageRelations,
    'word/document.xml': `${declaration}${element('w:document', namespaces, body)}`,
    'word/styles.xml': stylesOf(manner),
    'word/numbering.xml': lists.toXml(manner.stop),
    'word/footer1.xml': footer,
    'word/_rels/document.xml.rels': documentRelations,
  });
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces = { 'xmlns:w': main, 'xmlns:r': relations };
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const contentTypes = `${declaration}${element(
  'Types',
  { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
  element('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  }),
  element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...['document', 'styles', 'numbering', 'footer1'].map((part) =>
    element('Override', {
      PartName: `/word/${part}.xml`,
      ContentType: `${wordType}.${part === 'document' ? 'document.main' : part.replace('1', '')}+xml`,
    }),
  ),
)}`;

const relationsOf = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `${declaration}${element(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    ...targets.map(([type, target], index) =>
      element('Relationship', { Id: `rId${index + 1}`, Type: `${relations}/${type}`, Target: target }),
    ),
  )}`;
const packageRelations = relationsOf(['officeDocument', 'word/document.xml']);
const documentRelations = relationsOf(
  ['styles', 'styles.xml'],
  ['numbering', 'numbering.xml'],
  ['footer', 'footer1.xml'],
);

const value = (name: string, to: string | number): string => element(name, { 'w:val': to });

/** `— 3 —` at the foot of every page. */
const footer = `${declaration}${element(
  'w:ftr',
  namespaces,
  element(
    'w:p',
    {},
    element('w:pPr', {}, value('w:jc', 'center')),
    element('w:r', {}, textOf('— ')),
    element('w:fldSimple', { 'w:instr': ' PAGE ' }, element('w:r', {}, textOf('1'))),
    element('w:r', {}, textOf(' —')),
  ),
)}`;

function textOf(text: string): string {
  return `<w:t xml:space="preserve">${escaped(text)}</w:t>`;
}

/** Half-points; the title, headings of parts, and everything else. */
const sizes = { title: 44, part: 32, text: 30, cell: 18 };

function stylesOf({ font, numbering }: Manner): string {
  const faces = element('w:rFonts', {
    'w:ascii': 'Liberation Serif',
    'w:hAnsi': 'Liberation Serif',
    'w:eastAsia': font,
  });
  const style = (id: string, name: string, ...content: string[]): string =>
    element('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, value('w:name', name), ...content);
  return `${declaration}${element(
    'w:styles',
    namespaces,
    element(
      'w:docDefaults',
      {},
      element('w:rPrDefault', {}, element('w:rPr', {}, faces, value('w:sz', sizes.text))),
    ),
    style('Normal', 'Normal'),
    ...([1, 2, 3, 4] as const).map((depth) =>
      style(
        `Heading${depth}`,
        `heading ${depth}`,
        value('w:basedOn', 'Normal'),
        element(
          'w:pPr',
          {},
          ...(numbering === 'styles'
            ? [element('w:numPr', {}, value('w:ilvl', depth - 1), value('w:numId', 1))]
            : []),
          value('w:outlineLvl', depth - 1),
        ),
      ),
    ),
  )}`;
}

/** The lists of a document, in which headings are numbered. */
interface Lists {
  /** What a heading's own paragraph says about its number; undefined where its marker is typed. */
  properties(heading: Heading): string | undefined;
  toXml(stop: string): string;
}

/** List 1 has all levels; every further one starts its only level over. */
function toLists(numbering: Numbering, startingOver: StartingOver): Lists {
  const levels: Depth[] = [];
  const open = new Map<Depth, number>();
  const own = (depth: Depth, ordinal: number): number => {
    if (ordinal === 1) {
      levels.push(depth);
      open.set(depth, levels.length + 1);
    }
    return open.get(depth) ?? 1;
  };
  const reference = (list: number, depth: Depth): string =>
    element('w:numPr', {}, value('w:ilvl', depth - 1), value('w:numId', list));
  return {
    properties: ({ depth, ordinal }) => {
      if (numbering === 'typed' || (numbering === 'mixed' && depth === 1)) return undefined;
      if (numbering === 'styles') return '';
      return reference(numbering === 'direct' ? 1 : own(depth, ordinal), depth);
    },
    toXml: (stop) =>
      `${declaration}${element(
        'w:numbering',
        namespaces,
        ...[0, ...(startingOver === 'by lists of their own' ? levels.map((_, index) => index + 1) : [])].map(
          (id) =>
            element(
              'w:abstractNum',
              { 'w:abstractNumId': id },
              value('w:multiLevelType', 'multilevel'),
              ...([1, 2, 3, 4] as const).map((depth) => levelOf(depth, stop, numbering)),
            ),
        ),
        element('w:num', { 'w:numId': 1 }, value('w:abstractNumId', 0)),
        ...levels.map((depth, index) =>
          startingOver === 'by lists of their own'
            ? element('w:num', { 'w:numId': index + 2 }, value('w:abstractNumId', index + 1))
            : element(
                'w:num',
                { 'w:numId': index + 2 },
                value('w:abstractNumId', 0),
                element('w:lvlOverride', { 'w:ilvl': depth - 1 }, value('w:startOverride', 1)),
              ),
        ),
      )}`,
  };
}

function levelOf(depth: Depth, stop: string, numbering: Numbering): string {
  const chinese = numbering === 'restarted' ? 'japaneseCounting' : 'chineseCountingThousand';
  const printed: Record<Depth, string> = { 1: '%1、', 2: '（%2）', 3: `%3${stop}`, 4: '（%4）' };
  return element(
    'w:lvl',
    { 'w:ilvl': depth - 1 },
    value('w:start', 1),
    value('w:numFmt', depth <= 2 ? chinese : 'decimal'),
    ...(numbering === 'styles' ? [value('w:pStyle', `Heading${depth}`)] : []),
    value('w:suff', numbering === 'direct' ? 'space' : 'nothing'),
    value('w:lvlText', printed[depth]),
    value('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': 0, 'w:firstLine': 600 })),
  );
}

function bodyOf({ title, blocks }: Made, manner: Manner, lists: Lists): string {
  const written = blocks.map((block) => {
    if (block.type === 'table') return tableOf(block.grid, manner);
    if (block.type === 'signature')
      return block.lines.map((line) => paragraph([run(line)], { jc: 'right' })).join('');
    if (block.type === 'heading') return headingOf(block, manner, lists);
    return paragraph(runsOf(block.text, manner), { indent: !manner.spaced });
  });
  const titles = title.map((line) =>
    paragraph([run(line, { bold: true, size: sizes.title })], { jc: 'center' }),
  );
  return element('w:body', {}, ...titles, ...written, section);
}

/** A4 with the margins of official documents. */
const section = element(
  'w:sectPr',
  {},
  element('w:footerReference', { 'w:type': 'default', 'r:id': 'rId3' }),
  element('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
  element('w:pgMar', { 'w:top': 2098, 'w:right': 1474, 'w:bottom': 1985, 'w:left': 1588, 'w:footer': 1134 }),
);

function headingOf(heading: Heading, manner: Manner, lists: Lists): string {
  const properties = lists.properties(heading);
  const marker = properties === undefined ? markerOf(heading, manner.stop) : '';
  const words = wordsOf(heading);
  const stop = heading.rest === undefined ? words.length : heading.text.length + 1;
  const bold = { bold: heading.depth <= 2 };
  const own = heading.rest !== undefined || !manner.split ? [] : [Math.ceil(stop / 2)];
  return paragraph(
    [
      ...(manner.breaks && heading.depth === 1 && heading.ordinal === 5
        ? [element('w:r', {}, element('w:br', { 'w:type': 'page' }))]
        : []),
      ...cut(marker + words.slice(0, stop), own).map((piece) => run(piece, bold)),
      ...(stop < words.length ? [run(words.slice(stop))] : []),
    ],
    { style: `Heading${heading.depth}`, numbering: properties ?? '', indent: properties === undefined },
  );
}

/** Words cut at these places. */
function cut(words: string, places: readonly number[]): string[] {
  return [0, ...places].map((from, index) => words.slice(from, places[index] ?? words.length));
}

function runsOf(text: string, { split, spaced, breaks, random }: Manner): string[] {
  const at = random.between(1, Math.max(1, text.length - 1));
  const pieces = cut(`${spaced ? '\u00A0\u00A0\u00A0\u00A0' : ''}${text}`, split ? [at] : []);
  return pieces.map((piece, index) =>
    run(piece, {
      bold: index === 1 && random.chance(0.3),
      broken: breaks && index === 1 && random.chance(0.3),
    }),
  );
}

interface Look {
  bold?: boolean;
  size?: number;
  /** A page broke here when Word last laid the document out. */
  broken?: boolean;
}

function run(text: string, { bold = false, size, broken = false }: Look = {}): string {
  const look = [...(bold ? [element('w:b')] : []), ...(size === undefined ? [] : [value('w:sz', size)])];
  return element(
    'w:r',
    {},
    ...(look.length > 0 ? [element('w:rPr', {}, ...look)] : []),
    ...(broken ? [element('w:lastRenderedPageBreak')] : []),
    textOf(text),
  );
}

interface Setting {
  style?: string;
  numbering?: string;
  indent?: boolean;
  jc?: 'left' | 'center' | 'right';
}

function paragraph(runs: readonly string[], { style, numbering = '', indent, jc }: Setting = {}): string {
  return element(
    'w:p',
    {},
    element(
      'w:pPr',
      {},
      ...(style === undefined ? [] : [value('w:pStyle', style)]),
      numbering,
      ...(indent ? [element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 600 })] : []),
      ...(jc === undefined ? [] : [value('w:jc', jc)]),
    ),
    ...runs,
  );
}

/** Twentieths of a point between the margins. */
const tableWidth = 8844;

function tableOf(grid: Grid, manner: Manner): string {
  const border = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const widths = columnWidths(grid, tableWidth);
  const heads = grid.rows.findIndex((cells) => cells.some(({ kind }) => kind === 'value'));
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': tableWidth, 'w:type': 'dxa' }),
      element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, border))),
      element('w:tblLayout', { 'w:type': 'fixed' }),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...placesOf(grid).map((places, row) => {
      const cells = places.filter(({ column }, index) => index === column);
      return element(
        'w:tr',
        {},
        element(
          'w:trPr',
          {},
          element('w:cantSplit'),
          ...(manner.repeatHeads && grid.part === 3 && row < heads ? [element('w:tblHeader')] : []),
        ),
        ...cells.map((place) => cellOf(place.cell, place.row === row, widths, manner)),
      );
    }),
  );
}

function cellOf(cell: GridCell, first: boolean, widths: readonly number[], manner: Manner): string {
  const width = widths.slice(cell.column, cell.column + cell.columns).reduce((sum, one) => sum + one, 0);
  const lines = first ? linesIn(cell, manner) : [''];
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      ...(cell.columns > 1 ? [value('w:gridSpan', cell.columns)] : []),
      ...(cell.rows > 1 ? [first ? value('w:vMerge', 'restart') : element('w:vMerge')] : []),
      value('w:vAlign', 'center'),
    ),
    ...lines.map((line) =>
      paragraph(line === '' ? [] : [run(line, { size: sizes.cell })], {
        jc: cell.kind === 'label' ? 'left' : 'center',
      }),
    ),
  );
}

/** A head may stand on two lines, a paragraph each; a number may have spaces around it. */
function linesIn({ kind, text, columns }: GridCell, { split, spaced }: Manner): string[] {
  if (kind === 'head' && split && columns === 1 && text.length === 4)
    return [text.slice(0, 2), text.slice(2)];
  if (kind === 'value' && spaced) return [text === '' ? '\u00A0' : ` ${text}\u00A0`];
  return [text];
}

/** Labels take a share of the width that their words need; values share the rest. */
export function columnWidths({ columns, part }: Grid, width: number): number[] {
  const labels = { 2: [0.34], 3: [0.06, 0.1, 0.3], 4: [] }[part].map((share) => Math.floor(width * share));
  const left = width - labels.reduce((sum, one) => sum + one, 0);
  const values = columns - labels.length;
  return [...labels, ...Array.from({ length: values }, () => Math.floor(left / values))];
}
