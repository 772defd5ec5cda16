import type { Artefact } from '../../src/schema/seed-notes.ts';
import type { Line } from '../ingest/lines.ts';

/** What programs that extract the text of a Word file write into it: a bookmark, `[bookmark: _GoBack]`, is no printed word. */
const bookmark = /\[bookmark: ?[^\]\s]+\]/g;

export function findArtefacts(lines: readonly Line[]): Artefact[] {
  return lines.flatMap(({ number, text }) =>
    (text.match(bookmark) ?? []).map((words) => ({
      line: number,
      text: words,
      reason: '文字处理软件保存的光标书签，由提取文本的程序写入，不是印出的文字。',
    })),
  );
}
