/** The stock of documents in force: what was issued, what was repealed, and what there must have been at the beginning. */
import { measureOf, type MeasureId } from '../../schema/vocabulary.ts';
import { urls } from '../../archive/urls.ts';
import type { Finding, SentencePart } from './finding.ts';
import { exactIn, recency, whose, type Exact, type Told } from './told.ts';
import { formatPercent, thousands } from '../number-words.ts';
import { printed } from './words.ts';
import { shareOf } from '../shares.ts';

/** Three rows of one account: opening + issued − repealed = in force. */
export const accounts: readonly { id: string; label: string; of: Record<Row, MeasureId> }[] = [
  {
    id: 'regulations',
    label: '规章',
    of: { issued: 'regulations.issued', repealed: 'regulations.repealed', inForce: 'regulations.inForce' },
  },
  {
    id: 'normative-documents',
    label: '行政规范性文件',
    of: {
      issued: 'normativeDocuments.issued',
      repealed: 'normativeDocuments.repealed',
      inForce: 'normativeDocuments.inForce',
    },
  },
];
type Row = 'issued' | 'repealed' | 'inForce';

/** A report's account of one kind of document. The opening is ours: no report prints it. */
export interface Account extends Record<Row, Exact> {
  id: string;
  label: string;
  year: number;
  document: string;
  opening: number;
}

/** The accounts a body's reports print in full, by year. */
export function accountsOf(told: Told): Account[] {
  return told.reports.flatMap(({ key, year }) =>
    accounts.flatMap(({ id, label, of }): Account[] => {
      const [issued, repealed, inForce] = [of.issued, of.repealed, of.inForce].map((measure) =>
        exactIn(told, key, measure),
      );
      if (!issued || !repealed || !inForce) return [];
      const opening = inForce.value - issued.value + repealed.value;
      return opening < 0 ? [] : [{ id, label, year, document: key, issued, repealed, inForce, opening }];
    }),
  );
}

/** A year that repealed less of what there was, in per cent, is told by the picture. */
const LEAST_REPEALED = 10;

export function ledger(told: Told): Finding[] {
  return accounts.flatMap(({ id }) => {
    const account = accountsOf(told).findLast((one) => one.id === id);
    if (!account) return [];
    const share = shareOf(account.repealed.value, account.opening);
    if (share === undefined || share < LEAST_REPEALED) return [];
    return [tell(told, account, share)];
  });
}

function tell(told: Told, account: Account, share: number): Finding {
  const { id, label, year, document, issued, repealed, inForce, opening } = account;
  const place = urls.indicatorIn(`${id}-repealed`, document);
  return {
    id: `ledger-${id}-${told.body.id}-${told.scope}`,
    kind: 'ledger',
    body: told.body.id,
    scope: told.scope,
    years: [year],
    sentence: [
      `${whose(told, inForce)}${year}年废止${label}`,
      printed(repealed),
      '，占年初的',
      { text: formatPercent(share), url: place },
      '（推算）；新制发',
      printed(issued),
      '，现行有效',
      printed(inForce),
      '。',
    ],
    detail: [
      `年初的件数原文没有印，由本站推算：${thousands(inForce.value)} − ${thousands(issued.value)} + ${thousands(repealed.value)} = ${thousands(opening)}，没有计入整合、失效等其他增减。`,
      ...before(told, account),
    ],
    weight: 0.7 * Math.min(1, share / 30) * recency(told, year),
  };
}

/** What an earlier report prints of the stock: not of the same day, so it stands beside, not in the account. */
function before({ points }: Told, { inForce, year }: Account): SentencePart[] {
  const earlier = points.findLast(
    (point) => point.measure === inForce.measure && point.value !== null && point.year < year,
  );
  if (!earlier) return [];
  return [`${earlier.year}年的报告印的${measureOf(inForce.measure).label}是`, printed(earlier), '。'];
}
