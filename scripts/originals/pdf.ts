import { type Original, UnreadableOriginal } from './original.ts';

/** Stands in until the PDF reader comes. */
export function readPdf(_bytes: Uint8Array): Promise<Original> {
  return Promise.reject(
    new UnreadableOriginal({
      expected: 'a format that is read here',
      found: 'a PDF',
      todo: 'wait for the PDF reader, or save the file as .docx',
    }),
  );
}
