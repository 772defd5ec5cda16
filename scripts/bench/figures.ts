/**
 * The numbers of a body's reports, year after year: sums agree, what is carried forward is carried over, what is in
 * force follows from what was.
 */
import { divide, sumOf, toRandom, type Random } from './random.ts';
import type { BodyKind } from './bodies.ts';

/** 规章 or 规范性文件 of one year. */
export interface Documents {
  issued: number;
  repealed: number;
  inForce: number;
  /** 对外公开总数量: ever disclosed. */
  disclosedEver: number;
}

/** 行政许可 and the like: the items there were, and what was decided. */
export interface Items {
  previous: number;
  change: number;
  decisions: number;
}

/** Numbers of applications by the six kinds of applicant. */
export type ByApplicant = readonly number[];

export interface Applications {
  received: ByApplicant;
  carriedOver: ByApplicant;
  /** One entry for each of the 21 outcomes of the form of 2021. */
  outcomes: readonly ByApplicant[];
  carriedForward: ByApplicant;
}

/** 结果维持, 结果纠正, 其他结果, 尚未审结. */
export type Remedy = readonly number[];

export interface Figures {
  regulations: Documents;
  normativeDocuments: Documents;
  licensing: Items;
  otherServices: Items;
  penalties: Items;
  coercion: Items;
  feeItems: Items;
  /** In 元. */
  fees: number;
  procurementItems: number;
  /** In 元. */
  procurementAmount: number;
  applications: Applications;
  reconsideration: Remedy;
  direct: Remedy;
  afterReconsideration: Remedy;
}

/** How much a body of a kind has to do, in a middling year. */
interface Volume {
  applications: number;
  documents: number;
  inForce: number;
  regulations: number;
  decisions: number;
}

const volumes: Record<BodyKind, Volume> = {
  government: { applications: 5200, documents: 420, inForce: 6800, regulations: 12, decisions: 900_000 },
  'general-office': { applications: 480, documents: 40, inForce: 620, regulations: 0, decisions: 0 },
  department: { applications: 90, documents: 12, inForce: 110, regulations: 0, decisions: 5200 },
  district: { applications: 320, documents: 30, inForce: 260, regulations: 0, decisions: 61_000 },
  town: { applications: 9, documents: 0, inForce: 0, regulations: 0, decisions: 260 },
};

const applicantWeights = [88, 8, 0.4, 0.5, 2, 1.6];
/** 予以公开 first, then the others as the form prints them. */
const outcomeWeights = [
  40, 7, 0.8, 0.3, 0.5, 1, 1.2, 1.4, 1.6, 2.2, 27, 2, 1.5, 3, 2.5, 0.3, 0.2, 0.8, 3, 0.1, 2,
];

const totalOf = (numbers: readonly ByApplicant[]): number => sumOf(numbers.map(sumOf));
export const processedOf = ({ outcomes }: Applications): ByApplicant => sumColumns(outcomes);

export function sumColumns(rows: readonly ByApplicant[]): ByApplicant {
  return applicantWeights.map((_, column) => sumOf(rows.map((row) => row[column] ?? 0)));
}

/** Every year from the first to the last, each following from the one before. `name` makes this chain another. */
export function madeUpFigures(
  name: string,
  kind: BodyKind,
  first: number,
  last: number,
): Map<number, Figures> {
  const size = 0.4 + toRandom(`${name} size`).below(140) / 100;
  const years = new Map<number, Figures>();
  let before: Figures | undefined;
  for (let year = first; year <= last; year++) {
    before = nextFigures(toRandom(`${name} ${year} figures`), volumes[kind], size, before);
    years.set(year, before);
  }
  return years;
}

function nextFigures(random: Random, volume: Volume, size: number, before?: Figures): Figures {
  const about = (middle: number): number => Math.round((middle * size * random.between(70, 130)) / 100);
  const applications = nextApplications(
    random,
    about(volume.applications),
    before?.applications.carriedForward,
  );
  const disputes = Math.round(totalOf([processedOf(applications)]) / 22);
  const remedy = (share: number): Remedy =>
    divide(Math.round((disputes * share * random.between(50, 150)) / 100), [64, 9, 17, 10], random);
  const regulated = volume.regulations > 0;
  return {
    regulations: nextDocuments(
      random,
      volume.regulations,
      regulated ? 110 : 0,
      regulated ? 5 : 0,
      before?.regulations,
    ),
    normativeDocuments: nextDocuments(
      random,
      about(volume.documents),
      about(volume.inForce),
      about(volume.documents * 0.8),
      before?.normativeDocuments,
    ),
    licensing: nextItems(random, 60, about(volume.decisions), before?.licensing),
    otherServices: nextItems(random, 30, about(volume.decisions * 0.4), before?.otherServices),
    penalties: nextItems(random, 90, about(volume.decisions * 0.12), before?.penalties),
    coercion: nextItems(random, 20, about(volume.decisions * 0.01), before?.coercion),
    feeItems: nextItems(random, volume.decisions > 0 ? 6 : 0, 0, before?.feeItems),
    fees: volume.decisions > 0 ? about(volume.decisions * 40) * 100 : 0,
    procurementItems: random.between(1, 90),
    procurementAmount: random.between(10_000, 9_000_000) * 100,
    applications,
    reconsideration: remedy(1),
    direct: remedy(0.8),
    afterReconsideration: remedy(0.5),
  };
}

function nextDocuments(
  random: Random,
  issued: number,
  start: number,
  repealing: number,
  before?: Documents,
): Documents {
  const stock = before?.inForce ?? start;
  const repealed = Math.min(stock, Math.round((repealing * random.between(0, 200)) / 100));
  return {
    issued,
    repealed,
    inForce: stock + issued - repealed,
    disclosedEver: (before?.disclosedEver ?? start + random.below(start + 1)) + issued,
  };
}

function nextItems(random: Random, items: number, decisions: number, before?: Items): Items {
  const previous = before ? before.previous + before.change : random.below(items * 2 + 1);
  const change = items === 0 ? 0 : random.between(-Math.min(previous, 4), 5);
  return { previous, change, decisions: items === 0 ? 0 : decisions };
}

function nextApplications(random: Random, received: number, carriedOver?: ByApplicant): Applications {
  const incoming = divide(received, applicantWeights, random);
  const over = carriedOver ?? divide(Math.round(received / 14), applicantWeights, random);
  const share = random.between(3, 11) / 100;
  const carriedForward = incoming.map((count, column) => Math.round((count + (over[column] ?? 0)) * share));
  const jittered = outcomeWeights.map((weight) => (weight * random.between(40, 180)) / 100);
  const columns = incoming.map((count, column) =>
    divide(count + (over[column] ?? 0) - (carriedForward[column] ?? 0), jittered, random),
  );
  return {
    received: incoming,
    carriedOver: over,
    outcomes: outcomeWeights.map((_, row) => columns.map((column) => column[row] ?? 0)),
    carriedForward,
  };
}
