/** What a host may want to say differently. Everything a reader sees is Chinese. */
export const settings = {
  name: '重庆政府信息公开年报档案',
  shortName: '渝公开年报档案',
  description:
    '重庆市政府信息公开工作年度报告的公开档案：逐节可引用的全文、可追溯到原文行号的数据、精确的中文检索。',
  /** Where mistakes are reported: an address (`https:` or `mailto:`), set at build time with REPORT_URL. */
  reportUrl: import.meta.env['REPORT_URL'] ?? process.env['REPORT_URL'] ?? '',
} as const;
