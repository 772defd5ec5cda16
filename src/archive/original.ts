/** The file a document's text was made from, as the site publishes it. */
import type { DocumentData } from '../schema/document.ts';
import { originalExtensions, type OriginalExtension, type OriginalFile } from '../schema/seed-notes.ts';
import { urls } from './urls.ts';

export interface PublishedOriginal extends OriginalFile {
  url: string;
  /** What it is, to a reader. */
  format: string;
  mediaType: string;
}

interface Format {
  label: string;
  mediaType: string;
  /** What its published name ends in, where that is not the extension. */
  publishedAs?: string;
}

const formats: Readonly<Record<OriginalExtension, Format>> = {
  pdf: { label: 'PDF', mediaType: 'application/pdf' },
  docx: {
    label: 'Word，.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  doc: { label: 'Word，.doc', mediaType: 'application/msword' },
  // As .html it would be a page of this site, and run and load whatever its own site does: the privacy page rules that out.
  html: { label: '网页，以纯文本提供', mediaType: 'text/html', publishedAs: 'html.txt' },
  md: { label: 'Markdown', mediaType: 'text/markdown' },
  ofd: { label: 'OFD', mediaType: 'application/ofd' },
};

/** A document's original with its address; undefined where the text was a text from the start. */
export function publishedOriginal({
  key,
  original,
}: Pick<DocumentData, 'key' | 'original'>): PublishedOriginal | undefined {
  if (!original) return undefined;
  const { label, mediaType } = formatOf(original);
  return { ...original, url: urls.original(key, publishedExtension(original)), format: label, mediaType };
}

/** What the published name of an original ends in: `pdf`. */
export function publishedExtension(original: OriginalFile): string {
  return formatOf(original).publishedAs ?? extensionOf(original);
}

const formatOf = (original: OriginalFile): Format => formats[extensionOf(original)];

function extensionOf({ file }: OriginalFile): OriginalExtension {
  const extension = originalExtensions.find((one) => file.endsWith(`.${one}`));
  if (!extension) throw new Error(`${file} is no original: its schema lets no other name through`);
  return extension;
}
