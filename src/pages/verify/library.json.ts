/** How the texts of the archive are found, for the page that verifies an article. */
import type { APIRoute } from 'astro';
import { loadLibrary } from '../../site/library.ts';

export const GET: APIRoute = async () => Response.json((await loadLibrary()).library);
