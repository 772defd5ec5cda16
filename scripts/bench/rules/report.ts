/** Small reports for the measuring of rules: only the tables and sentences a case needs, laid out as some program would leave them. */
import { z } from 'astro/zod';
import { sha256Of } from '../../../src/disk/sha256.ts';
import { forms } from '../../../src/schema/forms/index.ts';
import type { FormTableShape } from '../../../src/schema/forms/tables.ts';
import { seedNotesSchema } from '../../../src/schema/seed-notes.ts';
import type { FormId, ScopeId } from '../../../src/schema/vocabulary.ts';
import type { Seed } from '../../ingest/reading.ts';
import { nameIn, type Body } from '../bodies.ts';
import type { Model, ModelSection, ModelTable } from '../damage/model.ts';
import { render, type Rendering } from '../damage/render.ts';
import type { Random } from '../random.ts';
import { wordsIn, type Cells } from './cells.ts';

export type Part = FormTableShape['part'];
export type Notes = Partial<z.input<typeof seedNotesSchema>>;

export interface Plan {
  body: Body;
  year: number;
  form: FormId;
  scope: ScopeId;
  /** The words of the value cells of the tables that are printed. */
  tables?: { cells: Cells; parts: readonly Part[]; without?: readonly string[] } | undefined;
  /** Paragraphs of the first part, or of the part of that number. */
  prose?: readonly string[] | Readonly<Record<number, readonly string[]>>;
  notes?: Notes;
  /** What tells a body's documents of one year apart. */
  suffix?: string;
}

const markers = '一二三四五六';
const narrativeParts = ['工作总体情况', '主动公开政府信息情况', '依申请公开政府信息情况', '存在的问题'];
const narrativeTopics = { '1': 'overview', '2': 'proactive', '3': 'applications', '4': 'problems' } as const;
const standing: Readonly<Record<number, string>> = {
  1: '本机关认真贯彻落实《条例》，各项工作有序开展。',
  2: '主动公开工作按照要求推进。',
  3: '依申请公开工作依法办理。',
  4: '有关工作依法依规办理。',
  5: '公开内容有待进一步丰富，下一步将加强培训。',
  6: '没有其他需要报告的事项。',
};

/** A seed with its notes, its text laid out in some way, lines and pages ending where they may. */
export function toSeed(plan: Plan, layOut: Rendering, random: Random): Seed {
  const { body, year, form, scope, tables, notes = {}, suffix = '' } = plan;
  const lines = render(toModel(plan), layOut, random);
  const text = `${(layOut.prose === 'wrapped' ? torn(lines, random) : lines).join('\n')}\n`;
  const key = `${year}/${body.id}${suffix}`;
  const sha256 = sha256Of(text);
  const printed = tables?.parts ?? [];
  return {
    file: `${key.replace('/', '-')}.txt`,
    text,
    sha256,
    notes: seedNotesSchema.parse({
      key,
      kind: 'report',
      body: body.id,
      scope,
      form,
      issuer: nameIn(body, year),
      sha256,
      ...(forms[form].tables.length === 0
        ? { topics: narrativeTopics }
        : { missingTables: ([2, 3, 4] as const).filter((part) => !printed.includes(part)) }),
      ...(tables?.without
        ? {
            missingRows: tables.without.map((row) => ({
              table: 3 as const,
              row,
              reason: '原文没有印出这一行。',
            })),
          }
        : {}),
      ...notes,
    }),
  };
}

function toModel({ body, year, form, tables, prose = {} }: Plan): Model {
  const { partTitles, tables: shapes } = forms[form];
  const titles = partTitles.length > 0 ? partTitles.map(([title = '']) => title) : narrativeParts;
  const told: Readonly<Record<number, readonly string[]>> = isList(prose) ? { 1: prose } : prose;
  return {
    name: body.id,
    form,
    title: `${nameIn(body, year)}${year}年政府信息公开工作年度报告`,
    sections: [
      section('0', '', '', [`根据《中华人民共和国政府信息公开条例》要求，编制本报告。`]),
      ...titles.map((title, index) => {
        const number = index + 1;
        const shape = shapes.find(({ part }) => part === number);
        const table = tables && shape && tables.parts.includes(shape.part) ? { shape, tables } : undefined;
        return section(
          String(number),
          `${markers[index] ?? ''}、`,
          title,
          told[number] ?? (table ? [] : [standing[number] ?? '']),
          table && tableOf(table.shape, table.tables),
        );
      }),
    ],
  };
}

const isList = (prose: Plan['prose']): prose is readonly string[] => Array.isArray(prose);

const section = (
  locator: string,
  marker: string,
  title: string,
  paragraphs: readonly string[],
  table?: ModelTable,
): ModelSection => ({ locator, depth: 1, marker, title, runIn: false, paragraphs, table });

function tableOf(shape: FormTableShape, { cells, without = [] }: NonNullable<Plan['tables']>): ModelTable {
  const rows = shape.rows.filter(
    (row) => row.type === 'head' || !without.includes(row.labels.at(-1)?.label ?? ''),
  );
  return {
    shape,
    rows: rows.map((row) =>
      row.type === 'head'
        ? { type: 'head', words: row.cells.map(({ label }) => label), values: [] }
        : {
            type: 'values',
            words: row.labels.map(({ label }) => label),
            values: row.values.map((value) => wordsIn(cells, value)),
          },
    ),
  };
}

/** Lines of prose that go on: their ends may fall into a number, and a page's end between them. */
function torn(lines: readonly string[], random: Random): string[] {
  const goesOn = (line: string | undefined): boolean => /^[^\t ]{12,}[^。：]$/u.test(line ?? '');
  const next = [...lines];
  for (const [index, line] of lines.entries()) {
    const number = /^(\d+)\d\p{Script=Han}[^\t ]{4,}$/u.exec(lines[index + 1] ?? '')?.[1];
    if (!goesOn(line)) continue;
    if (number !== undefined && /\p{Script=Han}$/u.test(line)) {
      const head = number.slice(0, random.between(1, number.length));
      next[index] += head;
      next[index + 1] = (lines[index + 1] ?? '').slice(head.length);
    }
    if (random.chance(0.03) && goesOn(lines[index + 1])) next[index] += '\n\n\n';
  }
  return next;
}

const tableStyles = ['tabs', 'blanks', 'cells', 'spaced-cells', 'torn'] as const;

/** A layout that reading is known to see through; a blank cell is only told from none where marks divide the cells. */
export function layoutOf(random: Random, { blankCells = false } = {}): Rendering {
  return {
    prose: random.pick(['unwrapped', 'wrapped', 'spaced']),
    width: random.between(28, 48),
    table: blankCells ? 'tabs' : random.pick(tableStyles),
    part: (marker) => marker,
    marker: (marker) => marker,
    label: (words) => words,
    group: random.pick(['before', 'before', 'between', 'after']),
  };
}
