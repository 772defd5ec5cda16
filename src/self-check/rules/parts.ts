/** The parts that the form prescribes: all there, in order, in its words, none of them empty. */
import { linesOf } from '../../../scripts/ingest/printed.ts';
import { partOfTitle } from '../../../scripts/ingest/parts.ts';
import { sectionId } from '../../schema/ids.ts';
import { forms } from '../../schema/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { dense, partName, placeOf, sectionName } from '../place.ts';
import { defectsOf, found, onLine, type DraftCheck } from './rule.ts';

const numerals = '一二三四五六七八九十';

/** The part's title as the form has it; empty where issuers name their parts themselves. */
const formTitle = ({ identity }: Draft, part: number): string =>
  forms[identity.form].partTitles[part - 1]?.[0] ?? '';

const isPart = (locator: string): boolean => /^[1-9]\d*$/.test(locator);

export const parts: DraftCheck = {
  rule: 'parts',
  run: (draft) => [...missing(draft), ...misnumbered(draft)],
};

const missing = (draft: Draft) =>
  defectsOf(draft, 'missing-section').flatMap(({ defect: { locator, before }, line }) => {
    const title = isPart(locator) ? formTitle(draft, Number(locator)) : '';
    if (title === '') return [];
    const name = partName(Number(locator));
    const next = before === 'the end of the text' ? '文末' : `“${dense(before)}”`;
    return [found('parts', onLine(line, name), `没有读到${name}“${title}”的标题：按格式，它在${next}之前。`)];
  });

/** Parts whose number is not the one of their title were placed by their title. */
function misnumbered(draft: Draft) {
  const { proposed, reading } = draft;
  return proposed.notes.headings.flatMap(({ line, locator }) => {
    const section = reading.sections.find((one) => one.heading && linesOf(one.heading).start === line);
    const title = isPart(locator) ? formTitle(draft, Number(locator)) : '';
    if (!section?.heading || title === '') return [];
    const wanted = `${numerals[Number(locator) - 1] ?? ''}、`;
    const said =
      section.marker === ''
        ? `标题“${section.title}”之前没有序号，格式的序号是“${wanted}”。`
        : `标题“${section.title}”的序号是“${dense(section.marker)}”，格式的序号是“${wanted}”。`;
    return [found('parts', placeOf(draft, sectionId(section.locator)), said)];
  });
}

export const partOrder: DraftCheck = {
  rule: 'part-order',
  run: (draft) =>
    defectsOf(draft, 'section-order').map(({ defect: { locator, after }, line }) => {
      const [own, elder] = [sectionName(draft.document, locator), sectionName(draft.document, after)];
      const said = own === elder ? `${own}出现了不止一次。` : `${own}排在${elder}之后，与序号的次序不同。`;
      return found('part-order', { ...placeOf(draft, sectionId(locator)), line }, said);
    }),
};

export const partTitle: DraftCheck = {
  rule: 'part-title',
  run: (draft) =>
    draft.reading.sections.flatMap(({ locator, title, depth }) => {
      const wanted = isPart(locator) && depth === 1 ? formTitle(draft, Number(locator)) : '';
      // A word more or less, 及下步改进情况, is an office's way of saying the same.
      if (wanted === '' || partOfTitle(title, forms[draft.identity.form]) === Number(locator)) return [];
      return [
        found(
          'part-title',
          placeOf(draft, sectionId(locator)),
          `${sectionName(draft.document, locator)}的标题是“${dense(title)}”，格式的标题是“${wanted}”。`,
        ),
      ];
    }),
};

export const emptyPart: DraftCheck = {
  rule: 'empty-part',
  run: (draft) =>
    draft.reading.sections.flatMap(({ locator, blocks, title }, index) => {
      const next = draft.reading.sections[index + 1];
      const isEmpty = isPart(locator) && blocks.length === 0 && !next?.locator.startsWith(`${locator}-`);
      if (!isEmpty) return [];
      return [
        found(
          'empty-part',
          placeOf(draft, sectionId(locator)),
          `${sectionName(draft.document, locator)}“${dense(title)}”的标题之下没有文字，也没有表格。`,
        ),
      ];
    }),
};
