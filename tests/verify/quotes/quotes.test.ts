import { describe, expect, test } from 'vitest';
import { archive, documentOf } from '../../support/specimen.ts';
import { archiveWith, quoteIn, quotesIn } from '../support.ts';

const report = '《重庆市2018年政府信息公开工作年度报告》';
const printed =
  '推进企业信用信息公示系统建设，累计公示行政处罚信息52576条、行政许可信息509693条、行政奖励信息61500条';

describe('true words', () => {
  test('in marks are exact, with the address of the printed passage', async () => {
    expect(await quoteIn(`${report}指出：“${printed}。”`)).toMatchObject({
      text: `${printed}。`,
      verdict: 'form',
      difference: [{ article: '。', printed: '、' }],
    });
    expect(await quoteIn(`${report}指出：“${printed}”。`)).toMatchObject({
      text: printed,
      verdict: 'exact',
      printed,
      url: expect.stringMatching(/^\/2018\/citywide\/2-1-4\/\?p=0-58\.[a-z0-9]{7}#s2-1-4-p2$/) as string,
      difference: [],
      note: '见于《重庆市2018年政府信息公开工作年度报告》。',
    });
  });

  test('without marks are found from thirteen characters on', async () => {
    expect(await quoteIn('据悉，推进企业信用信息公示系统建设，成效明显。')).toMatchObject({
      text: '推进企业信用信息公示系统建设',
      start: 3,
      end: 17,
      verdict: 'exact',
    });
    expect(await quotesIn('据悉，企业信用信息公示系统，成效明显。')).toEqual([]);
  });

  test.each([
    ['累计公示行政处罚信息５２５７６条', '５２５７６', '52576'],
    ['累计公示行政处罚信息52,576条', ',', ''],
    ['累计公示行政处罚信息 52576条', ' ', ''],
    ['累計公示行政处罚信息52576条', '計', '计'],
  ])('in another form are of another form: %s', async (words, article, form) => {
    expect(await quoteIn(`${report}称“${words}”`)).toMatchObject({
      verdict: 'form',
      difference: [{ article, printed: form }],
    });
  });

  test('a line that ends amid the words is no difference', async () => {
    expect(await quoteIn(`他说：“累计公示行政处罚\n信息52576条”`)).toMatchObject({ verdict: 'exact' });
  });

  test('over the end of a paragraph, a run-in heading and cells', async () => {
    const words = '市场监管随机抽查暂行办法》，完善';
    const headed = `4．全面推行“双随机、一公开”监管。出台《${words}`;
    expect(await quoteIn(`据${headed}`)).toMatchObject({ verdict: 'exact', text: headed });
    const cells = '（七）总计\t361\t18\t0\t1\t0\t0\t380\n四、结转下年度继续办理';
    expect(await quoteIn(`他说：“${cells}”`)).toMatchObject({ verdict: 'exact', printed: cells });
  });

  test('numbers of two cells are not one number', async () => {
    expect(await quoteIn('他说：“（七）总计361180100380四、结转下年度继续办理”')).toMatchObject({
      verdict: 'differs',
    });
  });

  test('with something left out: each part after the one before, as close together as they are printed', async () => {
    expect(await quoteIn(`${report}写道：“建成……综合监管平台，……核查结果全部公开”`)).toMatchObject({
      verdict: 'exact',
      printed: '建成……综合监管平台，……核查结果全部公开',
      url: expect.stringContaining('#s2-1-4-p1') as string,
      note: '引文有省略，各段依次见于原文。见于《重庆市2018年政府信息公开工作年度报告》。',
    });
  });

  test('with words of the quoting writer in brackets', async () => {
    expect(
      await quoteIn(
        `${report}写道：“累计公示[全市]行政处罚信息52576条（编者注：含补录）、行政许可信息509693条”`,
      ),
    ).toMatchObject({ verdict: 'exact', note: expect.stringContaining('引用者所加') as string });
  });
});

describe('other words', () => {
  test.each([
    ['一个数字', '行政处罚信息52577条', '7', '6', '数字不同：引文作“52577条”，原文作“52576条”。'],
    ['一位数字', '行政处罚信息5257条、行政许可', '', '6', '数字不同：引文作“5257条”，原文作“52576条”。'],
    ['单位', '行政处罚信息52576件、行政许可', '件', '条', '数字或单位不同：引文作“件”，原文作“条”。'],
    ['不', '累计不公示行政处罚信息52576条', '不', '', '否定词不同：引文多了“不”。'],
    ['一个字', '累计公布行政处罚信息52576条', '布', '示', '用字不同：引文作“布”，原文作“示”。'],
  ])('%s', async (_, words, article, form, note) => {
    const quote = await quoteIn(`${report}指出：“${words}”`);
    expect(quote).toMatchObject({ verdict: 'differs', difference: [{ article, printed: form }] });
    expect(quote.note).toMatch(note);
  });

  test('a digit is said before a word', async () => {
    const { note } = await quoteIn(`${report}指出：“累计公布行政处罚信息52577条、行政许可信息509693条”`);
    expect(note).toMatch(/^数字不同：引文作“52577条”，原文作“52576条”；引文作“布”，原文作“示”。/);
  });

  test('without marks', async () => {
    const article = `据统计，${printed.replace('509693', '509893')}，成绩喜人。`;
    const quote = await quoteIn(article);
    expect(quote).toMatchObject({ verdict: 'differs', difference: [{ article: '8', printed: '6' }] });
    const [{ start, end } = { start: 0, end: 0 }] = quote.difference;
    expect([...article].slice(start - 3, end + 2).join('')).toBe('509893');
  });

  test('a number that the article cuts is another number', async () => {
    const words = '市政府办公厅受理申请54件，市政府部门受理申请2134件';
    expect(await quoteIn(`据报道，${words}。`)).toMatchObject({
      verdict: 'differs',
      difference: [{ article: '', printed: '5' }],
    });
  });

  test('of a number that the article may have from elsewhere nothing is said', async () => {
    expect(await quoteIn(`据${report}，新收54件，市政府部门受理申请2134件，区县政府受理。`)).toMatchObject({
      text: '件，市政府部门受理申请2134件，区县政府受理',
      verdict: 'exact',
    });
  });

  test('words in marks that begin inside of a number are told so', async () => {
    expect(await quoteIn(`${report}说：“4件，市政府部门受理申请2134件”`)).toMatchObject({
      verdict: 'exact',
      note: '引文截去了数字的一部分，原文为“554”。见于《重庆市2018年政府信息公开工作年度报告》。',
    });
  });

  test('places are Unicode characters', async () => {
    const article = `𠮷𠮷${report}指出：“行政处罚信息52577条”`;
    const { text, start, end, difference } = await quoteIn(article);
    expect([...article].slice(start, end).join('')).toBe(text);
    expect([...article].slice(difference[0]?.start, difference[0]?.end)).toEqual(['7']);
  });
});

describe('words that are not printed', () => {
  const words = '我们把这件事当作年度头等大事来抓，取得了历史性的突破';

  test('are absent where the report spoken of is held', async () => {
    expect(await quoteIn(`${report}写道：“${words}。”`)).toMatchObject({
      verdict: 'absent',
      url: '/2018/citywide/',
      printed: null,
      note: '已逐字查过《重庆市2018年政府信息公开工作年度报告》，没有这些话，也没有相近的话。',
    });
  });

  test('are unknown where it is not', async () => {
    expect(await quoteIn(`《重庆市2019年政府信息公开工作年度报告》写道：“${words}。”`)).toMatchObject({
      verdict: 'unknown',
      url: null,
      note: '本档案未收这份报告。',
    });
  });

  test('are unknown where no report is spoken of', async () => {
    expect(await quoteIn(`一位市民说：“${words}。”`)).toMatchObject({ verdict: 'unknown' });
  });

  test('after a title and a colon are claimed of it', async () => {
    expect(await quoteIn(`${report}指出：${words}。`)).toMatchObject({
      verdict: 'absent',
      note: expect.stringMatching(/也可能是转述。$/) as string,
    });
  });

  test('a few characters are a name or a word', async () => {
    expect(await quoteIn('他谈到“一网通办好”。')).toMatchObject({ verdict: 'unknown' });
    expect(await quoteIn('他谈到“放管服”改革。')).toMatchObject({ verdict: 'exact' });
    expect(await quoteIn(`${report}提出“一网通办好”。`)).toMatchObject({ verdict: 'absent' });
  });

  test('a title is a name', async () => {
    expect(await quotesIn(`记者查阅了${report}和《中华人民共和国政府信息公开条例》。`)).toEqual([]);
  });
});

describe('of several places that print the same', () => {
  const words = '应当依法公开的政府信息全部按时公开，没有一件逾期';
  const made = archiveWith({
    '2019/jiangzhou': {
      title: '江州市2019年政府信息公开工作年度报告',
      body: `<Paragraph id="s1-p1" lines="1">${words}。</Paragraph>`,
    },
    '2020/jiangzhou': {
      title: '江州市2020年政府信息公开工作年度报告',
      body: `<Paragraph id="s1-p1" lines="1">${words}。</Paragraph>`,
    },
  });

  test('the earliest is told, and how many others there are', async () => {
    expect(await quoteIn(`某报说：“${words}”`, made)).toMatchObject({
      url: expect.stringMatching(/^\/2019\//) as string,
      note: '见于《江州市2019年政府信息公开工作年度报告》，另有1份文件也有。',
    });
  });

  test('before it the one that the article speaks of', async () => {
    const { url } = await quoteIn(`《江州市2020年政府信息公开工作年度报告》说：“${words}”`, made);
    expect(url).toMatch(/^\/2020\//);
  });

  test('one that stands in another report than the article says is told so', async () => {
    const { verdict, note } = await quoteIn(
      `《重庆市人民政府办公厅2023年政府信息公开工作年度报告》说：“${printed}”`,
    );
    expect(verdict).toBe('exact');
    expect(note).toContain(
      '文章说的是《重庆市人民政府办公厅2023年政府信息公开工作年度报告》，这些话却不在其中。',
    );
  });
});

describe('a misprint that the archive corrects', () => {
  const body =
    '<Paragraph id="s1-p1" lines="1">全市共受理政府信息<Correction printed="公升" corrected="公开" reason="错字">公升</Correction>申请七百余件，全部按期办结。</Paragraph>';
  const made = archiveWith({ '2019/jiangzhou': { title: '江州市2019年政府信息公开工作年度报告', body } });

  test('is quoted as printed or as corrected', async () => {
    const as = (word: string) => quoteIn(`报告说：“全市共受理政府信息${word}申请七百余件”`, made);
    expect(await as('公升')).toMatchObject({ verdict: 'exact' });
    expect(await as('公开')).toMatchObject({
      verdict: 'exact',
      note: '见于《江州市2019年政府信息公开工作年度报告》。原文印作“升”，引文用的是更正后的“开”。',
    });
    expect(await as('公告')).toMatchObject({ verdict: 'differs' });
  });
});

test('every sentence of the specimen is found where it stands', async () => {
  const document = documentOf('2023/general-office');
  const words = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' && block.text.length > 40 ? [block.text] : [])),
  );
  expect(words.length).toBeGreaterThan(5);
  for (const text of words.slice(0, 12))
    expect(await quoteIn(`他说：「${text.replace(/[「」]/g, '')}」`, archive)).toMatchObject({
      verdict: 'exact',
    });
});
