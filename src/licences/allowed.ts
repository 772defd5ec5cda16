/** Which licences the site may be made with, and which may go to readers. */
import { idOf, type Package, type Shipped } from './package.ts';

/** They ask for their text to be handed on, and for nothing else. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
];
/** What they ask for concerns who changes or hands on the package itself, which a build does not. */
const forBuilding = [...permissive, 'CC-BY-4.0', 'MPL-2.0', 'Python-2.0'];

/** Whether an expression of SPDX allows it: of `A AND B` both must, of `A OR B` one. */
export function allows(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare.split(' AND ').every((part) =>
    part
      .replace(/^\((.*)\)$/, '$1')
      .split(' OR ')
      .some((one) => allowed.includes(one)),
  );
}

/** What is wrong with the licences of what is handed to readers and of what the build uses, each with what to do. */
export function faultsOf(shipped: readonly Shipped[], used: readonly Package[]): string[] {
  return [
    ...shipped.flatMap((one) => [
      ...forbidden(one, permissive, 'readers get a part of it'),
      ...(one.texts.length > 0
        ? []
        : [
            `${idOf(one)}: readers get a part of it, and no text of its licence (${one.licence}) was found. Put the text into src/licences/texts/.`,
          ]),
    ]),
    ...used.flatMap((one) => forbidden(one, forBuilding, 'the build uses it')),
  ];
}

const forbidden = (one: Package, allowed: readonly string[], what: string): string[] =>
  allows(one.licence, allowed)
    ? []
    : [
        `${idOf(one)}: ${what}, and its licence, ${one.licence || 'which it does not name'}, is none of ${allowed.join(', ')}. Take another package, or, having read it, add the licence to src/licences/allowed.ts.`,
      ];
