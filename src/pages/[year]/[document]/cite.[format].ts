import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { citeResponse, withFormats } from '../../../site/cite-files.ts';
import { documentPaths } from '../../../site/paths.ts';

export const getStaticPaths = async () => withFormats(await documentPaths());

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { key, format } }) => citeResponse(key, format);
