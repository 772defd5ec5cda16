import type { Publication } from '../lib/structured-data.ts';
import { absolute } from './citation.ts';
import { loadEdition } from './edition.ts';
import { settings } from './settings.ts';

/** The archive as a publication, in its present edition: what every piece of structured data refers to. */
export async function loadPublication(): Promise<Publication> {
  const { version, hash } = await loadEdition();
  return { name: settings.name, description: settings.description, version: `${version}+${hash}`, absolute };
}
