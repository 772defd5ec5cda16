import { describe, expect, test } from 'vitest';
import { findDocument, plainText, type ArchiveDocument } from '../src/archive/archive.ts';
import type { Cell, ParagraphBlock, TableBlock } from '../src/archive/body.ts';
import { parseLines } from '../src/schema/locator.ts';
import {
  archive,
  documents,
  printedCharacters,
  readRecords,
  readRows,
  readSeedText,
} from './support/specimen.ts';
import { countDifference, firstDifference, withoutSpace } from './support/text.ts';

// What the specimen's content says, held against what was read from the seeds by eye. The parser is not asked.

function tableOf(key: string, part: 2 | 3 | 4): TableBlock {
  const tables = findDocument(archive, key).sections.flatMap(({ blocks }) =>
    blocks.filter((block) => block.type === 'table').filter(({ kind }) => kind === `form-${part}`),
  );
  expect(tables).toHaveLength(1);
  return tables[0] as TableBlock; // there is one
}

const textsOf = (cells: readonly Cell[], kind: Cell['kind']): string[] =>
  cells.filter((cell) => cell.kind === kind).map(({ text }) => withoutSpace(text));

const reports = [
  ['2020', '2020/government'],
  ['2023', '2023/general-office'],
] as const;

describe.each(reports)('tables of %s', (year, key) => {
  test.each([2, 3, 4] as const)('table %i: every row has its printed labels and values', (part) => {
    const found = tableOf(key, part)
      .rows.filter(({ type }) => type === 'values')
      .map(({ cells }) => [textsOf(cells, 'label').join('·'), ...textsOf(cells, 'value')]);
    expect(found).toEqual(readRows(`tables/${year}-${part}.tsv`));
  });

  test.each([2, 3, 4] as const)('table %i: every head row has its printed heads', (part) => {
    const found = tableOf(key, part)
      .rows.filter(({ type }) => type === 'head')
      .map(({ cells }) => textsOf(cells, 'head'));
    expect(found).toEqual(readRows(`tables/${year}-${part}.heads.tsv`));
  });

  test.each([2, 3, 4] as const)('table %i: cells and their spans fill a rectangle, none twice', (part) => {
    const taken = new Map<string, string>();
    const { rows } = tableOf(key, part);
    rows.forEach(({ cells }, row) => {
      let column = 0;
      for (const cell of cells) {
        while (taken.has(`${row} ${column}`)) column++;
        for (let down = 0; down < cell.rows; down++) {
          for (let across = 0; across < cell.columns; across++) {
            const place = `${row + down} ${column + across}`;
            expect(taken.has(place), `${cell.id} covers ${taken.get(place)}`).toBe(false);
            taken.set(place, cell.id);
          }
        }
      }
    });
    const width = { 2: 4, 3: 10, 4: 15 }[part];
    expect(taken.size).toBe(rows.length * width);
  });

  test.each([2, 3, 4] as const)('table %i: cells are numbered as they are printed', (part) => {
    const { id, rows } = tableOf(key, part);
    const count = { head: 0, values: 0 };
    for (const { type, cells } of rows) {
      const row = `${id}-${type === 'head' ? 'h' : 'r'}${++count[type]}`;
      const ids = (kind: Cell['kind']): string[] =>
        cells.filter((cell) => cell.kind === kind).map((cell) => cell.id);
      expect(ids('value')).toEqual(ids('value').map((_, index) => `${row}-c${index + 1}`));
      expect(ids('head')).toEqual(ids('head').map((_, index) => `${row}-${index + 1}`));
    }
  });

  test('勾稽关系: 一 + 二 = 三（七）+ 四, in every column', () => {
    const rows = tableOf(key, 3).rows.filter(({ type }) => type === 'values');
    const values = (label: RegExp): number[] => {
      const row = rows.find(({ cells }) => textsOf(cells, 'label').some((text) => label.test(text)));
      return textsOf(row?.cells ?? [], 'value').map(Number);
    };
    const [received, over, total, forward] = [/^一、/, /^二、/, /^（七）/, /^四、/].map(values);
    expect(received).toHaveLength(7);
    expect(received?.map((value, column) => value + (over?.[column] ?? NaN))).toEqual(
      total?.map((value, column) => value + (forward?.[column] ?? NaN)),
    );
  });

  test('what a cell counts follows from its row and column', () => {
    const counted = tableOf(key, 3)
      .rows.filter(({ type }) => type === 'values')
      .map(({ cells }) => {
        const values = cells.filter(({ kind }) => kind === 'value');
        expect(values.map(({ member }) => member)).toEqual([
          'naturalPerson',
          'commercialEnterprise',
          'researchInstitution',
          'publicInterestOrganization',
          'legalServiceOrganization',
          'otherOrganization',
          undefined,
        ]);
        return [...new Set(values.map(({ measure }) => measure))].join();
      });
    const other = {
      '2020': ['outcomes.other'],
      '2023': ['outcomes.other.correctionOverdue', 'outcomes.other.feeUnpaid', 'outcomes.other.other'],
    }[year];
    // domain.md, table 三
    expect(counted).toEqual([
      'applications.newReceived',
      'applications.carriedOver',
      'outcomes.granted',
      'outcomes.partiallyGranted',
      'outcomes.refused.stateSecret',
      'outcomes.refused.otherLegalProhibition',
      'outcomes.refused.securityAndStability',
      'outcomes.refused.thirdPartyRights',
      'outcomes.refused.internalAffairs',
      'outcomes.refused.processInformation',
      'outcomes.refused.enforcementFile',
      'outcomes.refused.administrativeInquiry',
      'outcomes.unavailable.notHeld',
      'outcomes.unavailable.requiresCreation',
      'outcomes.unavailable.unclearAfterCorrection',
      'outcomes.notProcessed.petitionOrComplaint',
      'outcomes.notProcessed.repeatRequest',
      'outcomes.notProcessed.officialPublication',
      'outcomes.notProcessed.excessiveRequests',
      'outcomes.notProcessed.confirmOrReissue',
      ...other,
      'outcomes.totalProcessed',
      'applications.carriedForward',
    ]);
  });
});

describe('the task table of the notice', () => {
  test('every task has its group, subgroup, words and offices', () => {
    const { sections } = findDocument(archive, '2020/yufubanfa-89');
    const found = sections.flatMap(({ heading, parent, blocks }) =>
      blocks.flatMap((block) => {
        if (block.type !== 'table' || block.kind !== 'tasks') return [];
        const group = sections.find(({ locator }) => locator === parent)?.heading?.text;
        return block.rows.map(({ cells }) => [group, heading?.text, ...cells.map(({ text }) => text)]);
      }),
    );
    const expected = readRecords('tasks.tsv').map(({ group, subgroup, number, text, lead, responsible }) => [
      group,
      subgroup,
      `${number ? `${number}．` : ''}${text}`,
      lead,
      responsible,
    ]);
    // 二（二）4 to 6 print a half-width stop and a space after their number.
    const printed = (row: (string | undefined)[]) => row.map((cell) => cell?.replace(/^(\d)\. /, '$1．'));
    expect(found.map(printed)).toEqual(expected);
  });

  test('cells the text alone does not decide are marked as our readings', () => {
    const { readings } = findDocument(archive, '2020/yufubanfa-89');
    expect(readings.map(({ cell }) => cell)).toEqual([
      'sannex-1-3-t1-r3-c2',
      'sannex-2-2-t1-r3-c2',
      'sannex-5-6-t1-r2-c3',
      'sannex-6-1-t1-r2-c3',
    ]);
    for (const { reason } of readings) expect(reason.length).toBeGreaterThan(20);
  });
});

test('the notice says its number, date and issuer', () => {
  expect(findDocument(archive, '2020/yufubanfa-89')).toMatchObject({
    kind: 'notice',
    year: 2020,
    number: '渝府办发〔2020〕89号',
    date: '2020-07-13',
    issuer: '重庆市人民政府办公厅',
  });
});

describe.each(documents)('sections of $key', ({ key, file, inOrder }) => {
  const document: ArchiveDocument = findDocument(archive, key);
  const lines = readSeedText(file).split('\n');

  test('every printed heading is there with its level and exact title, and no other', () => {
    const expected = readRecords(`headings/${key.replace('/', '-')}.tsv`).map(
      ({ locator = '', marker, title, closing }) => ({
        locator,
        depth: locator.split('-').length,
        parent: locator.includes('-') ? locator.replace(/-\d+$/, '') : null,
        marker,
        title,
        heading: `${marker}${title}${closing}`,
      }),
    );
    const found = document.sections.map(({ locator, depth, parent, marker, title, heading }) => ({
      locator,
      depth,
      parent,
      marker,
      title,
      heading: withoutSpace(heading?.text ?? ''),
    }));
    expect(found).toEqual(expected);
  });

  test('every printed line lies in the range of exactly one section', () => {
    const ranges = document.sections.map(({ locator, lines }) => ({ locator, ...parseLines(lines) }));
    const wrong = lines.flatMap((text, index) => {
      const holding = ranges.filter(({ start, end }) => index + 1 >= start && index + 1 <= end);
      return text.trim() === '' || holding.length === 1
        ? []
        : [`${index + 1}: ${holding.map(({ locator }) => locator)}`];
    });
    expect(wrong).toEqual([]);
  });

  test('every range begins and ends with a printed line', () => {
    for (const { lines: range } of document.sections) {
      const { start, end } = parseLines(range);
      expect([lines[start - 1]?.trim(), lines[end - 1]?.trim()]).not.toContain('');
    }
  });

  test('the texts of the sections are the seed’s characters, each as often as printed', () => {
    const text = withoutSpace(document.sections.map(plainText).join(''));
    expect(countDifference(printedCharacters(file), text)).toEqual({});
    if (inOrder) expect(firstDifference(printedCharacters(file), text)).toBeUndefined();
  });

  test('every block and cell stands on the lines it says', () => {
    const wrong = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block): readonly (ParagraphBlock | Cell)[] =>
        block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells),
      )
      .flatMap(({ id, text, lines: range }) => {
        if (!range) return text === '' ? [] : [id];
        const printed = withoutSpace(lines.slice(range.start - 1, range.end).join(''));
        // A cell that a page break tore has another cell's words between its own.
        const inOrder = [...withoutSpace(text)].reduce(
          (at, word) => (at < 0 ? at : printed.indexOf(word, at) + 1 || -1),
          0,
        );
        return inOrder < 0 ? [id] : [];
      });
    expect(wrong).toEqual([]);
  });

  test('paragraphs are numbered from 1 within their section', () => {
    for (const { locator, blocks } of document.sections) {
      const ids = blocks.filter(({ type }) => type === 'paragraph').map(({ id }) => id);
      expect(ids).toEqual(ids.map((_, index) => `s${locator}-p${index + 1}`));
    }
  });

  test('a quantity’s id counts the characters before it, and its words stand on its lines', () => {
    for (const block of document.sections.flatMap(({ blocks }) => blocks)) {
      const holders = block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells);
      for (const { id, text, quantities } of holders) {
        for (const quantity of quantities) {
          const offset = Number(quantity.id.slice(`${id}-q`.length));
          const characters = [...withoutSpace(text)].slice(offset).join('');
          expect(characters.startsWith(withoutSpace(quantity.printed)), quantity.id).toBe(true);
          const { start, end } = quantity.lines;
          expect(withoutSpace(lines.slice(start - 1, end).join(''))).toContain(
            withoutSpace(quantity.printed),
          );
        }
      }
    }
  });

  test('every observation stands at an address of its section, its quote on its lines', () => {
    const ids = new Set(
      document.sections.flatMap(({ locator, blocks }) =>
        blocks
          .flatMap((block): readonly (ParagraphBlock | Cell)[] =>
            block.type === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells),
          )
          .flatMap(({ id, quantities }) => [id, ...quantities.map((quantity) => quantity.id)])
          .map((id) => `${locator} ${id}`),
      ),
    );
    for (const { section, at, quote, lines: range } of document.observations) {
      expect(ids).toContain(`${section} ${at}`);
      const { start, end } = parseLines(range);
      expect(withoutSpace(lines.slice(start - 1, end).join(''))).toContain(withoutSpace(quote));
    }
  });

  test('the recorded number of lines is the seed’s', () => {
    // A line feed ends a line; words after the last one are a line too.
    expect(document.source.lines).toBe(lines.at(-1) === '' ? lines.length - 1 : lines.length);
  });
});

describe('paragraphs', () => {
  /** `43-46 一是创新…策。`: lines, first and last words. */
  const paragraphs = (key: string, locator: string): string[] =>
    (
      findDocument(archive, key).sections.find((section) => section.locator === locator)?.blocks ?? []
    ).flatMap((block) =>
      block.type === 'paragraph'
        ? [`${block.lines.start}-${block.lines.end} ${block.text.slice(0, 4)}…${block.text.slice(-3)}`]
        : [],
    );

  test('run-in 一是, 二是 that became paragraphs of their own are kept as paragraphs', () => {
    expect(paragraphs('2018/citywide', '1-3')).toEqual([
      '43-46 一是创新…政策。',
      '48-50 二是强化…公开。',
      '54-58 三是强化…捷性。',
    ]);
    expect(paragraphs('2018/citywide', '1-4')).toEqual(['60-63 一是切实…支持。', '67-73 二是积极…0万。']);
  });

  test('a page gap after a sentence ends a paragraph, one inside a sentence does not', () => {
    expect(paragraphs('2018/citywide', '1-2')).toEqual(['25-31 一是提档…之一。', '33-37 “渝快办…形成。']);
    expect(paragraphs('2020/government', '1-3')).toEqual(['44-55 修订发布…纠错。']);
  });

  test('2012: paragraphs are found although every line is followed by a blank one', () => {
    expect(paragraphs('2012/citywide', '3-2')).toEqual([
      '156-156 93件政…答复。',
      '158-158 在答复中…8件。',
      '160-162 在未能提…1件。',
    ]);
    expect(paragraphs('2012/citywide', '6')).toEqual(['176-188 2012…发生。', '190-202 下一步，…需求。']);
    expect(paragraphs('2012/citywide', '2-2')).toEqual(['112-120 2012…报道。']);
  });
});
