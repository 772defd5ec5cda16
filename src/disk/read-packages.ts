/** Packages as they lie in `node_modules`: what their licences need said. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import type { Package, Shipped } from '../licences/package.ts';

const named = z.object({ name: z.string() });
const person = z.union([z.string(), named.transform(({ name }) => name)]);
const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).default(''),
  author: person.default(''),
});
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })),
});

/** Packages that do not say in the place for it what they say elsewhere. */
const saidElsewhere: Readonly<Record<string, string>> = {
  'format 0.2.2': 'MIT', // at the end of its Readme.md
};

const licenceFile = /^(?:licen[cs]es?|copying|notice)(?:[-.][\w.-]+)?$/i;

/** The package whose folder this is. */
export function packageAt(folder: string): Package {
  const { name, version, license, author } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  const licence = license || (saidElsewhere[`${name} ${version}`] ?? '');
  return { name, version, licence, author: author.replace(/\s*[<(].*$/, '') };
}

/** The package that a file in `node_modules` is of, with every text of a licence from the file's folder up to the package's. */
export function shippedBy(file: string, ownTexts: string): Shipped {
  const texts: string[] = [];
  let folder = dirname(file);
  for (; !isPackage(folder); folder = dirname(folder)) texts.push(...textsIn(folder));
  const known = packageAt(folder);
  texts.push(...textsIn(folder));
  const own = join(ownTexts, `${known.name.replace('/', '__')}.txt`);
  if (existsSync(own)) texts.push(readFileSync(own, 'utf8').trim());
  return { ...known, texts };
}

/** What the site is built with, from npm's own list of what it put there: neither for development only nor for one kind of machine. */
export function usedBy(root: string): Package[] {
  const { packages } = lockSchema.parse(
    JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')),
  );
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path]) => packageAt(join(root, path)));
}

/** Folders inside a package may have a file of that name too, which says how modules are read and names no version. */
const isPackage = (folder: string): boolean => {
  const file = join(folder, 'package.json');
  return existsSync(file) && manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success;
};

/** Some packages have a folder of them. */
const textsIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => licenceFile.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
