/** A report that tells in sentences what its tables print, and what each sentence can be held against. */
import { kebab } from '../../../../../src/schema/keys.ts';
import type { Seed } from '../../../../ingest/reading.ts';
import type { Random } from '../../../random.ts';
import { idleRows, valueIn, type Cells, type Place } from '../../cells.ts';
import type { Look } from '../../entry.ts';
import { cellsFor, reporter, tableForm, yearOf, type Reporter, type TableForm } from '../../made-up.ts';
import { layoutOf, toSeed } from '../../report.ts';

/** What the prose says, and the cells it can be held against. */
interface Claim {
  /** The cells that add up to it. */
  cells: readonly Place[];
  /** The rule, and how its record is called; a sum may be held against two sets of cells. */
  look: Look;
}

export interface Told {
  name:
    | 'received'
    | 'including'
    | 'over'
    | 'processed'
    | 'forward'
    | 'reconsideration'
    | 'litigation'
    | 'documents';
  words: (number: string) => string;
  claims: readonly Claim[];
}

export interface Ground extends Reporter {
  form: TableForm;
  year: number;
  cells: Cells;
  told: readonly Told[];
}

const slug = (measure: string): string => measure.split('.').map(kebab).join('-');

const same = (place: Place): Claim => ({ cells: [place], look: { rule: 'same', at: slug(place.measure) } });

const sum = (whole: string, ...cells: readonly Place[]): Claim => {
  const names = cells.map(({ measure }) => slug(measure)).toSorted();
  return { cells, look: { rule: 'part-whole', at: `${whole}-by-${names.join('-and-')}` } };
};

const [received, over] = [
  { measure: 'applications.newReceived' },
  { measure: 'applications.carriedOver' },
] as const;
const [processed, forward] = [
  { measure: 'outcomes.totalProcessed' },
  { measure: 'applications.carriedForward' },
] as const;
const [direct, after] = [
  { measure: 'litigation.direct.total' },
  { measure: 'litigation.afterReconsideration.total' },
] as const;

function toldBy(form: TableForm, random: Random): Told[] {
  const including = random.chance(0.5);
  const counter = random.pick(['件', '件', '份']);
  const cases = random.pick(['件', '起', '宗']);
  const applications = random.pick(['政府信息公开申请', '信息公开申请']);
  const wholeOf = 'applications-received-including-carried-over';
  const made = form === '2019' ? '印发' : '制发';
  return [
    including
      ? {
          name: 'including',
          words: (number) => `${random.pick(['共收到', '受理'])}${applications}${number}${counter}`,
          claims: [sum(wholeOf, received, over), sum(wholeOf, processed, forward)],
        }
      : {
          name: 'received',
          words: (number) => `${random.pick(['新收到', '共收到', '受理'])}${applications}${number}${counter}`,
          claims: [same(received)],
        },
    {
      name: 'over',
      words: (number) => `上年${random.pick(['', '度'])}结转${number}${counter}`,
      claims: [same(over)],
    },
    { name: 'processed', words: (number) => `办结${number}${counter}`, claims: [same(processed)] },
    {
      name: 'forward',
      words: (number) =>
        `结转下${random.pick(['', '一'])}年度${random.pick(['', '继续办理'])}${number}${counter}`,
      claims: [same(forward)],
    },
    {
      name: 'reconsideration',
      words: (number) => `行政复议${random.pick(['', '案件', '申请'])}${number}${cases}`,
      claims: [same({ measure: 'reconsideration.total' })],
    },
    {
      name: 'litigation',
      words: (number) => `行政诉讼${random.pick(['', '案件'])}${number}${cases}`,
      claims: [sum('litigation-total', direct, after)],
    },
    {
      name: 'documents',
      words: (number) => `${random.pick(['公开', '依法公开'])}本年${made}的行政规范性文件${number}件`,
      claims: [
        same({ measure: form === '2019' ? 'normativeDocuments.created' : 'normativeDocuments.issued' }),
      ],
    },
  ];
}

export function groundOf(random: Random, factor = 1): Ground {
  const of = reporter(random);
  const form = tableForm(random);
  const cells = cellsFor(form, of, random, factor);
  return { ...of, form, year: yearOf(form, random), cells, told: toldBy(form, random) };
}

export const trueValue = (cells: Cells, { claims }: Told): number =>
  (claims[0]?.cells ?? []).reduce((total, place) => total + valueIn(cells, place), 0);

/** The sentences, each number printed as it is told to be. */
export function sentences({ told, year }: Ground, print: (one: Told) => string, random: Random): string[] {
  const say = (name: Told['name']): string => {
    const one = told.find((candidate) => candidate.name === name);
    return one ? one.words(print(one)) : '';
  };
  const isIncluding = told.some(({ name }) => name === 'including');
  const opening = random.pick([`${year}年，本机关`, `全年`, `${year}年度`]);
  const head = isIncluding ? `${say('including')}（含${say('over')}）` : `${say('received')}，${say('over')}`;
  const remedies = random.pick([
    () => `全年因政府信息公开引发${say('reconsideration')}，${say('litigation')}。`,
    () => `办理由政府信息公开申请引发的${say('reconsideration')}、${say('litigation')}。`,
  ])();
  return [`${opening}${head}，${say('processed')}，${say('forward')}。`, remedies, `${say('documents')}。`];
}

export function seedOf(ground: Ground, prose: readonly string[], random: Random): Seed {
  const without = random.chance(0.9) ? idleRows(ground.form) : [];
  const paragraphs = random.chance(0.5) ? [prose.join('')] : prose;
  return toSeed(
    { ...ground, prose: paragraphs, tables: { cells: ground.cells, parts: [2, 3, 4], without } },
    layoutOf(random),
    random,
  );
}
export const looksOf = ({ told }: Ground): Look[] =>
  told.flatMap(({ claims }) => claims.map(({ look }) => look));
