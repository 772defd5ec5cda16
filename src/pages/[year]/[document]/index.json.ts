/** A document for programs: what it is, and each section with its address, lines, text, citation and hash. */
import type { APIRoute } from 'astro';
import { sha256Of } from '../../../disk/sha256.ts';
import { findDocument } from '../../../archive/archive.ts';
import { toDocumentFile } from '../../../data/document-file.ts';
import { toJson } from '../../../data/write.ts';
import { toPlainText } from '../../../lib/citation/text.ts';
import { loadSite } from '../../../site/archive.ts';
import { referenceOf } from '../../../site/citation.ts';
import { editionLabel, loadEdition } from '../../../site/edition.ts';
import { documentPaths } from '../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) => {
  const { archive } = await loadSite();
  const document = findDocument(archive, key);
  const citations = new Map(
    await Promise.all(
      document.sections.map(
        async ({ locator }) => [locator, toPlainText(await referenceOf(document, locator))] as const,
      ),
    ),
  );
  return new Response(
    toJson(
      toDocumentFile(document, {
        edition: editionLabel(await loadEdition()),
        cite: (locator) => citations.get(locator) ?? '',
        sha256: sha256Of,
      }),
    ),
    { headers: { 'content-type': 'application/json; charset=utf-8' } },
  );
};
