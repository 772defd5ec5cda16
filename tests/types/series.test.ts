import { join as joinPath, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What every example may use: points as the archive has them. */
const preamble = `
import { emptySeries, join, type AnyPoint, type Point, type Series } from '../../src/lib/series.ts';
import type { ScopeId } from '../../src/schema/vocabulary.ts';
declare const office2020: Point<'office', 'applications.newReceived', '2019'>;
declare const office2023: Point<'office', 'applications.newReceived', '2021'>;
declare const city2018: Point<'citywide', 'applications.newReceived', 'narrative'>;
declare const mixed2012: Point<'mixed', 'applications.newReceived', 'narrative'>;
declare const share2018: Point<'citywide', 'applications.newReceived', 'narrative', 'level.office'>;
declare const departments2018: Point<'citywide', 'applications.newReceived', 'narrative', 'level.departments'>;
declare const granted2020: Point<'office', 'outcomes.granted', '2019'>;
declare const granted2023: Point<'office', 'outcomes.granted', '2021'>;
declare const other2023: Point<'office', 'outcomes.other', '2021'>;
declare const other2020: Point<'office', 'outcomes.other', '2019'>;
declare const issued2018: Point<'citywide', 'normativeDocuments.issued', 'narrative'>;
declare const issued2020: Point<'citywide', 'normativeDocuments.issued', '2019'>;
declare const issued2021: Point<'citywide', 'normativeDocuments.issued', '2021'>;
declare const persons2020: Point<'office', 'applications.newReceived', '2019', 'applicant.naturalPerson'>;
declare const unknown: AnyPoint;
declare const scope: ScopeId;
const office = emptySeries('office', 'applications.newReceived', 'narrative');
const citywide = emptySeries('citywide', 'applications.newReceived', 'narrative');
`;

const right = {
  'one scope over comparable forms': `join(join(office, office2020), office2023);`,
  'the declared part in the office series': `join(join(office, share2018), office2020);`,
  'a part in its own series': `join(emptySeries('citywide', 'applications.newReceived', 'narrative', 'level.office'), share2018);`,
  'an outcome over the forms of 2019 and 2021': `join(join(emptySeries('office', 'outcomes.granted', '2019'), granted2020), granted2023);`,
  'two forms declared comparable around one that is not': `join(join(emptySeries('citywide', 'normativeDocuments.issued', 'narrative'), issued2018), issued2021);`,
  'members of one kind': `join(emptySeries('office', 'applications.newReceived', '2019', 'applicant.naturalPerson'), persons2020);`,
};

const wrong = {
  'the whole city in the office series': `join(join(office, office2020), city2018);`,
  'the office in the citywide series': `join(join(citywide, city2018), office2020);`,
  'a figure of mixed scope in the citywide series': `join(citywide, mixed2012);`,
  'a part that is not declared': `join(office, departments2018);`,
  'the declared part in the whole city’s own series': `join(citywide, share2018);`,
  'another measure': `join(office, granted2020);`,
  'a member among wholes': `join(office, persons2020);`,
  'a class that ended with its form': `join(join(emptySeries('office', 'outcomes.other', '2019'), other2020), other2023);`,
  'a form left out of the declaration': `join(emptySeries('citywide', 'normativeDocuments.issued', 'narrative'), issued2020);`,
  'a point that nobody has looked at': `join(office, unknown);`,
  'a series of one scope or another': `emptySeries(scope, 'applications.newReceived', 'narrative');`,
  'a series of two scopes': `emptySeries<'office' | 'citywide', 'applications.newReceived', 'narrative'>('office', 'applications.newReceived', 'narrative');`,
  'an object that only looks like a series': `const series: Series<'office', 'applications.newReceived', 'narrative'> = { scope: 'office', measure: 'applications.newReceived', form: 'narrative', part: 'total', points: [] };`,
  'points put into a series by hand': `const series: typeof office = { ...office, points: [city2018] };`,
};

const root = resolve(import.meta.dirname, '../..');
const pathOf = (index: number) => joinPath(root, 'tests/types', `example-${index}.ts`);

/** Compile every example as a file of this folder, under the project's own settings; nothing is written. */
function compile(examples: readonly string[]): string[][] {
  const { config } = ts.readConfigFile(joinPath(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
  const parsed = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const options: ts.CompilerOptions = {
    ...parsed.options,
    noEmit: true,
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
  const files = new Map(
    examples.map((example, index) => [pathOf(index), `${preamble}\n${example}\nexport {};\n`]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = files.get(path);
    return text === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, text, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].map((path) => {
    const file = program.getSourceFile(path);
    if (!file) throw new Error(`${path} was not compiled`);
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    const ownLine = preamble.split('\n').length;
    return found.map(({ start = 0, messageText }) => {
      const line = file.getLineAndCharacterOfPosition(start).line;
      const words = ts.flattenDiagnosticMessageText(messageText, '\n');
      return line < ownLine ? `in the preamble: ${words}` : words;
    });
  });
}

const results = compile([...Object.values(right), ...Object.values(wrong)]);

describe('the compiler accepts', () => {
  test.each(Object.keys(right).map((name, index) => [name, results[index]] as const))('%s', (_, errors) => {
    expect(errors).toEqual([]);
  });
});

describe('the compiler rejects', () => {
  const after = Object.keys(right).length;
  test.each(Object.keys(wrong).map((name, index) => [name, results[after + index]] as const))(
    '%s',
    (_, errors) => {
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatch(/not assignable|\[made\]' is missing/);
      expect(errors?.[0]).not.toContain('preamble');
    },
  );
});
