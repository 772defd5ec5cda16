/** The reports to choose from. */
import type { APIRoute } from 'astro';
import { reportGroups } from '../../compare/reports.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => Response.json(reportGroups((await loadSite()).archive));
