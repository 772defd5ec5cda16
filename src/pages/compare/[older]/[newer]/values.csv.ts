/** The values of two consecutive reports side by side, for a spreadsheet. */
import type { APIRoute } from 'astro';
import { urls } from '../../../../archive/urls.ts';
import { valuesFile } from '../../../../lib/comparison/values-file.ts';
import { absolute } from '../../../../site/citation.ts';
import { comparisonOf } from '../../../../site/comparison.ts';
import { loadEdition } from '../../../../site/edition.ts';
import { comparisonPaths, type ComparedKeys } from '../../../../site/paths.ts';

export const getStaticPaths = comparisonPaths;

export const GET: APIRoute<ComparedKeys> = async ({ props }) => {
  const { version, hash } = await loadEdition();
  const file = valuesFile(await comparisonOf(props.keys), {
    edition: `${version}+${hash}`,
    place: (key, locator, id) => absolute(urls.place(key, locator, id)),
  });
  return new Response(file, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
