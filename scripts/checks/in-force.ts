import type { Archive } from '../../src/archive/archive.ts';
import type { CheckRecord } from '../../src/schema/check.ts';
import { keysOf } from '../../src/schema/keys.ts';
import { areComparable, type MeasureId } from '../../src/schema/vocabulary.ts';
import type { EquationCheck } from './check.ts';
import { notAssessable, weigh, type Term } from './equation.ts';
import { checkId } from './ids.ts';
import { figureIn, ownerOf, reportersOf, reportYears, whyAbsent, type Reporter } from './years.ts';

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
    const reasons = absent.map((place) => whyAbsent(archive, of, place.year, place));
    return [notAssessable(head, terms, [...new Set(reasons)].join(''))];
  }
  const [form, earlier] = [whole.found.document.form, previous?.found?.document.form];
  if (form && earlier && !areComparable(measures.whole, form, earlier)) {
    return [notAssessable(head, terms, '两年的报告采用不同的格式，统计口径不同，不作比较。')];
  }
  return [weigh({ ...head, expected: terms.slice(0, 1), found: terms.slice(1) })];
}
