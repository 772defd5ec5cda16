/** Reports whose sentences and tables agree, however they are printed and whatever stands beside them. */
import type { Random } from '../../../random.ts';
import type { Odd } from '../../entry.ts';
import { andMore, grouped, inFullWidth, inTenThousands, roughly } from '../../numbers.ts';
import { groundOf, looksOf, seedOf, sentences, trueValue, type Ground } from './ground.ts';

type Oddity = (random: Random) => Odd;
const printed =
  (kind: string, print: (value: number, random: Random) => string | undefined, factor = 1): Oddity =>
  (random) => {
    const ground = groundOf(random, factor);
    const prose = sentences(
      ground,
      (one) => {
        const value = trueValue(ground.cells, one);
        return print(value, random) ?? String(value);
      },
      random,
    );
    return { kind, seeds: [seedOf(ground, prose, random)], holds: looksOf(ground) };
  };

/** Sentences beside them that speak of another year, of a part, or of other matters, and print other numbers. */
const beside =
  (kind: string, write: (ground: Ground, random: Random) => string): Oddity =>
  (random) => {
    const ground = groundOf(random, random.pick([1, 1, 11]));
    const own = sentences(ground, (one) => String(trueValue(ground.cells, one)), random);
    const prose = random.shuffle([...own, write(ground, random)]);
    return { kind, seeds: [seedOf(ground, prose, random)], holds: looksOf(ground) };
  };

/** A number is told once more, in another paragraph: each printing is held against the table. */
const again: Oddity = (random) => {
  const ground = groundOf(random, random.pick([1, 1, 11]));
  const own = sentences(ground, (one) => String(trueValue(ground.cells, one)), random);
  const cases = ground.told.find(({ name }) => name === 'reconsideration');
  const value = cases ? trueValue(ground.cells, cases) : 0;
  const prose = [...own, `综上，因政府信息公开引发的行政复议${value}件，均依法办理。`];
  const looks = looksOf(ground);
  return {
    kind: '同一数字说了两次',
    seeds: [seedOf(ground, prose, random)],
    holds: [...looks, { rule: 'same', at: 'reconsideration-total-2' }],
  };
};

const another = (random: Random): number => random.between(2, 5000);

export const oddities: readonly Oddity[] = [
  printed('各种写法、断行', String),
  printed('全角数字', (value) => inFullWidth(String(value))),
  printed('千分位', (value) => grouped(value), 997),
  printed('“余”“多”', (value, random) => andMore(value, random)?.replace('余', random.pick(['余', '多'])), 3),
  printed('“约”', (value, random) => roughly(value, random)?.replace('约', random.pick(['约', '近'])), 3),
  printed('以万为单位', (value) => (value < 10_000 ? undefined : inTenThousands(value, 2)), 997),
  printed('全部为0', String, 0),
  again,
  beside('另说上一年的数字', ({ year }, random) =>
    random.pick([
      `${year - 1}年，本机关共收到政府信息公开申请${another(random)}件，办结${another(random)}件。`,
      `上年共收到政府信息公开申请${another(random)}件。`,
      `上一年度行政复议${another(random)}件、行政诉讼${another(random)}件。`,
      `去年全年因政府信息公开引发行政复议${another(random)}件。`,
    ]),
  ),
  beside('另说其中的一部分', (_, random) =>
    random.pick([
      `其中，收到自然人提出的政府信息公开申请${another(random)}件，收到法人提出的政府信息公开申请${another(random)}件。`,
      `从渠道看，网上收到政府信息公开申请${another(random)}件，信函收到政府信息公开申请${another(random)}件，当面受理政府信息公开申请${another(random)}件。`,
      `在收到的政府信息公开申请中，当面提出的${another(random)}件，按时办结${another(random)}件，延期办结${another(random)}件。`,
      `其中行政复议${another(random)}件被维持，行政诉讼${another(random)}件被驳回。`,
    ]),
  ),
  beside('另说几年合计', ({ year }, random) =>
    random.pick([
      `${year - 2}年至${year}年累计收到政府信息公开申请${another(random)}件。`,
      `近三年共受理政府信息公开申请${another(random)}件，行政复议${another(random)}件。`,
      `条例施行以来累计收到政府信息公开申请${another(random)}件。`,
    ]),
  ),
  beside('另说别的机关', (_, random) =>
    random.pick([
      `指导各区县收到政府信息公开申请${another(random)}件的办理工作。`,
      `下属单位共收到政府信息公开申请${another(random)}件。`,
      `各部门受理政府信息公开申请${another(random)}件。`,
    ]),
  ),
  beside('另说不因信息公开的案件', (_, random) =>
    random.pick([
      `全年办理各类行政复议案件${another(random)}件。`,
      `代表机关出庭应诉行政诉讼案件${another(random)}件。`,
      `收到群众来信${another(random)}件，办结${another(random)}件。`,
      `受理行政复议申请${another(random)}件，审结${another(random)}件。`,
    ]),
  ),
];
