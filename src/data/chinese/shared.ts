/** Columns that several tables have. */
import { officialName, scopeLabel } from '../../schema/body.ts';
import {
  dimensions,
  forms,
  isDimensionId,
  measureOf,
  memberLabel,
  qualifiers,
  type FormId,
  type MeasureId,
  type QualifierId,
  type ScopeId,
} from '../../schema/vocabulary.ts';
import type { Observation } from '../../schema/observation.ts';
import { urls } from '../../archive/urls.ts';
import { pathTo, sectionLabel, type ArchiveDocument } from '../../archive/archive.ts';
import { as, type Column, type Known } from './column.ts';

interface OfDocument {
  document: string;
}

export const title: Column<OfDocument> = {
  head: '文件',
  description: '文件的标题。',
  words: ({ document }, known) => titleOf(document, known),
  code: '文件编号',
};
export const titleOf = (key: string, { documents }: Known): string => documents.get(key)?.title ?? '';

export const year = as<unknown>('年度');

export const body: Column<{ body: string }> = {
  head: '机关',
  description: '发布机关的正式名称；不同机关的数字不能连成一条线。',
  words: ({ body: id }, { bodies }) => {
    const found = bodies.get(id);
    return found ? officialName(found) : id;
  },
};

export const scope: Column<{ body: string; scope: ScopeId }> = {
  head: '口径',
  description: '从发布机关看，统计的是谁的工作。不同口径的数字不能连成一条线。',
  words: ({ body: id, scope: code }, { bodies }) => scopeLabel(code, bodies.get(id) ?? {}),
};

export const form: Column<{ form: FormId }> = {
  head: '格式',
  description: '报告所用的格式。',
  words: ({ form: id }) => forms[id].label,
};

export const measure: Column<{ measure: MeasureId }> = {
  head: '指标',
  description: '指标的名称；定义见 zh/measures.csv。',
  words: ({ measure: id }) => measureOf(id).label,
  code: '指标代号',
};

export const dimension: Column<{ dimension: string }> = {
  head: '分类方式',
  description: '如申请人类别；总数的这一列为空。',
  words: ({ dimension: id }) => (isDimensionId(id) ? dimensions[id].label : ''),
};

export const member: Column<{ dimension: string; member: string }> = {
  head: '类别',
  description: '分类中的一类，如自然人；总数为“总计”。',
  words: ({ dimension: id, member: code }) => memberLabel(isDimensionId(id) ? id : '', code),
};

export const qualifier: Column<{ qualifier: QualifierId }> = {
  head: '约数',
  description: '原文印作余、多、超过的，或者近、约的；没有这些字的为空。',
  words: ({ qualifier: id }) => qualifiers[id].label,
};

export const section: Column<OfDocument & { section: string }> = {
  head: '节',
  description: '印有该数字的节，由上级到本节；原文没有这一数字的为空。',
  words: ({ document, section: locator }, { documents }) => {
    const found = documents.get(document);
    return found ? pathOf(found, locator) : '';
  },
};

const paths = new WeakMap<ArchiveDocument, Map<string, string>>();

/** `三、依申请公开政府信息情况 （一）申请受理情况`; made once a section. */
function pathOf(document: ArchiveDocument, locator: string): string {
  const known = paths.get(document) ?? new Map<string, string>();
  paths.set(document, known);
  const path = known.get(locator) ?? pathTo(document, locator).map(sectionLabel).join(' ');
  known.set(locator, path);
  return path;
}

/** What an observation says beyond the columns of its row. */
type Said = Pick<Observation, 'period' | 'reason'>;

const said = new WeakMap<ArchiveDocument, ReadonlyMap<string, Said>>();

/** The observation of a row, for what the row does not have; undefined where the report is silent. */
export function saidOf(
  { document, url, measure, member }: OfDocument & { url: string; measure: MeasureId; member: string },
  { documents }: Known,
): Said | undefined {
  const found = documents.get(document);
  if (!found) return undefined;
  const known =
    said.get(found) ??
    new Map(
      found.observations.map((one) => [
        `${urls.place(found.key, one.section, one.at)} ${one.measure} ${one.member}`,
        one,
      ]),
    );
  said.set(found, known);
  return known.get(`${url} ${measure} ${member}`);
}

/** Where a row is printed, at the end of most tables. */
export const place = {
  line_start: as<unknown>('起始行'),
  line_end: as<unknown>('结束行'),
  url: as<unknown>('网址'),
} as const;
