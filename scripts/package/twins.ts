/** Files that a page fetches, as scripts that hand them over: on a disk nothing can be fetched. See src/package/files.ts. */

/** What pages fetch: the files of a document, what two reports are compared by. Threads, which read more, do not begin on a disk. */
const fetched = [
  /^\d{4}\/[^/]+\/(?:cite|figures|booklet|changes|compare)\.json$/,
  /^\d{4}\/[^/]+\/source\.txt$/,
  /^(?:compare\/reports|self-check\/archive)\.json$/,
];

export const isFetched = (path: string): boolean => fetched.some((pattern) => pattern.test(path));

/** The twin of a file; what is not UTF-8 is handed over as base64. */
export function twinOf(path: string, content: Uint8Array): string {
  const text = Buffer.from(content).toString('utf8');
  const isText = Buffer.from(text).equals(content);
  const words = isText ? [path, text] : [path, Buffer.from(content).toString('base64'), 'base64'];
  return `archivePackage.give(${words.map((word) => JSON.stringify(word)).join(',')});\n`;
}
