/**
 * Where the texts of the laws were read: stored public pages and files, looked at in November 2026. What is not among
 * `holds` was not read, whatever the page may say elsewhere.
 */

export interface Reading {
  /** Address of the stored page, or repository, path and commit of the stored file. */
  readonly at: string;
  /** Numbers of the articles that could be read there, or the whole; `opening`: what precedes and begins the text. */
  readonly holds: 'whole' | 'opening' | readonly string[];
}

const laws = 'https://github.com/LawRefBook/Laws/blob';

export const readings = {
  disclosure2008: { at: 'http://fgw.sxjz.gov.cn/xxgk/xxgkgd', holds: ['一', '二', '三', '四'] },
  disclosure2019: {
    at: `${laws}/6ef77b0a407dfcb4285dc149af0a159b09e28aa7/行政法规/政府信息公开条例(2019-04-03).md`,
    holds: 'whole',
  },
  reconsideration2023: {
    at: `${laws}/318d624517cf7e0ed06355db8a79530ec0b52aa7/诉讼与非诉讼程序法/行政复议法(2023-09-01).md`,
    holds: 'whole',
  },
  litigation2017: {
    at: `${laws}/3cd6e86b80f0fac5478dc34216c80e8c0a82b9f0/诉讼与非诉讼程序法/行政诉讼法.md`,
    holds: 'whole',
  },
  procurement2014: {
    at: `${laws}/3cd6e86b80f0fac5478dc34216c80e8c0a82b9f0/经济法/政府采购法.md`,
    holds: 'whole',
  },
  rulemaking2017: {
    at: `${laws}/6ef77b0a407dfcb4285dc149af0a159b09e28aa7/行政法规/规章制定程序条例(2017-12-22).md`,
    holds: 'whole',
  },
  charges2008: {
    at: 'https://zhongtianyue.com/index.php?aid=2056&route=Index%2FPolicy%2Fdetail',
    holds: 'opening',
  },
  statistics2014: {
    at: 'http://m.walengineering.com/n1/2017/0111/c409096-29014715.html',
    holds: 'opening',
  },
  openness2016: { at: 'http://yunpinvg.com/listing/lawsshow_pi.php?id=5861', holds: 'opening' },
  form2019: { at: 'http://en.hongxingpaper.com/n2588035/n2588300/c13587052/content.html', holds: 'opening' },
  // Articles six and following – payment in time, and the day it comes into force – are on no stored page.
  fees2020: {
    at: 'http://www.by6872.com/rdxrmzf/xjxxgkzd/content/f3326c8a-f853-4e97-abda-ee7eddc2ef38.html',
    holds: ['一', '二', '三', '四'],
  },
  form2021: { at: 'http://zrzy.smx.gov.cn/16903/616589856/1288675.html', holds: 'opening' },
} as const satisfies Record<string, Reading>;

export type ReadingId = keyof typeof readings;
