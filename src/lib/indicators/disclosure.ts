/** Indicators of the rules a body has in force: what the table's three columns say of the beginning of the year. */
import { balance, rate, type Balance, type Indicator } from './indicator.ts';
import { minus, the, type Side } from './term.ts';

const stocks = [
  { kind: 'regulations', id: 'regulations', name: '规章' },
  { kind: 'normativeDocuments', id: 'normative-documents', name: '行政规范性文件' },
] as const;
type Kind = (typeof stocks)[number]['kind'];

/** Only the form of 2021 prints what was repealed. */
const since2021 = [['2021']] as const;

const opening = (kind: Kind): Side => [
  the(`${kind}.inForce`, { label: '现行有效件数' }),
  minus(the(`${kind}.issued`, { label: '本年制发件数' })),
  the(`${kind}.repealed`, { label: '本年废止件数' }),
];
const implied =
  '年初的数量没有印出，由年末的数量倒推。文件合并、失效或统计口径有调整时，它与上一年报告的数字可能不同。';

export const disclosureRates: readonly Indicator[] = stocks.map(({ kind, id, name }) =>
  rate({
    id: `${id}-repealed`,
    label: `${name}废止率`,
    numerator: [the(`${kind}.repealed`, { label: '本年废止件数' })],
    denominator: opening(kind),
    comparable: since2021,
    caveats: [implied],
  }),
);

export const disclosureBalances: readonly Balance[] = stocks.map(({ kind, id, name }) =>
  balance({
    id: `${id}-opening`,
    label: `年初有效的${name}`,
    terms: opening(kind),
    comparable: since2021,
    caveats: [implied],
  }),
);
