/** The file a document's text was made from, byte for byte. */
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { originalPaths } from '../../../site/paths.ts';
import { readOriginal } from '../../../site/seeds.ts';

export const getStaticPaths = originalPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { original } }) => new Response(readOriginal(original));
