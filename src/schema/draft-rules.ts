/**
 * Rules that only a draft is held to. A published report stands as it was printed, so the archive says nothing of its parts,
 * headings and blank cells; whoever still writes one wants to know. The rules of figures are in `check.ts`.
 */

const formNotices = '《政府信息公开工作年度报告格式》（国办公开办函〔2019〕60号、国办公开办函〔2021〕30号）';
const arithmetic = '算术：原文把总数和各部分都印了出来。';

/** In the order in which a report is read. */
export const draftRules = {
  title: {
    label: '标题',
    statement: '报告以标题开头，标题写明年度，以“报告”结尾。',
    source: '本档案识别年度报告的标题的方法。',
    since: '0.2.0',
  },
  unreadable: {
    label: '读不出的字',
    statement: '文件里的每一个字都能读成文字。',
    source: '技术：字体没有字符对照表的文件，显示得出而读不出。',
    since: '0.2.0',
  },
  year: {
    label: '年度与日期一致',
    statement: '标题的年度、正文所说的统计期限、落款日期相互一致：统计期限是标题年度的全年，落款在次年。',
    source: '《政府信息公开条例》（2019年修订）第四十九条：年度报告在次年1月31日或者3月31日前公布。',
    since: '0.2.0',
  },
  date: {
    label: '落款日期',
    statement: '落款日期是日历上有的一天。',
    source: '日历。',
    since: '0.2.0',
  },
  parts: {
    label: '各部分齐全',
    statement: '格式规定的六个部分都有，部分的序号与标题对得上。',
    source: formNotices,
    since: '0.2.0',
  },
  'part-order': {
    label: '各部分的次序',
    statement: '六个部分按格式的次序排列。',
    source: formNotices,
    since: '0.2.0',
  },
  'part-title': {
    label: '部分的标题',
    statement: '部分的标题与格式的措辞相同或者相近，看得出是哪一部分。',
    source: formNotices,
    since: '0.2.0',
  },
  'empty-part': {
    label: '部分有内容',
    statement: '每个部分的标题之下都有文字或者表格。',
    source: formNotices,
    since: '0.2.0',
  },
  numbering: {
    label: '序号连续',
    statement: '同一层的序号从一开始，不跳号，不重号。',
    source: '公文层次序数：一、（一）1.（1）。',
    since: '0.2.0',
  },
  'cut-off': {
    label: '文字完整',
    statement: '报告的最后一句话是完整的。',
    source: '标点：句子以句号等结束。',
    since: '0.2.0',
  },
  placeholder: {
    label: '待填之处',
    statement: '没有留下“XX”“××”“＿＿”“待补充”一类待填的字样。',
    source: '稿件常见的遗留。',
    since: '0.2.0',
  },
  'lone-number': {
    label: '单独成行的数字',
    statement: '正文里没有单独成行的数字（多半是页码，也可能是断开的句子）。',
    source: '本档案读取报告的方法。',
    since: '0.2.0',
  },
  table: {
    label: '三张表齐全',
    statement: '第二、三、四部分各有格式规定的表，从表头起可以辨认。',
    source: formNotices,
    since: '0.2.0',
  },
  'table-form': {
    label: '表的版本',
    statement: '表用的是报告年度的格式，不是上一版的。',
    source: formNotices,
    since: '0.2.0',
  },
  'table-row': {
    label: '表的行',
    statement: '格式规定的每一行都有，行内有数字。',
    source: formNotices,
    since: '0.2.0',
  },
  'table-column': {
    label: '表的列',
    statement: '每一行数字的个数等于格式规定的列数，不多不少。',
    source: formNotices,
    since: '0.2.0',
  },
  'table-label': {
    label: '行名、列名',
    statement: '行名和列名与格式的措辞相同，或者是已公布的报告里见过的写法。',
    source: formNotices,
    since: '0.2.0',
  },
  'blank-cell': {
    label: '空白单元格',
    statement: '表里的每一格都填有数字：没有的填“0”，不空着，不填“-”“/”“—”。',
    source: '本档案的读法：空着或者划线的格子不是0，只能读作“没有报告”。',
    since: '0.2.0',
  },
  'cell-number': {
    label: '单元格里的数字',
    statement: '件数是不小于0的整数；每一格只有一个数字。',
    source: '件数没有小数，也没有负数（“本年增/减”和金额除外）。',
    since: '0.2.0',
  },
  'prose-sum': {
    label: '正文里的合计',
    statement: '正文写明“共……其中……”并逐项列出的，各项之和等于所说的总数。',
    source: arithmetic,
    since: '0.2.0',
  },
  'prose-share': {
    label: '正文里的占比',
    statement: '正文写明总数、其中一部分和它所占百分比的，百分比按印出的小数位数四舍五入。',
    source: arithmetic,
    since: '0.2.0',
  },
  'prose-change': {
    label: '正文里的增减',
    statement:
      '正文写明上一年和本年两个数字及其增减的，增减等于两者之差，增减的百分比按印出的小数位数四舍五入。',
    source: arithmetic,
    since: '0.2.0',
  },
  fee: {
    label: '信息处理费',
    statement: '2021年版格式的报告在“其他需要报告的事项”中写明收取信息处理费的情况，没有收取的也写明。',
    source: '国办公开办函〔2021〕30号；《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。',
    since: '0.2.0',
  },
} as const satisfies Record<string, DraftRuleWords>;

interface DraftRuleWords {
  label: string;
  /** What is true of a report that keeps it. */
  statement: string;
  /** Where it comes from: form, law, arithmetic. */
  source: string;
  /** The edition in which it was first applied. */
  since: string;
}

export type DraftRule = keyof typeof draftRules;
// Object.keys forgets that the keys of a literal object are its ids.
export const draftRuleIds = Object.keys(draftRules) as readonly DraftRule[];
