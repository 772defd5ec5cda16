/** The citation files, `cite.bib`, `cite.ris` and `cite.json`, of documents and sections. */
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

export async function citeResponse(
  key: string,
  locator: string | undefined,
  extension: CiteExtension,
): Promise<Response> {
  const { archive } = await loadSite();
  const format = formats.find((candidate) => 'extension' in candidate && candidate.extension === extension);
  if (!format || !('mime' in format)) throw new Error(`no citation format has the extension ${extension}`);
  const reference = await referenceOf(findDocument(archive, key), locator);
  return new Response(format.write(reference), {
    headers: { 'content-type': `${format.mime}; charset=utf-8` },
  });
}
