/** What a document's booklet says of it: fetched when a reader opens one. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { urls } from '../../../archive/urls.ts';
import type { BookletFacts } from '../../../lib/booklet.ts';
import { formats } from '../../../lib/citation.ts';
import { describe } from '../../../lib/labels.ts';
import { loadSite } from '../../../site/archive.ts';
import { absolute, referenceOf } from '../../../site/citation.ts';
import { editionLabel, loadEdition } from '../../../site/edition.ts';
import { href } from '../../../site/href.ts';
import { documentPaths } from '../../../site/paths.ts';
import { settings } from '../../../site/settings.ts';
import { parseLines } from '../../../schema/locator.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key }, site }) => {
  const { archive } = await loadSite();
  const document = findDocument(archive, key);
  const { title, issuer, number, source, sections } = document;
  const lines = sections.map((section) => parseLines(section.lines));
  const [start, end] = [Math.min(...lines.map((one) => one.start)), Math.max(...lines.map((one) => one.end))];
  const reference = await referenceOf(document);
  return Response.json({
    title,
    issuer,
    kind: [number, describe(document)].filter(Boolean).join('　'),
    archive: settings.name,
    edition: editionLabel(await loadEdition()),
    key,
    ...(site ? { address: absolute(urls.document(key)) } : {}),
    source: {
      file: source.file,
      lines: `${start}–${end}`,
      sha256: source.sha256,
      url: href(urls.sourceText(key)),
      ...(source.encoding ? { encoding: source.encoding } : {}),
    },
    citations: formats.flatMap((format) =>
      'extension' in format ? [] : [{ format: format.label, text: format.write(reference) }],
    ),
  } satisfies BookletFacts);
};
