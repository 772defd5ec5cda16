/**
 * Made-up archives of realistic size, for benchmarks: the files of a seeds folder. Nothing in them is real, and the
 * same numbers of documents and bodies always give the same bytes.
 */
import { stringify } from 'yaml';
import { sha256Of } from '../../src/disk/sha256.ts';
import { madeUpBodies, municipality, nameIn, type Body } from './bodies.ts';
import { madeUpFigures, type Figures } from './figures.ts';
import { toText } from './layouts.ts';
import { writeOldReport } from './old-report.ts';
import { firstYearOfForms, plan, type Planned } from './plan.ts';
import { toWriter, type Writer } from './prose.ts';
import { toRandom } from './random.ts';
import { writeReport, type Written } from './report.ts';

export interface Size {
  documents: number;
  bodies: number;
}

type FormId = '2008' | '2014' | '2019' | '2021';
type ScopeId = 'area' | 'organ' | 'system' | 'unstated';

/** The files of a seeds folder: `archive.yml`, `bodies.yml`, and a text with its notes for each document. */
export function madeUpArchive({ documents, bodies }: Size): Map<string, string> {
  const made = madeUpBodies(bodies);
  const planned = plan(made, documents);
  const files = new Map([
    ['archive.yml', archiveFile()],
    ['bodies.yml', stringify(made.map(toBodyEntry), { lineWidth: 0 })],
  ]);
  for (const body of made) {
    for (const second of [false, true]) {
      const years = planned.filter((one) => one.body === body && one.second === second);
      for (const [path, text] of seedsOf(body, second, years)) files.set(path, text);
    }
  }
  return files;
}

function archiveFile(): string {
  return stringify({
    name: `${municipality.name}政府信息公开年报档案`,
    shortName: '江州年报档案',
    id: 'jiangzhou-disclosure-archive',
    citationPrefix: 'jz',
    description: '为测试规模而虚构的档案：机关、文字和数字均为程序编造，与任何真实机关无关。',
    headline: `${municipality.name}政府信息公开工作年度报告，全部虚构，只供测试。`,
    place: municipality.name,
    numberLetters: [municipality.letters],
    exampleQuery: '依申请公开',
    contact: 'mailto:archive@example.org',
  });
}

function toBodyEntry({ works: _works, id, kind, parent, ...rest }: Body): object {
  return { id, kind, ...(parent ? { parent } : {}), ...rest };
}

function formOf(year: number): FormId {
  if (year <= 2013) return '2008';
  if (year <= 2018) return '2014';
  return year <= 2020 ? '2019' : '2021';
}

/** Whose work a report counts. The second report of a body and year counts what the first does not. */
function scopeOf(body: Body, year: number, second: boolean): ScopeId {
  if (!second && year < firstYearOfForms && toRandom(`${body.id} ${year} scope`).chance(0.15))
    return 'unstated';
  if (body.kind === 'government' || body.kind === 'district') return second ? 'organ' : 'area';
  const systemFirst = body.kind === 'department' && toRandom(`${body.id} scope`).chance(0.3);
  return systemFirst !== second ? 'system' : 'organ';
}

const suffixes: Record<ScopeId, string> = {
  area: '-area',
  organ: '-office',
  system: '-system',
  unstated: '',
};

function* seedsOf(
  body: Body,
  second: boolean,
  planned: readonly Planned[],
): Generator<[path: string, text: string]> {
  const years = planned.map(({ year }) => year);
  if (years.length === 0) return;
  const chain = second ? `${body.id} second` : body.id;
  const figures = madeUpFigures(
    chain,
    second && body.kind === 'district' ? 'general-office' : body.kind,
    Math.min(...years),
    Math.max(...years),
  );
  for (const year of years) {
    const ofYear = figures.get(year);
    if (!ofYear) throw new RangeError(`${chain} has no figures for ${year}`);
    yield* seedOf(body, year, second, ofYear);
  }
}

function* seedOf(
  body: Body,
  year: number,
  second: boolean,
  figures: Figures,
): Generator<[path: string, text: string]> {
  const form = formOf(year);
  const writer = toWriter(body, year, second ? 'second report' : 'report');
  const written = write(writer, form, figures);
  const text = toText(written.title, written.blocks, written.layout, writer.random);
  const scope = scopeOf(body, year, second);
  const id = second ? `${body.id}${suffixes[scope]}` : body.id;
  yield [`${year}-${id}.txt`, text];
  yield [
    `${year}-${id}.yml`,
    stringify(
      {
        key: `${year}/${id}`,
        kind: 'report',
        body: body.id,
        scope,
        form,
        issuer: nameIn(body, year),
        sha256: sha256Of(text),
        ...(written.topics ? { topics: written.topics } : {}),
        ...(written.observations.length > 0 ? { observations: written.observations } : {}),
        ...(written.relations.length > 0 ? { relations: written.relations } : {}),
      },
      { lineWidth: 0 },
    ),
  ];
}

function write(writer: Writer, form: FormId, figures: Figures): Written {
  return form === '2008' || form === '2014'
    ? writeOldReport(writer, form, figures)
    : writeReport(writer, form, figures);
}
