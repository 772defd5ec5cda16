/** What may stand in what: the HTML Standard, as far as pages of ours can break it. */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Every element of the standard that is not obsolete; those with a hyphen are a site's own. */
export const known = words(
  'html head title base link meta style body article section nav aside h1 h2 h3 h4 h5 h6 hgroup header footer address p hr pre ' +
    'blockquote ol ul menu li dl dt dd figure figcaption main search div a em strong small s cite q dfn abbr ruby rt rp data time ' +
    'code var samp kbd sub sup i b u mark bdi bdo span br wbr ins del picture source img iframe embed object video audio track map ' +
    'area svg math table caption colgroup col tbody thead tfoot tr td th form label input button select datalist optgroup option ' +
    'textarea output progress meter fieldset legend details summary dialog script noscript template slot canvas selectedcontent',
);

/** What ends an open `p` (HTML Standard, 13.2.6.4.7): a browser would put it beside the paragraph, not into it. */
export const endsParagraph = words(
  'address article aside blockquote center details dialog dd dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section summary table ul',
);
/** What ends a drawing (13.2.6.5): a browser would put it behind. */
export const endsDrawing = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta nobr ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var',
);
/** Parts of a drawing that hold HTML again. */
export const inDrawings = words('foreignobject desc title');

export const interactive = words('a button select textarea summary iframe label details embed');
export const headings = words('h1 h2 h3 h4 h5 h6');
/** What never stands in its like, however deep. */
export const notInItself = words('form label');

/** Where an element may stand (HTML Standard, “Contexts in which this element can be used”). */
export const parents: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['li', words('ul ol menu')],
  ['tr', words('table thead tbody tfoot')],
  ['td', words('tr')],
  ['th', words('tr')],
  ['thead', words('table')],
  ['tbody', words('table')],
  ['tfoot', words('table')],
  ['caption', words('table')],
  ['colgroup', words('table')],
  ['col', words('colgroup')],
  ['dt', words('dl div')],
  ['dd', words('dl div')],
  ['option', words('select optgroup datalist')],
  ['optgroup', words('select')],
  ['summary', words('details')],
  ['legend', words('fieldset optgroup')],
  ['figcaption', words('figure')],
  ['rt', words('ruby')],
  ['source', words('picture audio video')],
  ['meta', words('head noscript')],
  ['base', words('head')],
]);

/** Children that lists and tables may have, and no words beside them. */
export const children: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ul', words('li script template')],
  ['ol', words('li script template')],
  ['menu', words('li script template')],
  ['dl', words('dt dd div script template')],
  ['table', words('caption colgroup thead tbody tfoot tr script template')],
  ['thead', words('tr script template')],
  ['tbody', words('tr script template')],
  ['tfoot', words('tr script template')],
  ['tr', words('td th script template')],
  ['colgroup', words('col script template')],
  ['select', words('option optgroup hr button script template')],
  ['optgroup', words('option legend script template')],
]);

/** Children that stand first in their parent and once; those that stand once. */
export const first = words('caption summary legend');
export const once = words('caption summary legend figcaption thead tfoot');

/** Elements that stand in text: nothing that is a block may stand in them. */
export const phrases = words(
  'b code data em i kbd mark q s samp small span strong sub sup time u var abbr cite dfn label button output bdi bdo rt',
);
