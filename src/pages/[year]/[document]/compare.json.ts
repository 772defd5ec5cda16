/** What a report brings to a comparison: fetched by the page that compares any two. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { toComparable } from '../../../lib/comparison/report.ts';
import { loadSite } from '../../../site/archive.ts';
import { reportPaths } from '../../../site/paths.ts';

export const getStaticPaths = reportPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) => {
  const { archive } = await loadSite();
  return Response.json(toComparable(findDocument(archive, props.key)));
};
