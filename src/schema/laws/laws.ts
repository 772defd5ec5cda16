/** The laws, rules and notices the archive speaks of, from the oldest in force to the newest. */
import { keysOf } from '../keys.ts';
import type { Law } from './law.ts';

export const laws = {
  litigation: {
    title: '中华人民共和国行政诉讼法',
    cited: '《行政诉讼法》（2017年修正）',
    issued: '2017-06-27',
    from: '1990-10-01',
    decides: 'words',
    reading: 'litigation2017',
  },
  // When it came into force was not read; it was adopted in 1999, long before the first report year.
  reconsideration1999: {
    title: '中华人民共和国行政复议法',
    cited: '《行政复议法》（2023年修订前）',
    issued: '1999-04-29',
    to: '2023-12-31',
    decides: 'reports',
    reading: 'reconsideration2023',
  },
  rulemaking: {
    title: '规章制定程序条例',
    cited: '《规章制定程序条例》',
    from: '2002-01-01',
    decides: 'words',
    reading: 'rulemaking2017',
  },
  procurement: {
    title: '中华人民共和国政府采购法',
    cited: '《政府采购法》（2014年修正）',
    issued: '2014-08-31',
    from: '2003-01-01',
    decides: 'words',
    reading: 'procurement2014',
  },
  disclosure2008: {
    title: '中华人民共和国政府信息公开条例',
    cited: '《政府信息公开条例》（2008年施行）',
    number: '国务院令第492号',
    issued: '2007-04-05',
    from: '2008-05-01',
    to: '2019-05-14',
    decides: 'reports',
    change: '各机关指定的政府信息公开工作机构负责编制政府信息公开工作年度报告（第四条）。',
    reading: 'disclosure2008',
  },
  charges2008: {
    title: '财政部 国家发展改革委关于提供政府公开信息收取费用等有关问题的通知',
    cited: '财政部、国家发展改革委《关于提供政府公开信息收取费用等有关问题的通知》',
    decides: 'words',
    reading: 'charges2008',
  },
  statistics2014: {
    title: '国务院办公厅关于加强和规范政府信息公开情况统计报送工作的通知',
    cited: '国办发〔2014〕32号',
    number: '国办发〔2014〕32号',
    form: '2014',
    decides: 'reports',
    change:
      '建立指标统一的政府信息公开情况统计报送制度，统计主动公开、依申请公开、政策解读、回应社会关切、行政复议、行政诉讼、举报投诉等情况。',
    reading: 'statistics2014',
  },
  openness2016: {
    title: '《关于全面推进政务公开工作的意见》实施细则',
    cited: '国办发〔2016〕80号',
    number: '国办发〔2016〕80号',
    issued: '2016-11-10',
    decides: 'words',
    reading: 'openness2016',
  },
  disclosure2019: {
    title: '中华人民共和国政府信息公开条例',
    cited: '《政府信息公开条例》（2019年修订）',
    number: '国务院令第711号',
    issued: '2019-04-03',
    from: '2019-05-15',
    decides: 'reports',
    change:
      '列明答复申请的七种情形（第三十六条）、年度报告的公布期限（第四十九条）和内容（第五十条），并要求公布年度报告的统一格式。',
    reading: 'disclosure2019',
  },
  form2019: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    cited: '国办公开办函〔2019〕60号',
    number: '国办公开办函〔2019〕60号',
    form: '2019',
    decides: 'reports',
    change: '印发《中华人民共和国政府信息公开工作年度报告格式（试行）》。',
    reading: 'form2019',
  },
  fees2020: {
    title: '政府信息公开信息处理费管理办法',
    cited: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    number: '国办函〔2020〕109号',
    issued: '2020-11-17',
    decides: 'reports',
    change: '信息处理费可以按件计收，也可以按量计收，都按超额累进的方式计算（第三条）。',
    reading: 'fees2020',
  },
  form2021: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    cited: '国办公开办函〔2021〕30号',
    number: '国办公开办函〔2021〕30号',
    issued: '2021-09-26',
    form: '2021',
    decides: 'reports',
    change: '印发修订后的《中华人民共和国政府信息公开工作年度报告格式》。',
    reading: 'form2021',
  },
  reconsideration2023: {
    title: '中华人民共和国行政复议法',
    cited: '《行政复议法》（2023年修订）',
    issued: '2023-09-01',
    from: '2024-01-01',
    decides: 'reports',
    change:
      '申请政府信息公开而行政机关不予公开的，应当先申请行政复议，对复议决定不服的，可以再起诉（第二十三条）。',
    reading: 'reconsideration2023',
  },
} as const satisfies Record<string, Law>;

export type LawId = keyof typeof laws;
export const lawIds = keysOf(laws);

/** The entry of a law, seen as any law (its literal types given up). */
export const lawOf = (id: LawId): Law => laws[id];
