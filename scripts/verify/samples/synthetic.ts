/** An archive of as many sections as asked for, made of the clauses of real texts (`scripts/search/synthetic.ts`). */
import { toArchive, type Archive } from '../../../src/archive/archive.ts';
import { aboutSchema } from '../../../src/schema/about.ts';
import { bodiesSchema } from '../../../src/schema/body.ts';
import { documentSchema, sectionSchema } from '../../../src/schema/document.ts';
import { idOf } from '../../../src/schema/ids.ts';
import { toSynthetic } from '../../search/synthetic.ts';

export function syntheticArchive(texts: readonly string[], sections: number): Archive {
  const made = toSynthetic([...texts], sections);
  const body = {
    id: 'made-up',
    kind: 'government',
    names: [{ name: '江州市人民政府' }],
    short: '江州市',
    area: '全市',
  };
  return toArchive(
    {
      about: aboutSchema.parse({ name: '虚构档案', place: '江州市' }),
      bodies: bodiesSchema.parse([body]),
      documents: made.documents.map(({ key, year }) =>
        documentSchema.parse({
          key,
          kind: 'report',
          year,
          title: `江州市${year}年政府信息公开工作年度报告（${key.slice(5)}）`,
          body: body.id,
          issuer: '江州市人民政府',
          source: { file: `${key.replace('/', '-')}.txt`, sha256: '0'.repeat(64), lines: 1 },
        }),
      ),
    },
    made.sections.map(({ document, locator, text }) => ({
      data: sectionSchema.parse({
        document,
        locator,
        title: '',
        marker: '',
        depth: 1,
        parent: null,
        topic: null,
        lines: '1',
      }),
      nodes: text.split('\n').map((line, index) => ({
        name: 'Paragraph',
        attributes: { id: idOf({ kind: 'paragraph', locator, paragraph: index + 1 }), lines: '1' },
        children: [line],
      })),
    })),
  );
}
