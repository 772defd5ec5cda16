import { join as joinPath, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** What every example may use: points as the archive has them. */
const preamble = `
import { emptySeries, join, type AnyPoint, type Point, type Series } from '../../src/lib/series.ts';
import type { ScopeId } from '../../src/schema/vocabulary.ts';
declare const office2020: Point<'general-office', 'organ', 'applications.newReceived', '2019'>;
declare const office2023: Point<'general-office', 'organ', 'applications.newReceived', '2021'>;
declare const city2018: Point<'chongqing', 'area', 'applications.newReceived', '2014'>;
declare const unstated2012: Point<'chongqing', 'unstated', 'applications.newReceived', '2008'>;
declare const share2018: Point<'chongqing', 'area', 'applications.newReceived', '2014', 'level.office'> & { readonly standsIn: { readonly body: 'general-office'; readonly scope: 'organ' } };
declare const yubei2020: Point<'yubei', 'organ', 'applications.newReceived', '2019'>;
declare const departments2018: Point<'chongqing', 'area', 'applications.newReceived', '2014', 'level.departments'>;
declare const granted2020: Point<'general-office', 'organ', 'outcomes.granted', '2019'>;
declare const granted2023: Point<'general-office', 'organ', 'outcomes.granted', '2021'>;
declare const other2023: Point<'general-office', 'organ', 'outcomes.other', '2021'>;
declare const other2020: Point<'general-office', 'organ', 'outcomes.other', '2019'>;
declare const issued2018: Point<'chongqing', 'area', 'normativeDocuments.issued', '2014'>;
declare const issued2020: Point<'chongqing', 'area', 'normativeDocuments.issued', '2019'>;
declare const issued2021: Point<'chongqing', 'area', 'normativeDocuments.issued', '2021'>;
declare const persons2020: Point<'general-office', 'organ', 'applications.newReceived', '2019', 'applicant.naturalPerson'>;
declare const unknown: AnyPoint;
declare const scope: ScopeId;
const office = emptySeries('general-office', 'organ', 'applications.newReceived', '2014');
const citywide = emptySeries('chongqing', 'area', 'applications.newReceived', '2014');
`;

const right = {
  'one scope over comparable forms': `join(join(office, office2020), office2023);`,
  'the declared part in the office series': `join(join(office, share2018), office2020);`,
  'a part in its own series': `join(emptySeries('chongqing', 'area', 'applications.newReceived', '2014', 'level.office'), share2018);`,
  'an outcome over the forms of 2019 and 2021': `join(join(emptySeries('general-office', 'organ', 'outcomes.granted', '2019'), granted2020), granted2023);`,
  'two forms declared comparable around one that is not': `join(join(emptySeries('chongqing', 'area', 'normativeDocuments.issued', '2014'), issued2018), issued2021);`,
  'members of one kind': `join(emptySeries('general-office', 'organ', 'applications.newReceived', '2019', 'applicant.naturalPerson'), persons2020);`,
};

const wrong = {
  'the whole city in the office series': `join(join(office, office2020), city2018);`,
  'the office in the citywide series': `join(join(citywide, city2018), office2020);`,
  'a figure of unstated scope in the citywide series': `join(citywide, unstated2012);`,
  'another body of the same scope': `join(office, yubei2020);`,
  'a series of two bodies': `emptySeries<'general-office' | 'yubei', 'organ', 'applications.newReceived', '2014'>('yubei', 'organ', 'applications.newReceived', '2014');`,
  'a part that is not declared': `join(office, departments2018);`,
  'the declared part in the whole city’s own series': `join(citywide, share2018);`,
  'another measure': `join(office, granted2020);`,
  'a member among wholes': `join(office, persons2020);`,
  'a class that ended with its form': `join(join(emptySeries('general-office', 'organ', 'outcomes.other', '2019'), other2020), other2023);`,
  'a form left out of the declaration': `join(emptySeries('chongqing', 'area', 'normativeDocuments.issued', '2014'), issued2020);`,
  'a point that nobody has looked at': `join(office, unknown);`,
  'a series of one scope or another': `emptySeries('general-office', scope, 'applications.newReceived', '2014');`,
  'a series of two scopes': `emptySeries<'general-office', 'organ' | 'area', 'applications.newReceived', '2014'>('general-office', 'organ', 'applications.newReceived', '2014');`,
  'an object that only looks like a series': `const series: Series<'general-office', 'organ', 'applications.newReceived', '2014'> = { body: 'general-office', scope: 'organ', measure: 'applications.newReceived', form: '2014', part: 'total', points: [] };`,
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
