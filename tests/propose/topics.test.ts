import { describe, expect, test } from 'vitest';
import { proposeTopics } from '../../scripts/propose/topics.ts';
import type { Section } from '../../scripts/ingest/outline.ts';
import { joinLines } from '../../scripts/ingest/printed.ts';

/** A section with its marker as printed; its depth is that of its locator. */
const section = (locator: string, printed: string): Section => {
  const [, marker = '', title = ''] = /^([^、）]*[、）])(.*)$/.exec(printed) ?? [];
  const path = locator.split('-');
  return {
    locator,
    depth: path.length,
    parent: path.length > 1 ? path.slice(0, -1).join('-') : null,
    marker,
    title,
    heading: joinLines([{ number: 1, text: printed }]),
    runIn: false,
    blocks: [],
  };
};

const topicsOf = (...sections: readonly Section[]) =>
  Object.fromEntries(proposeTopics(sections).map(({ locator, topic }) => [locator, topic]));

describe('proposeTopics(sections): by the words of a part’s heading', () => {
  test.each([
    ['一、概述', 'overview'],
    ['一、工作总体情况', 'overview'],
    ['一、推进政府信息公开工作情况', 'overview'],
    ['二、主动公开政府信息情况', 'proactive'],
    ['三、依申请公开政府信息情况', 'applications'],
    ['五、下⼀步⼯作的⽅向', 'problems'],
    ['四、因政府信息公开申请行政复议、提起行政诉讼情况', 'remedies'],
    ['四、政府信息公开的收费及减免情况', 'other'],
    ['五、存在的主要问题及改进措施', 'problems'],
    ['五、下一步工作打算', 'problems'],
    ['六、附表', 'other'],
    ['六、其他需要报告的事项', 'other'],
    ['六、渝快办', 'overview'], // words that say nothing: the first of the topics
  ])('%s is %s', (heading, topic) => {
    expect(topicsOf(section('1', heading))).toEqual({ '1': topic });
  });
});

test('a subsection of applications that speaks of remedies or fees has a topic of its own; others inherit', () => {
  expect(
    topicsOf(
      section('0', '、前言'),
      section('3', '三、依申请公开政府信息情况'),
      section('3-1', '（一）申请受理情况'),
      section('3-2', '（二）行政复议和行政诉讼情况'),
      section('3-3', '（三）收费情况'),
      section('3-3-1', '1、减免'),
      section('4', '四、存在的问题'),
      section('4-1', '（一）主动公开的深度不够'),
    ),
  ).toEqual({ '3': 'applications', '3-2': 'remedies', '3-3': 'other', '4': 'problems' });
});

test('each comes with the printed heading it was read from', () => {
  expect(proposeTopics([section('2', '二、主动公开情况')])).toEqual([
    { locator: '2', topic: 'proactive', heading: '二、主动公开情况' },
  ]);
});
