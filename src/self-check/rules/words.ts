/** Words that are missing, cannot be read, or still wait to be filled in. */
import { brokenEnd } from '../../../scripts/ingest/document.ts';
import { linesOf } from '../../../scripts/ingest/printed.ts';
import { placesOf } from '../../archive/places.ts';
import type { Draft } from '../draft.ts';
import { dense, placeOf, printedLine } from '../place.ts';
import { defectsOf, found, onLine, type DraftCheck } from './rule.ts';

export const title: DraftCheck = {
  rule: 'title',
  run: ({ titleMade }) =>
    titleMade
      ? [
          found(
            'title',
            onLine(1, '标题'),
            '没有读到标题：标题应当写明年度，并以“政府信息公开工作年度报告”结尾。',
          ),
        ]
      : [],
};

export const unreadable: DraftCheck = {
  rule: 'unreadable',
  run: (draft) =>
    defectsOf(draft, 'unnamed-characters').map(({ defect: { lines }, line }) =>
      found(
        'unreadable',
        onLine(line, `第${line ?? 1}行起`),
        `有${lines}行含有读不出的字：文件里的字体没有说明它们是什么字，这些字没有参加核对。`,
      ),
    ),
};

export const cutOff: DraftCheck = {
  rule: 'cut-off',
  run: ({ reading, titleMade }) => {
    const end = brokenEnd(reading.structured.sections);
    if (!end || end.isHeading) return [];
    const line = printedLine(linesOf(end.printed).end, titleMade);
    const words = dense(end.printed.text).slice(-16);
    return [found('cut-off', onLine(line, '文末', words), `全文止于“${words}”，句子没有结束。`)];
  },
};

const units =
  '年|月|日|件|条|个|项|次|人|元|万|期|份|场|户|家|区|县|市|镇|乡|街道|局|委|办|部门|单位|同志|％|%';
/** Of so many of one sign and no more, so that a long row of them costs no time. */
const run = (signs: string, least: number): string => `(?<![${signs}])[${signs}]{${least},12}`;
const blanks = new RegExp(
  [
    `(?:${[run('xXＸｘ', 2), run('×', 2), run('*＊', 2), run('＿_', 2), run('○〇', 3)].join('|')})(?=${units})`,
    '[（(【\\[](?:待(?:补|填|定|核|更新)|此处|请填)[^）)】\\]]{0,24}[）)】\\]]',
    '(?<![＿_])[＿_]{4}',
  ].join('|'),
  'u',
);

export const placeholder: DraftCheck = {
  rule: 'placeholder',
  run: (draft: Draft) =>
    placesOf(draft.document).flatMap(({ id, text }) => {
      const words = dense(text);
      const match = blanks.exec(words);
      if (!match) return [];
      const quote = words.slice(Math.max(0, match.index - 8), match.index + match[0].length + 6);
      return [found('placeholder', placeOf(draft, id, quote), `“${quote}”里有待填的字样“${match[0]}”。`)];
    }),
};
