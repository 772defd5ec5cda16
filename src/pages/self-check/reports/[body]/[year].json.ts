/** The reports of a body and a year, as far as a draft of that year or the next is held against them. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { heldList, heldReports } from '../../../../data/self-check/held.ts';
import { packed } from '../../../../self-check/held.ts';
import { loadSite } from '../../../../site/archive.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { held } = heldList((await loadSite()).archive);
  return Object.entries(held).flatMap(([body, { years }]) =>
    years.map((year) => ({ params: { body, year: String(year) } })),
  );
};

export const GET: APIRoute<Record<string, never>, { body: string; year: string }> = async ({ params }) =>
  Response.json(heldReports((await loadSite()).archive, params.body, Number(params.year)).map(packed));
