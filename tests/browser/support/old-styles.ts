/** A style sheet as an older browser takes it: what it does not know it leaves out, by whole rules and declarations. */
import postcss, { type Container, type Declaration } from 'postcss';

interface Unknown {
  atRules: RegExp;
  /** A rule with one selector it does not know is left out whole. */
  selectors: RegExp;
  properties: RegExp;
  values: RegExp;
  colorScheme?: 'dark';
}

const logical = /^(?:margin|padding|border)-(?:inline|block)|^inset|^(?:min-|max-)?(?:inline|block)-size/;

export const browsers = {
  'Chrome 109, the last on Windows 7': {
    atRules: /^(?:starting-style|scope|position-try|view-transition)$/,
    selectors: /:popover-open|::details-content|::highlight|:user-invalid/,
    properties: /^(?:text-wrap|text-autospace|text-spacing-trim|field-sizing|content-visibility)$/,
    values: /light-dark\(|color-mix\(|subgrid|oklch\(/,
    // It knows the wish for a dark page, and has no dark colours.
    colorScheme: 'dark',
  },
  'Chrome 80, of 2020': {
    atRules: /^(?:layer|container|property|starting-style|scope|position-try|view-transition)$/,
    selectors:
      /:(?:is|where|has|focus-visible|popover-open|user-invalid|target-text)\b|::(?:details-content|highlight)/,
    properties: new RegExp(
      `${logical.source}|^(?:text-wrap|aspect-ratio|color-scheme|container|accent-color)`,
    ),
    values: /light-dark\(|color-mix\(|subgrid|oklch\(|\d(?:dvh|svh|lvh|cqi|cqw)\b/,
  },
  'a browser of 2013': {
    atRules: /^(?:layer|container|property|supports|starting-style|scope|position-try|view-transition)$/,
    selectors:
      /:(?:is|where|has|focus-within|focus-visible|any-link|popover-open|not\([^)]*[ ,>(])|::(?:details-content|highlight|marker)/,
    properties: new RegExp(
      `${logical.source}|^--|^(?:grid|gap|row-gap|column-gap|place|align|justify|flex|order|text-wrap|aspect-ratio|color-scheme|container|accent-color|translate|scale|rotate|clip-path|writing-mode)`,
    ),
    values:
      /var\(|light-dark\(|color-mix\(|\boklch\(|\b(?:min|max|clamp|env)\(|\b(?:grid|flex|sticky|contents|unset|revert|max-content|min-content|fit-content)\b|\d(?:dvh|svh|lvh|cqi|cqw)\b/,
  },
} as const satisfies Readonly<Record<string, Unknown>>;

export function asTakenBy(css: string, unknown: Unknown): string {
  const root = postcss.parse(css);
  root.walk((node) => {
    const isLeftOut =
      (node.type === 'atrule' && unknown.atRules.test(node.name)) ||
      (node.type === 'rule' && unknown.selectors.test(node.selector)) ||
      (node.type === 'decl' && isUnknown(node, unknown));
    if (isLeftOut) node.remove();
  });
  return root.toString();
}

/** What defines a colour for all the page stays where the browser knows such definitions, and says nothing to it. */
const isUnknown = ({ prop, value, parent }: Declaration, { properties, values }: Unknown): boolean =>
  !isOf(parent, 'property') && (properties.test(prop) || values.test(value));

const isOf = (parent: Container | undefined, name: string): boolean =>
  parent?.type === 'atrule' && 'name' in parent && parent.name === name;
