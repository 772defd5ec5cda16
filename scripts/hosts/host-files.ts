/**
 * What lies in the folder of a site and is no part of what it publishes: what hosts read (`_headers`, `_redirects`, `.nojekyll`),
 * and files that are compressed beside others. They are not in `SHA256SUMS`, for whoever copies the site over the net gets none.
 */
const forHosts = new Set(['_headers', '_redirects', '.nojekyll']);
const compressed = /\.(?:gz|br)$/;

export const isPublished = (path: string): boolean => !forHosts.has(path) && !compressed.test(path);

/** The file that a compressed one stands for. */
export const originalOf = (path: string): string | undefined =>
  compressed.test(path) ? path.replace(compressed, '') : undefined;
