/** A section's text with its subsections, without mark-up. */
import type { APIRoute } from 'astro';
import { findDocument, plainText, withDescendants } from '../../../../archive/archive.ts';
import { loadSite } from '../../../../site/archive.ts';
import { sectionPaths } from '../../../../site/paths.ts';

export const getStaticPaths = sectionPaths;

export const GET: APIRoute<{ key: string; locator: string }> = async ({ props }) => {
  const { archive } = await loadSite();
  const sections = withDescendants(findDocument(archive, props.key), props.locator);
  return new Response(`${sections.map((section) => plainText(section)).join('\n\n')}\n`);
};
