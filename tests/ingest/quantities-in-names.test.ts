/** A number that is part of a name, or says how many places are told, is a number, and counts nothing of its own. */
import { expect, test } from 'vitest';
import { findQuantities } from '../../scripts/ingest/quantities.ts';

const read = (text: string) =>
  findQuantities(text).map(({ printed, inName = false }) => (inName ? `${printed}（名）` : printed));

test.each([
  // from the seeds
  ['健康顾问”6个“每日10条”，全市各级干部', ['6个', '10条（名）']],
  ['“支持企业复工复产40条”“进一步助力市场主体健康发展45条”', ['40条（名）', '45条（名）']],
  ['申请量列前5位的分别为大足区', ['5位（名）']],
  // … and from other reports
  ['出台“稳增长20条”措施30条', ['20条（名）', '30条']],
  ['推进“最多跑1次”改革', ['1次（名）']],
  ['排名前10名的单位', ['10名（名）']],
  // what is quoted as said counts
  ['报告称“公开信息20条，办结30件”', ['20条', '30件']],
  ['“网站：3个、微博：2个”', ['3个', '2个']],
  // 前 as the end of another word
  ['目前5名工作人员、此前3位专家、岗前20名学员', ['5名', '3位', '20名']],
  ['前3个版块', ['3个']],
  // an unclosed quotation mark quotes nothing
  ['“每日10条', ['10条']],
])('%s', (text, expected) => expect(read(text)).toEqual(expected));
