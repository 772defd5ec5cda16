/** What the archive holds, for the page that checks a draft. */
import type { APIRoute } from 'astro';
import { heldList } from '../../data/self-check/held.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => Response.json(heldList((await loadSite()).archive));
