/** A document as Markdown, for programs. */
import type { APIRoute } from 'astro';
import { findDocument } from '../../../archive/archive.ts';
import { urls } from '../../../archive/urls.ts';
import { toMarkdown } from '../../../data/document-markdown.ts';
import { loadSite } from '../../../site/archive.ts';
import { absolute } from '../../../site/citation.ts';
import { editionLabel, loadEdition } from '../../../site/edition.ts';
import { documentPaths } from '../../../site/paths.ts';
import { settings } from '../../../site/settings.ts';

export const getStaticPaths = documentPaths;

export const GET: APIRoute<{ key: string }> = async ({ props: { key } }) => {
  const { archive } = await loadSite();
  const document = findDocument(archive, key);
  const lines = [
    `${document.issuer}《${document.title}》，${settings.name}版次 ${editionLabel(await loadEdition())}的非官方转录；有出入的，以发布机关公布的原件为准。`,
    `地址：${absolute(urls.document(key))}　原文文本：${absolute(urls.sourceText(key))}（SHA-256 ${document.source.sha256}）`,
  ];
  const markdown = toMarkdown(document, {
    addressOf: (locator) => absolute(urls.section(key, locator)),
    lines,
  });
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
