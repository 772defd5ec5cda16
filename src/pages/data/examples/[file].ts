/** Each program as a file, to be fetched and run. */
import type { APIRoute } from 'astro';
import type { Example } from '../../../data/examples.ts';
import { loadExamples } from '../_examples.ts';

export async function getStaticPaths() {
  const { programs = [] } = (await loadExamples()) ?? {};
  return programs.map((example) => ({ params: { file: example.name }, props: example }));
}

export const GET: APIRoute<Example> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
