/** The parts of CycloneDX 1.5 (ECMA-424) that npm writes, as the specification has them: closed objects, formats, references that lead somewhere. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { settledBom, type Bom } from '../../scripts/lib/sbom.ts';
import { root } from '../support/root.ts';

const property = z.strictObject({ name: z.string(), value: z.string() });
const licence = z.union([
  z.strictObject({
    license: z.union([z.strictObject({ id: z.string() }), z.strictObject({ name: z.string() })]),
  }),
  z.strictObject({ expression: z.string() }),
]);
const component = z.strictObject({
  'bom-ref': z.string().min(1),
  type: z.enum(['application', 'framework', 'library']),
  name: z.string().min(1),
  version: z.string(),
  scope: z.enum(['required', 'optional', 'excluded']).optional(),
  description: z.string().optional(),
  author: z.string().optional(),
  purl: z.string().regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+(?:\?.*)?$/),
  properties: z.array(property).optional(),
  externalReferences: z.array(z.strictObject({ type: z.string(), url: z.string() })),
  hashes: z
    .array(
      z.strictObject({
        alg: z.enum(['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']),
        content: z.string().regex(/^[a-f0-9]+$/),
      }),
    )
    .optional(),
  licenses: z.array(licence).optional(),
});
const bomSchema = z.strictObject({
  $schema: z.string(),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.enum(['1.5', '1.6']),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/),
  version: z.int().min(1),
  metadata: z.strictObject({ lifecycles: z.array(z.strictObject({ phase: z.string() })), component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()).optional() })),
});

const small = (folder: string, time: string): unknown => ({
  bomFormat: 'CycloneDX',
  serialNumber: `urn:uuid:${time}`,
  metadata: { timestamp: time, tools: [{ name: 'cli', version: time }], component: { name: folder } },
  components:
    folder === 'a'
      ? [{ 'bom-ref': 'x@1' }, { 'bom-ref': 'b@1' }]
      : [{ 'bom-ref': 'b@1' }, { 'bom-ref': 'x@1' }],
  dependencies: [{ ref: 'x@1', dependsOn: folder === 'a' ? ['c', 'b'] : ['b', 'c'] }],
});

test('the list depends on the lock file and on nothing else', () => {
  const one = settledBom(small('a', '2027'), 'archive', 'lock');
  expect(settledBom(small('b', '2028'), 'archive', 'lock')).toEqual(one);
  expect(settledBom(small('a', '2027'), 'archive', 'another').serialNumber).not.toBe(one.serialNumber);
  expect(one.metadata.component.name).toBe('archive');
});

describe('npm run sbom', () => {
  let bom: Bom;
  let text = '';
  beforeAll(() => {
    text = spawnSync(process.execPath, ['scripts/sbom.ts'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    }).stdout;
    bom = JSON.parse(text) as Bom; // judged below
  });

  test('is CycloneDX', () => {
    expect(z.prettifyError(bomSchema.safeParse(bom).error ?? new z.ZodError([]))).toBe('');
  });

  test('names every package of the lock file once, and leads nowhere that is not named', () => {
    const refs = [bom.metadata.component['bom-ref'], ...bom.components.map((one) => one['bom-ref'])];
    expect(new Set(refs).size).toBe(refs.length);
    const named = bom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);
    expect(named.filter((ref) => !refs.includes(ref))).toEqual([]);
    const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')) as { packages: object }; // npm's own
    const locked = Object.entries(packages).map(
      ([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`,
    );
    expect(new Set(locked.slice(1)).difference(new Set(refs))).toEqual(new Set());
  });

  test('says nothing of when, where and with which npm it was made', () => {
    expect(text).not.toMatch(/"timestamp"|"tools"/);
  });
});
