/** Every indicator, in the order in which they are read. Adding one is adding an entry to one of these tables. */
import { answerRates } from './answers.ts';
import { applicationBalances, applicationRates } from './applications.ts';
import { disclosureBalances, disclosureRates } from './disclosure.ts';
import type { Balance, Definition, Indicator } from './indicator.ts';
import { remedyRates } from './remedies.ts';

/** The rates. */
export const indicators: readonly Indicator[] = [
  ...applicationRates,
  ...remedyRates,
  ...disclosureRates,
  ...answerRates,
];

/** Sums and differences of counts. */
export const balances: readonly Balance[] = [...applicationBalances, ...disclosureBalances];

export const definitions: readonly Definition[] = [...indicators, ...balances];

/** What is asked of a body first; a table of all its rates would be wider than it is read. */
const first: ReadonlySet<string> = new Set([
  'substantive-disclosure',
  'substantive-disclosure-of-decided',
  'refused-share',
  'unavailable-share',
  'not-held-share',
  'not-processed-share',
  'completion',
  'dispute',
  'reconsideration-correction',
  'litigation-correction',
  'normative-documents-repealed',
  'answers-disclosed',
  'unanswered',
]);

export const headlines: readonly Indicator[] = indicators.filter(({ id }) => first.has(id));
