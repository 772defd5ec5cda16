/**
 * The measure words of official reports, as data.
 *
 * A measure word is one only where it does not begin another word: 3部 but not 3部门. Words that are none are missing
 * on purpose: 级 (三级, 一级指标), 届 (十九届), 号 (23号), 版 (2023版), 年月日天 (times). 大 is one only before what can be
 * counted off a list: 7大版块, but 三大攻坚战 is a name. Hours and working days are: a report prints them as limits.
 */
export interface MeasureWord {
  unit: string;
  /** What makes another word of it, as alternatives of a regular expression. */
  notBefore: string;
  /** Which Chinese numerals may stand before it; Arabic digits always may. */
  chinese: 'all' | 'not-one' | 'none';
}

const word = (unit: string, notBefore = '', chinese: MeasureWord['chinese'] = 'all'): MeasureWord => ({
  unit,
  notBefore,
  chinese,
});

const measureWords: readonly MeasureWord[] = [
  word('个'),
  word('个百分点'),
  word('百分点'),
  word('%'),
  word('元', '素|化|结构'), // 二元结构
  word('条', '例|款|龙'), // 一条龙 is a way of service
  word('件'),
  word('件次'),
  word('份'),
  word('篇'),
  word('次', '性'), // 一次性告知
  word('场', '所|景'),
  word('场次'),
  word('人', '民|员|工(?!作)'), // 12345人工服务, but 3人工作组
  word('人次'),
  word('名'),
  word('位'),
  word('户'),
  word('户次'),
  word('家', '庭'),
  word('家次'),
  word('期', '间', 'none'), // 一期工程, 二期: an ordinal without 第
  word('批', '', 'not-one'), // 一批 means “some”
  word('批次'),
  word('宗'),
  word('卷'),
  word('册'),
  word('部', '门|署|委|队|分'), // 3部门联合; 一部分 means “some”
  word('部分', '', 'not-one'),
  word('组', '织'),
  word('项'),
  word('起', '', 'not-one'), // 一起 means “together”
  word('处', '理|置|罚', 'not-one'), // 12345处理, 一处理
  word('类', '型|别'),
  word('种'),
  word('例'),
  word('套'),
  word('张'),
  word('本', '级|市|区|县|年', 'not-one'), // 一本账
  word('封'),
  word('页'),
  word('字', '', 'not-one'), // 一字不差
  word('幅'),
  word('台'),
  word('所', '有'),
  word('座'),
  word('轮'),
  word('倍'),
  word('亩'),
  word('吨'),
  word('公里'),
  word('公顷'),
  word('平方米'),
  word('平方公里'),
  ...['版块', '板块', '领域', '模块', '功能模块', '方面', '平台', '类'].map((noun) =>
    word(`大${noun}`, '', 'not-one'),
  ),
  ...['小时', '工作日', '自然日'].flatMap((time) => [word(time, '', 'not-one'), word(`个${time}`)]), // 一小时经济圈
];

const pattern = ({ unit, notBefore }: MeasureWord): string => (notBefore ? `${unit}(?!${notBefore})` : unit);

/** A regular expression alternation of measure words; the longer word wins (人次 before 人). */
export function unitPattern(accepts: (entry: MeasureWord) => boolean): string {
  return measureWords
    .filter(accepts)
    .toSorted((a, b) => b.unit.length - a.unit.length)
    .map(pattern)
    .join('|');
}
