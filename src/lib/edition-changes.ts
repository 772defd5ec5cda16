/** What an edition changed, as a reader is told it: by kind and reason, alike changes together. */
import { documentsByKey, type Archive } from '../archive/archive.ts';
import { changeKindIds, changeKinds, type ChangeKind } from '../schema/change-kinds.ts';
import type { Added, ChangeRecord } from '../schema/edition-record.ts';
import {
  formIds,
  forms,
  isMeasureId,
  kinds,
  measureOf,
  qualifiers,
  scopes,
  states,
  topics,
} from '../schema/vocabulary.ts';
import { placeWithin } from './corrections.ts';
import { differences, inContext, type Difference } from './differences.ts';
import { shortName } from './labels.ts';
import { thousands } from './number-words.ts';

/** The changes that one reason explains. */
export interface ReasonGroup {
  kind: ChangeKind;
  reason: string;
  /** How many there are. */
  count: number;
  changes: readonly AlikeChanges[];
}

/** Changes of one field from the same to the same. */
export interface AlikeChanges {
  field: string;
  runs: readonly Difference[];
  count: number;
  /** The first of the places. */
  places: readonly { url: string; label: string }[];
}

/** So many places of alike changes are listed, and so many alike changes of one reason: the data file has them all. */
const shown = { places: 40, changes: 60 };

export function changesByReason(archive: Archive, changes: readonly ChangeRecord[]): ReasonGroup[] {
  const groups = Map.groupBy(changes, ({ kind, reason }) => JSON.stringify([kind, reason]));
  return [...groups.values()]
    .flatMap((ofReason): ReasonGroup[] => {
      const [first] = ofReason;
      if (!first) return [];
      const { kind, reason } = first;
      return [{ kind, reason, count: ofReason.length, changes: alike(archive, ofReason) }];
    })
    .toSorted((a, b) => changeKindIds.indexOf(a.kind) - changeKindIds.indexOf(b.kind));
}

function alike(archive: Archive, changes: readonly ChangeRecord[]): AlikeChanges[] {
  const groups = Map.groupBy(changes, (change) => JSON.stringify([change.field, change.old, change.new]));
  return [...groups.values()].slice(0, shown.changes).flatMap((same): AlikeChanges[] => {
    const [first] = same;
    if (!first) return [];
    const places = same.slice(0, shown.places).map((change) => ({
      url: change.url,
      label: placeOf(archive, change),
    }));
    return [{ field: fieldLabel(first.field), runs: runsOf(first), count: same.length, places }];
  });
}

function placeOf(archive: Archive, { document: key, url, measure, new: now }: ChangeRecord): string {
  const document = key === null ? undefined : documentsByKey(archive).get(key);
  const subject = isMeasureId(measure) ? `　${measureOf(measure).label}` : '';
  if (!document) return isMeasureId(measure) && key === null ? measureOf(measure).label : url;
  const within = url.includes('#') ? `　${placeWithin(document, url)}` : '';
  return `${shortName(document)}${within}${subject}${now === null ? '（已不再提供）' : ''}`;
}

/** What went and what came; of a text, the words around it too. */
function runsOf({ field, old, new: now }: Pick<ChangeRecord, 'field' | 'old' | 'new'>): Difference[] {
  if (old !== null && now !== null && isProse(field)) return inContext(differences(old, now));
  const runs: Difference[] = [
    { kind: 'del', text: old === null ? '' : wordsFor(field, old) },
    { kind: 'ins', text: now === null ? '' : wordsFor(field, now) },
  ];
  return runs.filter(({ text }) => text !== '');
}

const isProse = (field: string): boolean => field === 'text' || field === 'definition';

const vocabularies: Readonly<Record<string, Readonly<Record<string, { label: string }>>>> = {
  scope: scopes,
  state: states,
  qualifier: qualifiers,
  topic: topics,
  kind: kinds,
  form: Object.fromEntries(formIds.map((id) => [id, forms[id]])),
};

/** A code as a reader knows it, where the vocabulary still has it. */
function wordsFor(field: string, code: string): string {
  if (field === 'measure' && isMeasureId(code)) return measureOf(code).label;
  return vocabularies[field]?.[code]?.label || (code === '' ? '（空）' : code);
}

const fieldLabels: Readonly<Record<string, string>> = {
  text: '文字',
  quantity: '文中数字的读法',
  value: '数值',
  unit: '单位',
  printed_unit: '原文所印单位',
  resolution: '末位数字的单位',
  qualifier: '约数',
  state: '状态',
  body: '机关',
  scope: '口径',
  form: '格式',
  measure: '指标',
  dimension: '分类方式',
  member: '分类',
  label: '指标名称',
  definition: '指标定义',
  article: '所依据的条文',
  topic: '专题',
  forms: '印有指标的格式',
  comparable: '可以相连的格式',
  title: '标题',
  issuer: '发布机关名称',
  number: '文号',
  date: '成文日期',
  kind: '文件种类',
  year: '年度',
};

/** A reason that waits for the next edition, as its changes are shown. */
export const reasonRuns = ({
  field,
  before,
  after,
}: {
  field: string;
  before: string | null;
  after: string | null;
}): Difference[] => runsOf({ field, old: before, new: after });

/** How many changes an edition made, by kind. */
export function changesSaid(changes: Readonly<Record<ChangeKind, number>>): string {
  const said = changeKindIds
    .filter((kind) => changes[kind] > 0)
    .map((kind) => `${changeKinds[kind].label}${thousands(changes[kind])}处`);
  return said.length > 0 ? said.join('，') : '没有改动';
}

/** What an edition published for the first time: `1份文件、75个数值`; '' where that is nothing. */
export const addedSaid = ({ documents, sections, values }: Added): string =>
  (
    [
      [documents, '份文件'],
      [sections, '节'],
      [values, '个数值'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${thousands(count)}${unit}`)
    .join('、');

export const fieldLabel = (field: string): string => fieldLabels[field] ?? field;
