import { toRandom, type Random } from '../../../scripts/bench/random.ts';

/** A visit that nobody means well with: what is asked, which place, and what an earlier visit is said to have kept. */
export interface Visit {
  readonly path: string;
  readonly query: string;
  readonly hash: string;
  /** Absent: what the visits before have left stays. */
  readonly stored?: Readonly<Record<string, string>>;
  /** `load`: the page is opened. `in place`: the page is there, and its address changes, as by Back or a link within. */
  readonly way: 'load' | 'in place';
}

/** The pages whose scripts read the address, with the parameters they know and those other pages know. */
export const pages = {
  search: [
    'search/',
    [
      'q',
      'year',
      'body',
      'scope',
      'form',
      'kind',
      'topic',
      'document',
      'view',
      'sort',
      'order',
      'page',
      'show',
    ],
  ],
  compare: ['compare/', ['a', 'b']],
  document: ['2018/citywide/', ['q', 'p']],
  section: ['2018/citywide/2-1-4/', ['q', 'p', 'of']],
  table: ['2020/government/3/', ['q', 'p']],
  source: ['2018/citywide/source/', ['of', 'q']],
  'torn source': ['2020/government/source/', ['of']],
  checks: ['checks/', ['rule', 'verdict']],
  measure: ['trends/applications-new-received/', ['body', 'scope', 'year']],
  verify: ['verify/', ['q']],
  'self-check': ['self-check/', ['body', 'year']],
  about: ['about/', ['q']],
  'no page': ['no-such-page/2018/', ['q']],
} as const satisfies Readonly<Record<string, readonly [path: string, parameters: readonly string[]]>>;
export type PageKind = keyof typeof pages;

/** Sets `window.reached` where any of it is run. */
const attacks = [
  '<script>window.reached=1</script>',
  '"><img src=x onerror=window.reached=1>',
  "'-(window.reached=1)-'",
  '<svg/onload=window.reached=1>',
  '<svg><animate onbegin=window.reached=1 attributeName=x dur=1s>',
  '<details open ontoggle=window.reached=1>',
  'javascript:window.reached=1',
  'data:text/html,<script>opener.reached=1</script>',
  '<a href="javascript:window.reached=1" autofocus onfocus=window.reached=1>',
  '<iframe srcdoc="<script>parent.reached=1</script>">',
  '<template><script>window.reached=1</script></template>',
  '<math><mtext><style><img src onerror=window.reached=1></style></mtext></math>',
  '${window.reached=1}{{constructor.constructor("window.reached=1")()}}',
  '<style>main{display:none}</style>',
  '</title></main><p style="width:9000px">',
  '</script><script>window.reached=1//',
  '&lt;img src=x onerror=window.reached=1&gt;',
  '\\u003cimg src=x onerror=window.reached=1\\u003e',
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'toString',
  'valueOf',
  '[__proto__][reached]=1',
  '__proto__[reached]',
  'constructor[prototype][reached]',
];
const oddities = [
  '',
  ' ',
  '%',
  '%2',
  '%E4%B8',
  '%00',
  '%0d%0aset-cookie:%20a=b',
  '%ED%A0%80',
  '%FF%FE',
  '%u0041',
  '+',
  '&',
  '=',
  '//elsewhere.invalid/',
  'https://elsewhere.invalid/2018/citywide/',
  '../../..',
  '\u0000',
  '\uFEFF',
  '\uFFFE',
  '\u202E反',
  '\u2066\u2067',
  '\u200B',
  '\u200D\u0301\u0301\u0301\u0301\u0301',
  '\u3000',
  '(',
  '(((((((((((((((((((a+)+)+$',
  '[',
  ']',
  '{',
  '\\',
  '*',
  '^$',
  '|',
  '"',
  "'",
  '`',
  '#',
  ':',
  ':target',
  '[id]',
  ',*',
  '.',
  '-',
  '--',
  '- - -',
  '“',
  '“ “ ”',
  '政府'.repeat(400),
  'A'.repeat(4_000),
  '政 '.repeat(300),
  '-1',
  '0',
  '-0',
  '1e999',
  '1e21',
  '0x10',
  '９９',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '9'.repeat(40),
  '𠀀',
  '🈚',
];
/** What the site itself writes into addresses. */
const known = [
  's2-1-4-p2',
  's2-1-4-p2-q13',
  's2-1-4',
  's3-t1-r3-c7',
  's3-t1-r3-c7-q0',
  's3-t1-h1-2',
  'L129',
  'L0',
  'L99999999',
  'booklet',
  'report',
  'cite',
  'keyboard',
  'main',
  'd-2018-citywide',
  '12-30.k3x9a0q',
  '0-s2-1-4-p3.5.k3x9a0q',
  '0-5.0000000',
  '9-1.zzzzzzz',
  '0-999999.k3x9a0q',
  '2012-citywide.part-whole.proactive-items-by-channel',
  'chongqing-area.change.x-2018',
  ':~:text=政府',
  '渝快办',
  '公开 -政府',
  '“公开 工作”',
  '二（一）4',
  '2018/citywide/2-1-4/',
  '/2018/citywide/2-1-4/?p=12-30.k3x9a0q#s2-1-4-p2',
  '2020/government',
  '2023/general-office',
  '2018',
  'organ',
  'area',
  'kwic',
  'usage',
  'left',
  'all',
  'year',
];
/** Every key the site keeps something under, and one it does not know. */
const settings = ['theme', 'care', 'letters', 'stops', 'hint', 'copy-source', 'unknown'];
/** What it keeps there. */
const kept = ['light', 'dark', 'on', 'off', 'told'];

/** A word with a character taken away, doubled, or another put in its place. */
function mutated(word: string, random: Random): string {
  const characters = [...word];
  if (characters.length === 0) return word;
  const at = random.below(characters.length);
  const other = random.pick([
    '',
    `${characters[at]}${characters[at]}`,
    '-',
    '.',
    '9',
    'é',
    '%',
    '<',
    '\u200B',
  ]);
  return [...characters.slice(0, at), other, ...characters.slice(at + 1)].join('');
}

function piece(random: Random): string {
  const one = random.pick(random.chance(0.35) ? attacks : random.chance(0.5) ? oddities : known);
  const other = random.chance(0.25) ? mutated(one, random) : one;
  return random.chance(0.3) ? other + piece(random) : other;
}

/** Any sign at all, halves of signs and signs without meaning among them. */
const noise = (random: Random): string =>
  String.fromCharCode(...Array.from({ length: random.between(1, 12) }, () => random.below(0x1_0000)));

const words = (random: Random): string => (random.chance(0.1) ? noise(random) : piece(random));

/** What is not an address at all is asked as it is; the rest as a browser writes it. */
const written = (random: Random): string =>
  random.chance(0.3)
    ? words(random).replace(/[#&\s]/g, '')
    : encodeURIComponent(words(random).toWellFormed());

/** The visits of a name: another name, other visits. Those of one page stand together, ten by ten. */
export function visits(name: string, number: number): Visit[] {
  const random = toRandom(name);
  let [path, parameters]: readonly [string, readonly string[]] = pages.search;
  return Array.from({ length: number }, (_, index) => {
    if (index % 10 === 0) [path, parameters] = random.pick(Object.values(pages));
    const asked = Array.from(
      { length: random.between(0, 3) },
      () => `${random.chance(0.85) ? random.pick(parameters) : written(random)}=${written(random)}`,
    );
    return {
      path,
      query: asked.length === 0 ? '' : `?${asked.join('&')}`,
      hash: random.chance(0.6) ? `#${written(random)}` : '',
      ...(random.chance(0.7) ? { stored: random.chance(0.5) ? storedBy(random) : {} } : {}),
      way: index % 10 === 0 || random.chance(0.5) ? 'load' : 'in place',
    };
  });
}

const storedBy = (random: Random): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: random.between(1, 3) }, () => [
      random.pick(settings),
      random.chance(0.2) ? random.pick(kept) : words(random),
    ]),
  );

/** How often each page was opened, and how often its address changed under it. */
export function tally(all: readonly Visit[]): Record<PageKind, Record<Visit['way'], number>> {
  const kinds = Object.keys(pages) as PageKind[]; // its own keys
  const count = (kind: PageKind, way: Visit['way']): number =>
    all.filter((visit) => visit.path === pages[kind][0] && visit.way === way).length;
  return Object.fromEntries(
    kinds.map((kind) => [kind, { load: count(kind, 'load'), 'in place': count(kind, 'in place') }]),
  ) as Record<PageKind, Record<Visit['way'], number>>; // one for each of them
}

const load = (path: string, query: string, hash: string, stored: Visit['stored'] = {}): Visit => ({
  path,
  query,
  hash,
  stored,
  way: 'load',
});
const section = pages.section[0];

/** What once went wrong, by what it did. */
export const once: Readonly<Record<string, Visit>> = {
  'a half escape at a cell stopped the script that names its row': load(pages.table[0], '', '#%'),
  'a half escape at a passage stopped the script that marks it': load(section, '?p=12-30.k3x9a0q', '#%E4%B8'),
  'a half escape after a search stopped the script that marks words': load(section, '?q=政府', '#%'),
  'a half escape on the overview of checks stopped the script that finds one': load('checks/', '', '#%'),
  'a half escape at the comparison': load('compare/', '?a=2020/government&b=2023/general-office', '#%'),
  'a colour scheme nobody offers became one of the page': load('about/', '', '', { theme: '"><img src=x>' }),
  'a wish nobody stored was taken for one': load(section, '', '', { 'copy-source': '__proto__' }),
  'a number of forty digits before letters kept the search page busy for ever': load(
    'search/',
    `?q=${'9'.repeat(40)}s`,
    '',
  ),
};
