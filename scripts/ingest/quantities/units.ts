/**
 * The measure words of official reports, as data.
 *
 * A measure word is only one where it is not the beginning of another word: 3部 but not 3部门. `notBefore` lists the
 * characters that make it another word. Words that are no measure words are missing on purpose: 大 (三大攻坚战),
 * 级 (三级, 一级指标), 届 (十九届), 号 (23号), 版 (2023版), 年月日天时 (times).
 */
export interface MeasureWord {
  unit: string;
  notBefore?: string;
  /** Which Chinese numerals may stand before it; Arabic digits always may. */
  chinese: 'all' | 'not-one' | 'none';
}

const word = (unit: string, notBefore = '', chinese: MeasureWord['chinese'] = 'all'): MeasureWord => ({
  unit,
  notBefore,
  chinese,
});

export const measureWords: readonly MeasureWord[] = [
  word('个百分点'),
  word('百分点'),
  word('平方公里'),
  word('平方米'),
  word('公里'),
  word('公顷'),
  word('人次'),
  word('场次'),
  word('批次'),
  word('家次'),
  word('户次'),
  word('件次'),
  word('部分', '', 'not-one'), // 5部分内容; but 一部分 means “some”
  word('%'),
  word('元', '素旦件首化'),
  word('个', '性别体'),
  word('条', '例款约龙'), // 一条龙 is a way of service
  word('件'),
  word('份', '额'),
  word('篇', '章幅'),
  word('次', '性数序级要'), // 一次性告知
  word('场', '所地合景面馆'),
  word('期', '间限望', 'none'), // 一期工程, 二期: an ordinal without 第
  word('批', '准复示评转文', 'not-one'), // 一批 means “some”
  word('宗', '旨教'),
  word('户', '籍口外型'),
  word('卷', '宗'),
  word('册'),
  word('部', '门委队署位长分'), // 统一部署, 3部门
  word('组', '织成合长建'),
  word('项'),
  word('起', '草步点', 'not-one'), // 一起 means “together”
  word('处', '理罚置于分长室', 'not-one'),
  word('位', '于置'),
  word('名', '录称单义额'),
  word('家', '庭属长'),
  word('人', '大民力员均'), // 3人民…
  word('类', '型别似'),
  word('种', '植子'),
  word('例', '如外会'),
  word('套', '餐'),
  word('张', '贴'),
  word('本', '级市区县年部机行单人地次报', 'not-one'), // 一本账
  word('封', '闭面控锁'),
  word('页'),
  word('字', '号样体'),
  word('幅', '度员'),
  word('台', '账'),
  word('所', '有属以在得需'),
  word('座', '谈位'),
  word('轮'),
  word('倍'),
  word('亩'),
  word('吨'),
];

const pattern = ({ unit, notBefore }: MeasureWord): string =>
  notBefore ? `${unit}(?![${notBefore}])` : unit;

/** A regular expression alternation of measure words; the longer word wins (人次 before 人). */
export function unitPattern(accepts: (entry: MeasureWord) => boolean): string {
  return measureWords
    .filter(accepts)
    .toSorted((a, b) => b.unit.length - a.unit.length)
    .map(pattern)
    .join('|');
}
