/** The bodies of a made-up municipality: itself, its office, departments, districts and counties, towns. */
import { departments, type Department } from './departments.ts';
import { toRandom } from './random.ts';

export type BodyKind = 'government' | 'general-office' | 'department' | 'district' | 'town';

export interface BodyName {
  name: string;
  from?: number;
  to?: number;
}

export interface Body {
  id: string;
  kind: BodyKind;
  parent?: string;
  names: readonly BodyName[];
  short: string;
  area?: string;
  /** What its reports are about; never written to `bodies.yml`. */
  works: readonly string[];
}

export const municipality = { id: 'jiangzhou', name: '江州市', letters: '江' } as const;

const allWorks = departments.flatMap(({ works }) => works);

/** Halves of made-up place names, with their reading. */
const firstHalves =
  '临 lin,望 wang,云 yun,石 shi,清 qing,松 song,龙 long,桐 tong,平 ping,岭 ling,古 gu,白 bai,沙 sha,凤 feng,金 jin,竹 zhu,安 an,永 yong,双 shuang,青 qing,柳 liu,玉 yu,雁 yan,虎 hu,杉 shan,梓 zi,鹤 he,银 yin,莲 lian,枫 feng';
const secondHalves =
  '渡 du,津 jin,堰 yan,岭 ling,源 yuan,溪 xi,湾 wan,坪 ping,滩 tan,桥 qiao,塘 tang,峡 xia,关 guan,麓 lu,泉 quan,渚 zhu,垭 ya,寨 zhai,浦 pu,丘 qiu';
const toHalves = (list: string): { character: string; reading: string }[] =>
  list.split(',').map((half) => {
    const [character = '', reading = ''] = half.split(' ');
    return { character, reading };
  });
const [firsts, seconds] = [toHalves(firstHalves), toHalves(secondHalves)];

interface Place {
  name: string;
  id: string;
}

/** Every place has another name and another id; 600 of them, well mixed. */
const places: readonly Place[] = [
  ...new Map(
    Array.from({ length: firsts.length * seconds.length }, (_, index) => {
      const first = firsts[index % firsts.length];
      const second = seconds[(index + Math.floor(index / firsts.length)) % seconds.length];
      const id = `${first?.reading}${second?.reading}`;
      return [id, { name: `${first?.character}${second?.character}`, id }] as const;
    }),
  ).values(),
].filter(({ name }) => name[0] !== name[1]);

const government: Body = {
  id: municipality.id,
  kind: 'government',
  names: [{ name: '江州市人民政府' }],
  short: '江州市',
  area: '全市',
  works: allWorks,
};

const generalOffice: Body = {
  id: 'jiangzhou-office',
  kind: 'general-office',
  parent: municipality.id,
  names: [
    { name: '江州市人民政府机关', to: 2021 },
    { name: '江州市人民政府办公厅', from: 2022 },
  ],
  short: '市政府办公厅',
  works: allWorks,
};

const toDepartment = ({ id, name, short, former, works }: Department): Body => ({
  id,
  kind: 'department',
  parent: municipality.id,
  names: former
    ? [
        { name: `${municipality.name}${former.name}`, to: former.to },
        { name: `${municipality.name}${name}`, from: former.to + 1 },
      ]
    : [{ name: `${municipality.name}${name}` }],
  short,
  works,
});

/** Every third is a county; every ninth was one until it became a district. */
function toDistrict({ name, id }: Place, index: number): Body {
  const county = index % 3 === 2;
  const promoted = index % 9 === 4;
  const [district, former] = [`${name}区人民政府`, `${name}县人民政府`];
  const names: BodyName[] = promoted
    ? [
        { name: former, to: 2015 + (index % 6) },
        { name: district, from: 2016 + (index % 6) },
      ]
    : [{ name: county ? former : district }];
  return {
    id: `${id}-${county ? 'county' : 'district'}`,
    kind: 'district',
    parent: municipality.id,
    names: names.map((one) => ({ ...one, name: `${municipality.name}${one.name}` })),
    short: `${name}${county ? '县' : '区'}`,
    area: county ? '全县' : '全区',
    works: worksOf(id),
  };
}

function toTown({ name, id }: Place, district: Body): Body {
  const kind = toRandom(id).chance(0.3) ? '街道办事处' : '镇人民政府';
  const town = kind === '街道办事处' ? '街道' : '镇';
  return {
    id: `${id}-${town === '镇' ? 'town' : 'subdistrict'}`,
    kind: 'town',
    parent: district.id,
    names: [{ name: `${district.short}${name}${kind}` }],
    short: `${name}${town}`,
    area: town === '镇' ? '全镇' : '全街道',
    works: worksOf(id),
  };
}

/** What a place writes about: some of everything. */
const worksOf = (id: string): string[] => toRandom(`works of ${id}`).shuffle(allWorks).slice(0, 60);

/** As many bodies as asked for: of ninety, 42 are departments, 38 districts and counties, 8 towns. */
export function madeUpBodies(count: number): Body[] {
  if (count < 2 || count > 600)
    throw new RangeError(`expected between 2 and 600 bodies, was asked for ${count}`);
  const rest = count - 2;
  const departmentCount = Math.min(departments.length, Math.ceil((rest * 42) / 88));
  const districtCount = Math.min(39, Math.ceil(((rest - departmentCount) * 38) / 46));
  const townCount = rest - departmentCount - districtCount;
  const districts = places.slice(0, districtCount).map(toDistrict);
  const towns = places.slice(districtCount, districtCount + townCount).map((place, index) => {
    const district = districts[(index * 5) % districts.length];
    if (!district) throw new RangeError('a town needs a district');
    return toTown(place, district);
  });
  return [
    government,
    generalOffice,
    ...departments.slice(0, departmentCount).map(toDepartment),
    ...districts,
    ...towns,
  ];
}

/** The name a body had in a year. */
export function nameIn(body: Body, year: number): string {
  const found = body.names.find(({ from = 0, to = 9999 }) => from <= year && year <= to);
  if (!found) throw new RangeError(`${body.id} has no name in ${year}`);
  return found.name;
}
