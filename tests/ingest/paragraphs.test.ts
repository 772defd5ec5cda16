import { describe } from 'vitest';
import { toLayout } from '../../scripts/ingest/layout.ts';
import { toParagraphs } from '../../scripts/ingest/paragraphs.ts';
import { entryOf, testFixtures } from './fixture-support.ts';

describe('toParagraphs(lines, layout)', () => {
  testFixtures('paragraphs', (lines) =>
    Object.fromEntries(toParagraphs(lines, toLayout(lines)).map(entryOf)),
  );
});
