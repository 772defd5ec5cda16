/** What the seeds folder says of the whole archive, byte for byte. */
import type { APIRoute } from 'astro';
import { readSeedFile } from '../../site/seeds.ts';

export const getStaticPaths = () => ['archive', 'bodies'].map((notes) => ({ params: { notes } }));

export const GET: APIRoute = ({ params: { notes } }) => new Response(readSeedFile(`${notes}.yml`));
