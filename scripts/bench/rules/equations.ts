/** What must agree in the tables of a report, added up by itself from the cells as they were made. */
import { columnName, rowName } from '../../../src/schema/ids.ts';
import type { Look } from './entry.ts';
import { cellAt, rowsIn, type Cells, type Place } from './cells.ts';
import type { TableForm } from './made-up.ts';

/** An equation between cells: the printed whole, and the parts that make it up. */
export interface Equation extends Look {
  whole: readonly Place[];
  parts: readonly Place[];
}

/** Table 三 is the one table of the part 三. */
const table = { locator: '3', table: 1 } as const;

const applicants = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicInterestOrganization',
  'legalServiceOrganization',
  'otherOrganization',
] as const;

/** Every row and every column of table 三. */
export function applicationEquations(form: TableForm): Equation[] {
  const measures = rowsIn(form, 3).flatMap(({ values }) => values[0]?.measure ?? []);
  const results = measures.filter((one) => one.startsWith('outcomes.') && one !== 'outcomes.totalProcessed');
  return [
    ...measures.map((measure, index): Equation => ({
      rule: 'row',
      at: rowName(table, index + 1),
      whole: [{ measure }],
      parts: applicants.map((member) => ({ measure, member })),
    })),
    ...[...applicants, undefined].flatMap((applicant, index): Equation[] => {
      const member = applicant === undefined ? {} : { member: applicant };
      const at = columnName(table, index + 1);
      const total = { measure: 'outcomes.totalProcessed', ...member } as const;
      return [
        {
          rule: 'balance',
          at,
          whole: [
            { measure: 'applications.newReceived', ...member },
            { measure: 'applications.carriedOver', ...member },
          ],
          parts: [total, { measure: 'applications.carriedForward', ...member }],
        },
        { rule: 'outcomes', at, whole: [total], parts: results.map((measure) => ({ measure, ...member })) },
      ];
    }),
  ];
}

const results = ['upheld', 'corrected', 'otherResult', 'pending'] as const;

/** The three blocks of table 四. */
export const remedyEquations: readonly Equation[] = (
  [
    ['reconsideration', 'reconsideration'],
    ['litigation.direct', 'litigation-direct'],
    ['litigation.afterReconsideration', 'litigation-after-reconsideration'],
  ] as const
).map(([stem, at]) => ({
  rule: 'block',
  at,
  whole: [{ measure: `${stem}.total` }],
  parts: results.map((result) => ({ measure: `${stem}.${result}` as const })),
}));

export const placesIn = ({ whole, parts }: Equation): readonly Place[] => [...whole, ...parts];

/** Whether every cell of an equation has a number. */
export const isPrinted = (equation: Equation, cells: Cells): boolean =>
  placesIn(equation).every((place) => cellAt(cells, place).value !== null);

export function sidesOf({ whole, parts }: Equation, cells: Cells): { expected: number; found: number } {
  const sum = (places: readonly Place[]): number =>
    places.reduce((total, place) => total + (cellAt(cells, place).value ?? 0), 0);
  return { expected: sum(whole), found: sum(parts) };
}
