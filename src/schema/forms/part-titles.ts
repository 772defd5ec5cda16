/** Titles of the six parts that both forms under the law of 2019 prescribe, and the wordings of them seen in print. */
export const statutoryPartTitles: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况', '主动公开情况'],
  ['收到和处理政府信息公开申请情况', '依申请公开政府信息情况', '依申请公开情况'],
  [
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
  ],
  [
    '存在的主要问题及改进情况',
    '政府信息公开工作存在的主要问题及改进情况',
    '存在的主要问题和改进情况',
    '存在的问题及改进情况',
  ],
  ['其他需要报告的事项', '其他需要报告的情况'],
];
