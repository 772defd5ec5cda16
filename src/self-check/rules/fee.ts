/** The form of 2021 wants the fee for processing information named in the last part, also where none was charged. */
import { sectionId } from '../../schema/ids.ts';
import { dense, placeOf } from '../place.ts';
import { found, type DraftCheck } from './rule.ts';

const lastPart = '6';
const named = /信息处理费|收费|收取[^。]{0,12}费|费用/u;
/** In other parts 收费 may be that of a school: only words of this fee name it. */
const namedElsewhere = /信息处理费|(?:未|没有|不)(?:曾|予)?收取[^。，]{0,8}费/u;

export const fee: DraftCheck = {
  rule: 'fee',
  run: (draft) => {
    const { identity, document } = draft;
    const part = document.sections.find(({ locator }) => locator === lastPart);
    if (identity.form !== '2021' || !part) return [];
    // Named anywhere in the prose, it is named.
    const isNamed = document.sections.some(({ locator, blocks }) =>
      blocks.some(
        (block) =>
          block.type === 'paragraph' &&
          (locator.split('-')[0] === lastPart ? named : namedElsewhere).test(dense(block.text)),
      ),
    );
    if (isNamed) return [];
    return [
      found(
        'fee',
        placeOf(draft, sectionId(lastPart)),
        '第六部分没有写明收取信息处理费的情况；没有收取的，也写明“未收取”。',
      ),
    ];
  },
};
