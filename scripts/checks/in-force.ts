import type { Archive } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { keysOf } from '../../src/schema/keys.ts';
import { areComparable, type MeasureId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { notAssessable, weigh, type Term } from './equation.ts';
import { checkId } from './ids.ts';
import { isExact } from './interval.ts';
import { formatNumber } from './words.ts';
import {
  figureIn,
  ownerOf,
  reportersOf,
  reportYears,
  whyAbsent,
  type Found,
  type Reporter,
} from './years.ts';

/** Each kind of document that is counted in force, with what comes in and what goes out in a year. */
const kinds = {
  regulations: { whole: 'regulations.inForce', added: 'regulations.issued', removed: 'regulations.repealed' },
  'normative-documents': {
    whole: 'normativeDocuments.inForce',
    added: 'normativeDocuments.issued',
    removed: 'normativeDocuments.repealed',
  },
} as const satisfies Record<string, Record<'whole' | 'added' | 'removed', MeasureId>>;

/** 现行有效(n) = 现行有效(n−1) + 制发(n) − 废止(n), for every year that prints what is in force. */
export const inForce: EquationCheck = {
  rule: 'in-force',
  run: (archive) =>
    reportersOf(archive).flatMap((of) =>
      reportYears(archive, of).flatMap((year) =>
        keysOf(kinds).flatMap((kind) => inYear(archive, of, year, kind)),
      ),
    ),
};

function inYear(archive: Archive, of: Reporter, year: number, kind: keyof typeof kinds): CheckRecord[] {
  const measures = kinds[kind];
  const places = [
    { role: 'whole', year, measure: measures.whole },
    { role: 'previous', year: year - 1, measure: measures.whole },
    { role: 'added', year, measure: measures.added },
    { role: 'removed', year, measure: measures.removed },
  ] as const;
  const looked = places.map((place) => ({ ...place, found: figureIn(archive, of, place.year, place) }));
  const [whole, previous] = looked;
  if (!whole?.found) return [];
  const head = {
    id: checkId(ownerOf(of), 'in-force', `${year}-${kind}`),
    rule: 'in-force' as const,
    document: whole.found.document.key,
  };
  const terms = looked.flatMap(({ role, found }): Term[] =>
    found ? [{ role, figure: found.figure, ...(role === 'removed' ? { sign: -1 } : {}) }] : [],
  );
  const absent = looked.filter(({ found }) => !found);
  if (absent.length > 0) {
    return [notAssessable(head, terms, whyAbsent(archive, of, ...absent) + backwards(looked, year))];
  }
  const [form, earlier] = [whole.found.document.form, previous?.found?.document.form];
  if (form && earlier && !areComparable(measures.whole, form, earlier)) {
    return [notAssessable(head, terms, '两年的报告采用不同的格式，统计口径不同，不作比较。')];
  }
  return [weigh({ ...head, expected: terms.slice(0, 1), found: terms.slice(1) })];
}

/** Where the year before is all that is wanting: what must have been in force at its end, from this year's numbers. */
function backwards(
  looked: readonly { role: Term['role']; found: Found | undefined }[],
  year: number,
): string {
  const exact = (role: Term['role']): number | undefined => {
    const figure = looked.find((one) => one.role === role)?.found?.figure;
    return figure?.interval && isExact(figure.interval) ? figure.base : undefined;
  };
  const [whole, added, removed] = [exact('whole'), exact('added'), exact('removed')];
  const isKnown = looked.some(({ role, found }) => role === 'previous' && found);
  if (isKnown || whole === undefined || added === undefined || removed === undefined) return '';
  const [now, came, went] = [whole, added, removed].map(formatNumber);
  const before = formatNumber(whole - added + removed);
  return `由${year}年的数字倒推，${year - 1}年末现行有效的应为${before}件（${now}－${came}＋${went}）。`;
}
