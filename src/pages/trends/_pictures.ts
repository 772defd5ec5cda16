/** The pictures of `/trends/`, of the bodies that are drawn unasked. */
import { accountsOf } from '../../lib/findings/ledger.ts';
import { exactIn, toldBy, whose, type Told } from '../../lib/findings/told.ts';
import { outcomePictures } from '../../lib/pictures/outcomes.ts';
import { ratePicture } from '../../lib/pictures/rates.ts';
import { casePicture } from '../../lib/pictures/remedies.ts';
import { splitPicture } from '../../lib/pictures/splits.ts';
import { yearPanels } from '../../lib/pictures/years.ts';
import type { DimensionId, MeasureId } from '../../schema/vocabulary.ts';
import { loadOverview } from './_data.ts';

/** Accounts of so many years are drawn. */
const MOST_ACCOUNTS = 2;

/** What the tables of the form of 2019 count of documents; nothing of it stands in an account. */
const otherCounts: readonly MeasureId[] = [
  'regulations.created',
  'regulations.disclosed',
  'regulations.totalDisclosed',
  'normativeDocuments.created',
  'normativeDocuments.disclosed',
  'normativeDocuments.totalDisclosed',
];

/** By level first: whose requests come through which channel is the smaller question. */
const splits: readonly DimensionId[] = ['level', 'channel'];

export async function picturesOf() {
  const { archive, points, leads, isLead, implied } = await loadOverview();
  const sources = { archive, points };
  const told = leads.flatMap((body) => toldBy(sources, body));
  const panelsOf = (measure: MeasureId) => yearPanels(points, measure, isLead, implied);
  const splitsOf = (measure: MeasureId) =>
    told.flatMap((one) => splits.flatMap((dimension) => splitPicture(one, measure, dimension) ?? []));
  return {
    statutory: told.flatMap((one) => outcomePictures(one, 'statutory')),
    narrative: told.flatMap((one) => outcomePictures(one, 'narrative')),
    rates: told
      .map((one) => ratePicture(one, sources))
      .filter(({ rows, few }) => rows.length + few.length > 0),
    received: panelsOf('applications.newReceived'),
    reconsideration: panelsOf('reconsideration.total'),
    litigation: panelsOf('litigation.total'),
    items: panelsOf('proactive.items'),
    cases: told.flatMap((one) => casePicture(one) ?? []),
    ledgers: told.flatMap(ledgerOf),
    splits: splitsOf('applications.newReceived'),
    itemSplits: splitsOf('proactive.items'),
    applicants: told.flatMap((one) => splitPicture(one, 'applications.newReceived', 'applicant', 2) ?? []),
  };
}

/** The last accounts of a body, and beside them what the latest report of the other form counts. */
function ledgerOf(told: Told) {
  const accounts = accountsOf(told);
  if (accounts.length === 0) return [];
  const years = [...new Set(accounts.map(({ year }) => year))].slice(-MOST_ACCOUNTS);
  const inTable = (key: string) =>
    otherCounts.flatMap((measure) => {
      const point = exactIn(told, key, measure);
      return point?.printedIn === 'table' ? [point] : [];
    });
  const beside = told.reports.map(({ key }) => inTable(key)).findLast((points) => points.length > 0) ?? [];
  return [
    {
      whose: whose(told),
      accounts: accounts.filter(({ year }) => years.includes(year)),
      beside,
    },
  ];
}
