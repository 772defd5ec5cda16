/** The citation files of a document, `cite.bib`, `cite.ris` and `cite.json`: an entry for it and for each section. */
import { findDocument } from '../archive/archive.ts';
import { citeExtensions, formats, type CiteExtension } from '../lib/citation.ts';
import { loadSite } from './archive.ts';
import { referenceOf } from './citation.ts';

/** The paths of pages, once for each file. */
export function withFormats<Params, Props>(paths: readonly { params: Params; props: Props }[]) {
  return paths.flatMap(({ params, props }) =>
    citeExtensions.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
  );
}

export async function citeResponse(key: string, extension: CiteExtension): Promise<Response> {
  const { archive } = await loadSite();
  const format = formats.find((candidate) => 'extension' in candidate && candidate.extension === extension);
  if (!format || !('writeAll' in format))
    throw new Error(`no citation format has the extension ${extension}`);
  const document = findDocument(archive, key);
  const places = [undefined, ...document.sections.map(({ locator }) => locator)];
  const references = await Promise.all(places.map((locator) => referenceOf(document, locator)));
  return new Response(format.writeAll(references), {
    headers: { 'content-type': `${format.mime}; charset=utf-8` },
  });
}
