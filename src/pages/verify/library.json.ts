/** What the comparison of every article needs of the archive. */
import type { APIRoute } from 'astro';
import { toText } from '../../data/verify/texts.ts';
import { toWritten } from '../../data/verify/traditional.ts';
import { loadSite } from '../../site/archive.ts';

export const GET: APIRoute = async () => {
  const { archive } = await loadSite();
  const characters = new Set(archive.documents.flatMap(toText).flatMap(([, , words]) => [...words]));
  return Response.json({ written: toWritten(characters) });
};
