import type { Publication } from '../lib/structured-data.ts';
import { absolute } from './citation.ts';
import { loadEdition } from './edition.ts';
import { settings } from './settings.ts';

/** The archive as a publication, in its present edition: what every piece of structured data refers to. */
export async function loadPublication(): Promise<Publication> {
  const { version, hash } = await loadEdition();
  const { name, description, place } = settings;
  return { name, description, place, version: `${version}+${hash}`, absolute };
}
