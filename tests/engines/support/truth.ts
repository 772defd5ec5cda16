import { readFileSync } from 'node:fs';
import { root } from '../../support/root.ts';

interface Section {
  document: string;
  locator: string;
  text: string;
}

/** The published texts of the specimen’s site. */
const sections = JSON.parse(
  readFileSync(`${root}.cache/specimen-site/data/sections.json`, 'utf8'),
) as Section[]; // written by src/data/records.ts

/** How many sections print these words in one line or cell. */
export const sectionsWith = (words: string): number =>
  sections.filter(({ text }) => text.split(/[\n\t]/).some((line) => line.includes(words))).length;

/** What a section prints. */
export const textOf = (document: string, locator: string): string =>
  sections.find((section) => section.document === document && section.locator === locator)?.text ?? '';
