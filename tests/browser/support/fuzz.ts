import { toRandom, type Random } from '../../../scripts/bench/random.ts';

/** A visit that nobody means well with: what is asked, which place, and what an earlier visit is said to have kept. */
export interface Visit {
  readonly path: string;
  readonly query: string;
  readonly hash: string;
  readonly stored: Readonly<Record<string, string>>;
}

/** Pages whose scripts read the address, with the parameters they know. */
const pages: readonly (readonly [path: string, parameters: readonly string[]])[] = [
  ['search/', ['q', 'year', 'body', 'scope', 'form', 'kind', 'topic', 'document', 'view', 'sort']],
  ['compare/', ['a', 'b']],
  ['2018/citywide/', ['q']],
  ['2018/citywide/2-1-4/', ['q', 'at', 'of']],
  ['2018/citywide/source/', ['of', 'q']],
  ['2020/government/3/', ['q']],
  ['trends/applications-new-received/', ['body', 'scope', 'year']],
  ['verify/', ['q']],
  ['self-check/', ['body', 'year']],
  ['checks/', ['rule', 'verdict']],
];

/** Sets `window.reached` where any of it is run. */
const attacks = [
  '<script>window.reached=1</script>',
  '"><img src=x onerror=window.reached=1>',
  "'-(window.reached=1)-'",
  '<svg/onload=window.reached=1>',
  'javascript:window.reached=1',
  '<iframe srcdoc="<script>parent.reached=1</script>">',
  '${window.reached=1}{{constructor.constructor("window.reached=1")()}}',
  '<style>main{display:none}</style>',
  '</title></main><p style="width:9000px">',
  '__proto__',
  'constructor',
  '[__proto__][reached]=1',
  'toString',
];
const oddities = [
  '',
  ' ',
  '%',
  '%E4%B8',
  '%00',
  '%ED%A0%80',
  '\u202E反',
  '\u200B',
  '(',
  '[',
  '\\',
  '*',
  '"',
  "'",
  '#',
  '政府'.repeat(400),
  'A'.repeat(4_000),
  '-1',
  '1e999',
  'NaN',
  '𠀀',
  '🈚',
];
const known = [
  's2-1-4-p2',
  's2-1-4',
  's3-t1-r3-c7',
  'L129',
  'L0',
  'L99999999',
  'booklet',
  'd-2018-citywide',
  'p2:14-38',
  's2-1-4-p2:0-5',
  's2-1-4-p2:9-1',
  's2-1-4-p2:0-99999',
  ':~:text=政府',
  '渝快办',
  '2020/government',
  '2023/general-office',
  '2018',
  'organ',
  'area',
  'kwic',
];
const settings = ['theme', 'care', 'letters', 'copy-source', 'cite', 'columns'];

function piece(random: Random): string {
  const one = random.pick(random.chance(0.4) ? attacks : random.chance(0.5) ? oddities : known);
  return random.chance(0.3) ? one + piece(random) : one;
}

/** What is not an address at all is asked as it is; the rest as a browser writes it. */
const written = (random: Random): string =>
  random.chance(0.2) ? piece(random).replace(/[#&\s]/g, '') : encodeURIComponent(piece(random));

/** The visits of a name: another name, other visits. */
export function visits(name: string, number: number): Visit[] {
  const random = toRandom(name);
  return Array.from({ length: number }, () => {
    const [path, parameters] = random.pick(pages);
    const asked = Array.from(
      { length: random.between(0, 3) },
      () => `${random.chance(0.85) ? random.pick(parameters) : written(random)}=${written(random)}`,
    );
    return {
      path,
      query: asked.length === 0 ? '' : `?${asked.join('&')}`,
      hash: random.chance(0.6) ? `#${written(random)}` : '',
      stored: random.chance(0.3) ? { [random.pick(settings)]: piece(random) } : {},
    };
  });
}
