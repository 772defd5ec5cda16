import { describe, expect, test } from 'vitest';
import { toContent } from '../scripts/ingest/content.ts';
import { readSeedFolder } from '../scripts/lib/seed-folder.ts';
import { ingest, readMdx } from './support/content.ts';
import { contentFolder, documents, seedFolder } from './support/specimen.ts';

// The specimen's content is what ingest makes of its seeds: `npm run specimen` brings it up to date.

const { seeds, problems } = readSeedFolder(seedFolder);

const ingested = ingest(seeds);

test('every seed can be read', () => {
  expect(problems).toEqual([]);
  expect(seeds).toHaveLength(documents.length);
});

describe('content', () => {
  const files = readMdx(contentFolder);

  test('has the files that ingest makes, and no others', () => {
    expect([...files.keys()].toSorted()).toEqual([...ingested.keys()].toSorted());
  });

  test.each([...ingested.keys()].toSorted())('%s is as ingest makes it', (path) => {
    expect(files.get(path)).toBe(ingested.get(path));
  });
});

test('the same seeds give the same bytes, whatever their order', () => {
  const again = ingest(seeds.toReversed());
  for (const [path, text] of ingested) expect(again.get(path)).toBe(text);
});

describe('editing a heading’s words in a copy of a seed changes no id', () => {
  const idsOf = (content: ReadonlyMap<string, string>): string[] =>
    [...content].flatMap(([path, text]) => [
      path,
      ...[...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${path}#${id}`),
    ]);

  test.each([
    ['2012/citywide', '一、\u00A0工作开展情况', '一、年度工作总体开展情况'],
    ['2012/citywide', '（一）申请情况', '（一）依申请公开的申请情况'],
    ['2018/citywide', '加强组织领导，强化统筹谋划。', '加强领导。'],
    ['2018/citywide', '4．全面推行“双随机、一公开”监管。', '4．全面推行双随机一公开监管工作并不断完善。'],
    ['2018/citywide', '（7）文化旅游领域。', '（7）文旅。'],
    [
      '2018/citywide',
      '（三）聚焦公开重点，强化主动公开。',
      '（三）聚焦公开的重点领域和重点事项，持续强化主动公开。',
    ],
    ['2020/government', '二、主动公开政府信息情况', '二、主动公开情况'],
    [
      '2020/government',
      '四、政府信息公开行政复议、行政诉讼情况',
      '四、因政府信息公开引起的行政复议和行政诉讼的情况',
    ],
    ['2023/general-office', '（一）依法依规深化主动公开。', '（一）主动公开。'],
    ['2023/general-office', '五、存在的主要问题及下步改进情况', '五、主要问题'],
    ['2020/yufubanfa-89', '一、提高政治站位，强化组织领导。', '一、提高站位。'],
    ['2020/yufubanfa-89', '力落\n\n实“六\n\n保”任\n\n务。', '力抓\n\n好保障\n\n的各项\n\n任务。'],
  ])('%s: %j', (key, printed, edited) => {
    const seed = seeds.find(({ notes }) => notes.key === key);
    if (!seed) throw new Error(`no seed ${key}`);
    expect(seed.text.split(printed)).toHaveLength(2);
    const copy = toContent({ ...seed, text: seed.text.replace(printed, edited) }).files;
    expect(idsOf(copy)).toEqual(idsOf(toContent(seed).files));
    expect([...copy.values()].join()).not.toBe([...toContent(seed).files.values()].join());
  });
});
