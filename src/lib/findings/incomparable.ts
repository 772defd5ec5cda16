/** Numbers that a reader would line up and may not: of other bodies or scopes, of unstated scope, of like names. */
import { scopeLabel, type Body } from '../../schema/body.ts';
import {
  isNeverComparable,
  measureIds,
  measureOf,
  measureSlug,
  TOTAL,
  type MeasureId,
} from '../../schema/vocabulary.ts';
import type { AnyPoint } from '../series.ts';
import { pointsOf } from '../bodies.ts';
import { keyMeasures } from '../figures.ts';
import type { Finding, SentencePart } from './finding.ts';
import type { Sources } from './told.ts';
import { joined, plainLabel, printed, printedIn } from './words.ts';

/** What people set side by side first. */
const asked: readonly (readonly [label: string, measure: MeasureId])[] = [
  ['收到的申请', 'applications.newReceived'],
];

/** Names so alike that one is taken for the other: the forms count different things under them. */
const alike: readonly (readonly [MeasureId, MeasureId])[] = [
  ['normativeDocuments.totalDisclosed', 'normativeDocuments.inForce'],
  ['regulations.created', 'regulations.issued'],
];

/** First what is asked first, then like names, then the measures of which no two values compare. */
const weights = { scopes: 0.3, key: 0.25, names: 0.2, never: 0.1 } as const;

export function incomparable(sources: Sources, bodies: readonly Body[]): Finding[] {
  return [
    ...acrossScopes(sources, bodies),
    ...bodies.flatMap((body) => [...never(sources, body), ...likeNames(sources, body)]),
  ];
}

/** The wholes a body's reports print for it, one a document, the table's before the prose's. */
function wholesOf({ points }: Sources, body: Body, measure: MeasureId): AnyPoint[] {
  const own = pointsOf(points, body.id).filter(
    (point) =>
      point.body === body.id && point.measure === measure && point.part === TOTAL && point.value !== null,
  );
  const byDocument = Map.groupBy(own, ({ document, scope }) => `${document} ${scope}`);
  return [...byDocument.values()].flatMap(
    (group) => group.find(({ printedIn }) => printedIn === 'table') ?? group[0] ?? [],
  );
}

/** The last number of each body and scope; those of unstated scope compare with nothing. */
function acrossScopes(sources: Sources, bodies: readonly Body[]): Finding[] {
  return asked.flatMap(([label, measure]): Finding[] => {
    const wholes = bodies.flatMap((body) =>
      wholesOf(sources, body, measure).map((point) => ({ body, point })),
    );
    const last = [...Map.groupBy(wholes, ({ body, point }) => `${body.id} ${point.scope}`).values()]
      .flatMap((group) => group.toSorted((a, b) => a.point.year - b.point.year).at(-1) ?? [])
      .toSorted((a, b) => b.point.year - a.point.year);
    const stated = last.filter(({ point }) => point.scope !== 'unstated');
    const unstated = last.filter(({ point }) => point.scope === 'unstated');
    if (stated.length === 0 || last.length < 2) return [];
    const named = stated.map(({ body, point }): SentencePart[] => [
      `${point.year}年${point.reporter}（${scopeLabel(point.scope, body)}）`,
      printed(point),
    ]);
    const nameless = unstated.map(({ point }) => printedIn(point));
    const sentence = [
      `${label}：`,
      ...joined(named, '，'),
      ...(stated.length > 1 ? ['，数的不是同样一些机关，不能比较'] : []),
      ...(nameless.length > 0
        ? ['；', ...joined(nameless, '，'), '，报告没有写明是谁的，不与任何数字比较']
        : []),
      '。',
    ];
    return toFindings(
      measure,
      last.map(({ point }) => point),
      weights.scopes,
      sentence,
    );
  });
}

/** What the vocabulary calls comparable with nothing, and why. */
function never(sources: Sources, body: Body): Finding[] {
  return measureIds.filter(isNeverComparable).flatMap((measure): Finding[] => {
    const last = wholesOf(sources, body, measure).slice(-2);
    if (new Set(last.map(({ document }) => document)).size < 2) return [];
    const weight = keyMeasures.includes(measure) ? weights.key : weights.never;
    return toFindings(measure, last, weight, [
      `${body.short}的${plainLabel(measure)}：`,
      ...joined(last.map(printedIn), '，'),
      `，不能比较。${measureOf(measure).incomparable ?? ''}`,
    ]);
  });
}

/** Two names for what looks like one thing, in two reports of a body. */
function likeNames(sources: Sources, body: Body): Finding[] {
  return alike.flatMap(([a, b]): Finding[] => {
    const [one, other] = [wholesOf(sources, body, a).at(-1), wholesOf(sources, body, b).at(-1)];
    if (!one || !other || one.scope !== other.scope || one.document === other.document) return [];
    if (one.value === 0 && other.value === 0) return [];
    return toFindings(a, [one, other], weights.names, [
      `${body.short}${one.year}年的“${measureOf(a).label}”`,
      printed(one),
      `与${other.year}年的“${measureOf(b).label}”`,
      printed(other),
      '，两版格式数的不是一回事，不能相减。',
    ]);
  });
}

/** One finding, of the body and scope of the first of these points. */
function toFindings(
  measure: MeasureId,
  points: readonly AnyPoint[],
  weight: number,
  sentence: readonly SentencePart[],
): Finding[] {
  const [first] = points;
  if (!first) return [];
  const { body, scope } = first;
  return [
    {
      id: `incomparable-${measureSlug(measure)}-${body}`,
      kind: 'incomparable',
      body,
      scope,
      years: [...new Set(points.map(({ year }) => year))].toSorted((a, b) => a - b),
      sentence,
      detail: [],
      weight,
    },
  ];
}
