/** A small made-up archive: documents as a line each, with the few figures a test needs. */
import { toArchive, type Archive } from '../../src/archive/archive.ts';
import type { Body } from '../../src/schema/body.ts';
import { documentSchema } from '../../src/schema/document.ts';
import {
  measureOf,
  type FormId,
  type kinds,
  type MeasureId,
  type ScopeId,
} from '../../src/schema/vocabulary.ts';

export interface MadeUp {
  body: string;
  year: number;
  kind?: keyof typeof kinds;
  scope?: ScopeId;
  form?: FormId;
  /** What tells a body's documents of one year apart. */
  suffix?: string;
  figures?: readonly {
    measure: MeasureId;
    value: number;
    scope?: ScopeId;
    body?: string;
    standsIn?: object;
    dimension?: string;
    member?: string;
    qualifier?: 'at-least' | 'about';
    /** As printed; else the value's digits. */
    quote?: string;
  }[];
}

export function madeUp(bodies: readonly Body[], documents: readonly MadeUp[]): Archive {
  return toArchive(
    {
      about: {
        name: '某市档案',
        shortName: '某市',
        id: 'some-city',
        citationPrefix: 'sc',
        description: '为测试虚构的档案，与任何机关无关。',
        headline: '某市年报',
        place: '某市',
        numberLetters: [],
        feedName: '档案',
        exampleQuery: '公开',
        contact: '',
      },
      bodies,
      documents: documents.map(
        ({ body, year, kind = 'report', suffix = '', figures = [], ...rest }, index) => {
          const { scope = 'organ', form = '2021' } = rest;
          return documentSchema.parse({
            key: `${year}/${body}${suffix}`,
            kind,
            year,
            title: `${year}年文件${index}`,
            body,
            issuer: '某机关',
            ...(kind === 'report' ? { scope, form } : {}),
            source: { file: `${index}.txt`, sha256: '0'.repeat(64), lines: 1 },
            observations: figures.map(({ measure, value, ...own }, at) => ({
              measure,
              value,
              unit: measureOf(measure).unit,
              body,
              scope,
              section: '3',
              lines: '1',
              quote: `${value}`,
              at: `s3-t1-r${at + 1}-c1`,
              printedIn: 'table',
              ...own,
            })),
          });
        },
      ),
    },
    [],
  );
}

export const city: Body = {
  id: 'city',
  kind: 'government',
  names: [{ name: '某市人民政府' }],
  short: '某市',
  area: '全市',
};
export const east: Body = {
  id: 'east',
  kind: 'district',
  parent: 'city',
  names: [
    { name: '某市东县人民政府', to: 2019 },
    { name: '某市东区人民政府', from: 2020 },
  ],
  short: '东区',
  area: '全区',
};
export const west: Body = {
  id: 'west',
  kind: 'district',
  parent: 'city',
  names: [{ name: '某市西县人民政府' }],
  short: '西县',
  area: '全县',
};
