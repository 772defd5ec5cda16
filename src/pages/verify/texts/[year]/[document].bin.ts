/** A document's text, for the page that verifies an article. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../../archive/archive.ts';
import { toText } from '../../../../data/verify/texts.ts';
import { loadSite } from '../../../../site/archive.ts';
import { packedResponse } from '../../../../site/library.ts';
import { documentPaths } from '../../../../site/paths.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props }) =>
  packedResponse(toText(findDocument((await loadSite()).archive, props.key)));
