/** What the archive holds, for the page that verifies an article. */
import type { APIRoute } from 'astro';
import { toHeld } from '../../data/verify/held.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => Response.json(toHeld((await loadSite()).archive));
