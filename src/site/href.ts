import { withBase } from '../archive/urls.ts';

/** An address of this site as a link needs it: with the base path the build was made for. */
export function href(url: string): string {
  return withBase(import.meta.env.BASE_URL, url);
}
