/** States of a small archive that was never printed. */
import type { ArchiveState } from '../../src/archive/editions/compare.ts';
import type { DocumentState, ValueState } from '../../src/schema/edition-record.ts';

export const key = '2031/harbour-office';

export const value = (
  at: string,
  measure: string,
  of: Readonly<Record<string, string>> = {},
): ValueState => ({
  at,
  lines: '4',
  measure,
  dimension: '',
  member: 'total',
  fields: {
    ...{ value: '398', unit: '件', printed_unit: '件', resolution: '1', qualifier: '', state: 'reported' },
    ...{ body: 'harbour', scope: 'area' },
    ...of,
  },
});

export const document = (parts: Partial<DocumentState> = {}): DocumentState => ({
  document: key,
  file: 'harbour.txt',
  facts: { kind: 'report', year: '2031', title: '港务年报', issuer: '港务局', form: '2021' },
  places: [
    { id: 's0', lines: '1', text: '港务年报' },
    { id: 's1', lines: '2', text: '一、概况' },
    { id: 's1-p1', lines: '3-4', text: '新收申请398件，𠮷日办结。' },
    { id: 's2', lines: '5', text: '二、问题' },
    { id: 's2-p1', lines: '6', text: '人手不足。' },
  ],
  quantities: [{ id: 's1-p1-q4', lines: '4', printed: '398件', value: '398件' }],
  values: [value('s1-p1-q4', 'applications.newReceived')],
  ...parts,
});

export const state = (parts: Partial<DocumentState> = {}): ArchiveState => ({
  documents: [document(parts)],
  vocabulary: {
    measures: [
      {
        measure: 'applications.newReceived',
        url: '/trends/applications-new-received/',
        fields: { label: '新收申请', definition: '当年收到的申请数量。', unit: '件' },
      },
    ],
  },
});

/** The places with one of them as a test wants it; without its text, it is taken out. */
export const placesWith = (id: string, text: string | undefined): DocumentState['places'] =>
  document().places.flatMap((place) => {
    if (place.id !== id) return [place];
    return text === undefined ? [] : [{ ...place, text }];
  });
