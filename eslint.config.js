/** What the compiler does not say: the recommended rules and no taste of our own; formatting is Prettier's. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist*/',
      '.astro/',
      '.cache/',
      '**/content/',
      '**/seeds/',
      'playwright-report/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...astro.configs.recommended,
  {
    rules: {
      // The compiler knows every name, in templates too.
      'no-undef': 'off',
      // A name that begins with _ is left out on purpose.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'off',
      // Printed texts have characters of every kind, and patterns that look for them say so.
      'no-control-regex': 'off',
      'no-irregular-whitespace': 'off',
      'no-misleading-character-class': 'off',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/shell/trusted.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          ['MemberExpression[property.name=/^(?:innerHTML|outerHTML|srcdoc)$/]', 'setHtml'],
          ['MemberExpression[property.name=/^(?:insertAdjacentHTML|createContextualFragment)$/]', 'addHtml'],
          ['MemberExpression[property.name=/^(?:setHTMLUnsafe|parseHTMLUnsafe)$/]', 'setHtml'],
          ['MemberExpression[object.name="document"][property.name=/^write(?:ln)?$/]', 'addHtml'],
          ['NewExpression[callee.name="DOMParser"]', 'pageIn'],
          ['NewExpression[callee.name=/^(?:Worker|SharedWorker)$/]', 'beginThread'],
        ].map(([selector, instead]) => ({
          selector,
          message: `A string becomes part of a page in src/shell/trusted.ts and nowhere else: use \`${instead}\` of it.`,
        })),
        {
          selector: 'CallExpression[callee.name="eval"], NewExpression[callee.name="Function"]',
          message: 'The policy of the pages runs no string.',
        },
      ],
    },
  },
  {
    files: ['tests/**'],
    // Playwright finds a test's fixtures by the names in its pattern, and wants one where there is none.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-empty-pattern': 'off' },
  },
);
