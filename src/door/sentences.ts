/** Why a file was not read, in one sentence for whoever dropped it, with what can be done. */
import type { FormatId, Unreadable, UnreadableKind } from '../../scripts/originals/original.ts';
import { thousands } from '../lib/number-words.ts';

/** What a person calls a format. */
export const formatNames: Readonly<Record<FormatId, string>> = {
  text: '纯文本',
  html: '网页',
  docx: 'Word 文档',
  doc: '旧版 Word 文档',
  pdf: 'PDF',
  ofd: 'OFD 文档',
  markdown: 'Markdown 文本',
};

/** What can be dropped, as the door lists it; a file field opens with files of these endings. */
export const accepted = '.txt,.html,.htm,.docx,.pdf,.doc,.md,.ofd';

const asDocx = '请用 Word 或 WPS 打开，另存为 .docx 再试';

const sentences: Readonly<Record<Exclude<UnreadableKind, 'misnamed'>, string>> = {
  empty: '这个文件是空的，里面一个字也没有。',
  blank: '这个文件里没有文字；如果看上去有字，那是图片，请换用文字版，或者把文字复制后粘贴到上面。',
  scan: '这个 PDF 里只有图片，没有文字，多半是扫描件；请换用 Word 版，或者先做文字识别。',
  unnamed: '这个文件看得见字，却没有写明是什么字，读不出来；请换用 Word 版。',
  'too-large': '这个文件太大，一份报告用不了这么多；请确认没有选错文件，或者只留下报告本身。',
  'too-dear': '读这个文件花的时间太长，已经停下；请把它另存为 .docx 再试，或者把文字复制后粘贴到上面。',
  locked: '这个文件设了密码，打不开；请去掉密码，另存一份再试。',
  broken: '这个文件已经损坏或者不完整，读不出来；请重新下载或另存一份再试。',
  unsafe: '这个文件里有指向别处的内容，没有读；请向提供文件的人另要一份。',
  'no-writing': '这个文件里不是文字，读不出来；请确认没有选错文件。',
  image: '这是一张图片，不能从图片里读字；请换用文字版，或者把文字打出来粘贴到上面。',
  workbook: '这是 Excel 表格，这里只读文章；请换用 Word、PDF、网页或纯文本，或者把文字复制后粘贴到上面。',
  slides: '这是 PowerPoint 演示文稿，这里不读；请把文字复制后粘贴到上面。',
  'open-document': `这是 OpenDocument 格式的文件，这里不读；${asDocx}。`,
  'rich-text': `这是 RTF 格式的文件，这里不读；${asDocx}。`,
  'old-word': `这个文件是很早版本的 Word 存的，这里不读；${asDocx}。`,
  'word-xml': `这是 XML 格式的 Word 文档，这里不读；${asDocx}。`,
  packed: '这是压缩包，里面没有可以直接读的文档；请解压缩，只把报告那个文件放进来。',
  'web-archive': '这是 .mht 格式的网页，这里不读；请在浏览器里把网页另存为 .html 再试。',
  other: `这种文件这里不读；${asDocx}。`,
  'not-loaded': '读这种文件的程序没有下载下来；请连上网再试，或者把文字复制后粘贴到上面。',
};

/** One sentence, whatever the reason. */
export function sentenceOf({ kind, holds }: Pick<Unreadable, 'kind' | 'holds'>): string {
  if (kind !== 'misnamed') return sentences[kind];
  const inside = holds ? formatNames[holds] : '别的格式';
  return `这个文件的名称和内容对不上，里面其实是${inside}；请改正名称的后缀再试。`;
}

export const tooLong = (characters: number, most: number): string =>
  `文字太长：这里最多读 ${thousands(most)} 字，这份有 ${thousands(characters)} 字；请分成几份。`;

export const nothingPasted = '请先粘贴文字，或者选择一个文件。';
export const notAFile = '这不是一个能读的文件，多半是文件夹；请打开文件夹，只把要读的文件放进来。';
export const severalFiles = '一次只读一个文件，请一个一个地放进来。';
export const stopped = '已停止。';
export const failed = '没有做完，出了意外的错误；请再试一次。';
