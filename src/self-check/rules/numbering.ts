/** Numbers that skip, stand twice, or go on nowhere; numbers that stand alone on a line. */
import { readMarker } from '../../../scripts/ingest/markers.ts';
import { forms } from '../../schema/vocabulary.ts';
import type { Draft } from '../draft.ts';
import { dense, placeOf, sectionName } from '../place.ts';
import { defectsOf, found, onLine, type DraftCheck } from './rule.ts';

export const numbering: DraftCheck = {
  rule: 'numbering',
  run: (draft) => [...skipped(draft), ...twice(draft), ...stray(draft)],
};

const numerals = '一二三四五六七八九十';

/** How a number of a level is written. */
function markerOf(locator: string): string {
  const path = locator.split('-');
  const last = path.at(-1) ?? '';
  const han = numerals[Number(last) - 1] ?? last;
  return [`${han}、`, `（${han}）`, `${last}.`, `（${last}）`][path.length - 1] ?? last;
}

const skipped = (draft: Draft) =>
  defectsOf(draft, 'missing-section').flatMap(({ defect: { locator, before }, line }) => {
    const isOfForm = !locator.includes('-') && forms[draft.identity.form].partTitles.length > 0;
    if (isOfForm) return [];
    const whole = locator.includes('-')
      ? sectionName(draft.document, locator.slice(0, locator.lastIndexOf('-')))
      : '全文';
    return [
      found(
        'numbering',
        onLine(line, whole, dense(before)),
        `${whole}的序号不连续：“${dense(before)}”之前没有“${markerOf(locator)}”。`,
      ),
    ];
  });

/** A paragraph that looks like the heading of a number its section has already had. */
function twice(draft: Draft) {
  const { reading, document } = draft;
  return reading.sections.flatMap(({ locator, blocks, depth, marker }) =>
    depth !== 2 || marker === ''
      ? []
      : blocks.flatMap((block) => {
          if (block.type !== 'paragraph') return [];
          const own = readMarker(block.printed.text);
          const isTwice = own?.depth === 2 && own.ordinal > 1 && dense(own.text) === dense(marker);
          if (!isTwice) return [];
          const place = placeOf(draft, block.id);
          return [
            found(
              'numbering',
              place,
              `${sectionName(document, locator.split('-')[0] ?? locator)}里序号“${dense(marker)}”出现了两次。`,
            ),
          ];
        }),
  );
}

const stray = (draft: Draft) =>
  defectsOf(draft, 'stray-heading').map(({ defect: { printed }, line }) =>
    found(
      'numbering',
      onLine(line, `“${dense(printed)}”`, printed),
      `“${dense(printed)}”像是一个部分的标题，但序号与前面的部分接不上。`,
    ),
  );

export const loneNumber: DraftCheck = {
  rule: 'lone-number',
  run: (draft) =>
    defectsOf(draft, 'lone-number').map(({ defect: { printed }, line }) =>
      found(
        'lone-number',
        onLine(line, `单独成行的“${printed}”`, printed),
        `“${printed}”单独成行：可能是页码，也可能是断开的句子。`,
      ),
    ),
};
