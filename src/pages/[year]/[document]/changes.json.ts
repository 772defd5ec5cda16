/** The document's words that were changed after they were published: fetched where a link's passage does not stand. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { wordsChanged } from '../../../lib/words-changed.ts';
import { loadSite } from '../../../site/archive.ts';
import { loadEdition } from '../../../site/edition.ts';
import { href } from '../../../site/href.ts';
import { documentPaths } from '../../../site/paths.ts';
import { loadChanges, loadLookup } from '../../../site/permalinks.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) => {
  const { archive } = await loadSite();
  const { version, hash } = await loadEdition();
  return Response.json(
    wordsChanged(findDocument(archive, key), loadChanges(), {
      lookup: loadLookup(),
      edition: `${version}+${hash}`,
      link: href,
    }),
  );
};
