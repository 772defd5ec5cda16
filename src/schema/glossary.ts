/**
 * The terms of the reports and forms, explained in our own words: a table for each part of the page, under `glossary/`.
 * The key is the term's id in the address of the glossary (`/glossary/#carried-over`) and stays as it is once published.
 */
import { applicationsTerms } from './glossary/applications.ts';
import { archiveTerms } from './glossary/archive.ts';
import { disclosureTerms } from './glossary/disclosure.ts';
import { documentsTerms } from './glossary/documents.ts';
import { glossaryGroups, type GlossaryEntry } from './glossary/entry.ts';
import { policyTerms } from './glossary/policy.ts';
import { reasonsTerms } from './glossary/reasons.ts';
import { remediesTerms } from './glossary/remedies.ts';
import { keysOf } from './keys.ts';

export { glossaryGroups, type GlossaryEntry, type GlossaryGroupId } from './glossary/entry.ts';
export const glossaryGroupIds = keysOf(glossaryGroups);

export const glossary = {
  ...applicationsTerms,
  ...reasonsTerms,
  ...remediesTerms,
  ...disclosureTerms,
  ...documentsTerms,
  ...policyTerms,
  ...archiveTerms,
} as const satisfies Record<string, GlossaryEntry>;

export type TermId = keyof typeof glossary;
export const termIds = keysOf(glossary);

/** An entry with the optional fields it may have. */
export const entryOf = (id: TermId): GlossaryEntry => glossary[id];
